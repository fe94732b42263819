/** Which part of the list of documents is shown, as the address says it and as the API takes it. */
import type { DisplayScript } from '../../wire/types.ts';
import { addressOf, parsePage, parseScript } from '../shared/addresses.ts';

/** How many documents a page of the list has. */
export const DOCUMENTS_PAGE = 50;

/** The longest text that the list is filtered by; the server refuses more. */
export const LONGEST_FILTER = 200;

/** The state of the list of documents. */
export interface DocumentsState {
  /** Words of title, issuer or 文号, trimmed. */
  q: string;
  year: number | null;
  /** The 文种; empty for any. */
  type: string;
  /** 1-based. */
  page: number;
  /** The script in which names are shown, and in which the reader then shows the documents. */
  script: DisplayScript;
}

/** Reads the state from the parameters of an address; what is not understood is left out. */
export function parseDocuments(parameters: URLSearchParams): DocumentsState {
  const year = parameters.get('year') ?? '';
  return {
    q: (parameters.get('q') ?? '').trim().slice(0, LONGEST_FILTER),
    year: /^\d{4}$/u.test(year) ? Number(year) : null,
    type: parameters.get('type') ?? '',
    page: parsePage(parameters),
    script: parseScript(parameters),
  };
}

function filterParameters({ q, year, type }: DocumentsState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  if (year !== null) parameters.set('year', String(year));
  if (type !== '') parameters.set('type', type);
  return parameters;
}

/** The address of the list for a state; what is at its default is left out. */
export function documentsUrl(state: DocumentsState): string {
  const parameters = filterParameters(state);
  if (state.page > 1) parameters.set('page', String(state.page));
  if (state.script !== 'source') parameters.set('script', state.script);
  return addressOf('/documents', parameters);
}

/** The API's address for a state. */
export function documentsApiUrl(state: DocumentsState): string {
  const parameters = filterParameters(state);
  parameters.set('sort', 'newest');
  parameters.set('limit', String(DOCUMENTS_PAGE));
  parameters.set('offset', String((state.page - 1) * DOCUMENTS_PAGE));
  if (state.script !== 'source') parameters.set('script', state.script);
  return `/api/v1/documents?${parameters}`;
}

/** Whether any filter holds. */
export function isFiltered({ q, year, type }: DocumentsState): boolean {
  return q !== '' || year !== null || type !== '';
}
