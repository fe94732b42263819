/** What the table of clauses by year shows, as the address says it and as the API takes it. */
import {
  type FilteredQuery,
  filterParameters,
  parseSearch,
  plainSearch,
  type SearchState,
} from '../search/search-state.ts';
import { addressOf } from '../shared/addresses.ts';

/** How many clauses of each document may be shown. */
export const PER_DOCUMENT: readonly number[] = [1, 3, 10, 100];
const USUAL_CLAUSES = 10;
/** How many documents are shown, and how many where more are asked for: the most that the API gives. */
const USUAL_DOCUMENTS = 50;
export const MOST_DOCUMENTS = 200;

export interface GridState extends FilteredQuery {
  perDocument: number;
  documents: number;
  /** Whether clauses are shown whole, or the part around what was found. */
  whole: boolean;
}

/** Reads the state from the parameters of an address; what is not understood is left out. */
export function parseGrid(parameters: URLSearchParams): GridState {
  const perDocument = Number(parameters.get('perDocument'));
  return {
    ...gridOf(parseSearch(parameters)),
    perDocument: PER_DOCUMENT.includes(perDocument) ? perDocument : USUAL_CLAUSES,
    documents:
      parameters.get('documents') === String(MOST_DOCUMENTS) ? MOST_DOCUMENTS : USUAL_DOCUMENTS,
    whole: parameters.get('text') === 'whole',
  };
}

/** The table for what a search asks for, its filters kept. */
export function gridOf({ q, years, lists }: FilteredQuery): GridState {
  return { q, years, lists, perDocument: USUAL_CLAUSES, documents: USUAL_DOCUMENTS, whole: false };
}

/** The search for the topic under the filters of the table, narrowed to a year or a document of it. */
export function searchOfGrid(
  { q, years, lists }: GridState,
  within: { year?: number; document?: string } = {},
): SearchState {
  const { year, document } = within;
  return {
    ...plainSearch(q),
    years: year === undefined ? years : [year, year],
    lists: document === undefined ? lists : { ...lists, document: [document] },
  };
}

/** The address of the page for a state; what is at its default is left out. */
export function gridUrl(state: GridState): string {
  const parameters = filterParameters(state);
  const { perDocument, documents } = state;
  if (perDocument !== USUAL_CLAUSES) parameters.set('perDocument', `${perDocument}`);
  if (documents !== USUAL_DOCUMENTS) parameters.set('documents', `${documents}`);
  if (state.whole) parameters.set('text', 'whole');
  return addressOf('/grid', parameters);
}

/** The API's address for a state, as JSON or as a file. */
export function gridApiUrl(state: GridState, more: Readonly<Record<string, string>>): string {
  const parameters = filterParameters(state);
  parameters.set('perDocument', `${state.perDocument}`);
  parameters.set('documents', `${state.documents}`);
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  return `/api/v1/grid?${parameters}`;
}
