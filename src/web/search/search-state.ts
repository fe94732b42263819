/** What is asked for, as the address says it and as the API takes it. */
import type { DisplayScript, MatchMode, Scope, SortOrder } from '../../wire/types.ts';
import { addressOf, oneOf, parsePage, parseScript } from '../shared/addresses.ts';

/** How many clauses a page of results has. */
export const PAGE_SIZE = 20;

/** A filter over documents of which any number of values can hold at once. */
export type ListFilter = 'issuer' | 'region' | 'type' | 'document';

/** The filters that take a list, in the order in which they are shown. */
export const LIST_FILTERS: readonly ListFilter[] = ['issuer', 'region', 'type', 'document'];

/** What every view of a query shows: the words, and the filters over documents. */
export interface FilteredQuery {
  /** What was typed, trimmed. */
  q: string;
  /** First and last year, both included; null where open. */
  years: readonly [from: number | null, to: number | null];
  lists: Readonly<Record<ListFilter, readonly string[]>>;
}

/** The state of the results page. */
export interface SearchState extends FilteredQuery {
  match: MatchMode;
  scope: Scope;
  sort: SortOrder;
  /** 1-based. */
  page: number;
  script: DisplayScript;
}

const MATCHES: readonly MatchMode[] = ['auto', 'exact', 'all', 'any'];
const SCOPES: readonly Scope[] = ['sentence', 'clause', 'document'];
const SORTS: readonly SortOrder[] = ['relevance', 'newest', 'oldest'];
const YEARS = /^(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/u;

function parseYears(value: string | null): readonly [number | null, number | null] {
  const match = YEARS.exec(value ?? '');
  if (match === null) return [null, null];
  const [, single, from = single, to = single] = match;
  return [from === undefined ? null : Number(from), to === undefined ? null : Number(to)];
}

/** Reads the state from the parameters of an address. */
export function parseSearch(parameters: URLSearchParams): SearchState {
  const list = (name: ListFilter): string[] =>
    [...new Set(parameters.getAll(name))].filter((value) => value !== '');
  return {
    q: (parameters.get('q') ?? '').trim(),
    match: oneOf(parameters, 'match', MATCHES, 'auto'),
    scope: oneOf(parameters, 'scope', SCOPES, 'clause'),
    sort: oneOf(parameters, 'sort', SORTS, 'relevance'),
    years: parseYears(parameters.get('year')),
    lists: {
      issuer: list('issuer'),
      region: list('region'),
      type: list('type'),
      document: list('document'),
    },
    page: parsePage(parameters),
    script: parseScript(parameters),
  };
}

/** A state that asks for nothing but the words. */
export function plainSearch(q: string, script: DisplayScript = 'source'): SearchState {
  return { ...parseSearch(new URLSearchParams({ q })), script };
}

/** What a query and its filters come to in an address. */
export function filterParameters({ q, years: [from, to], lists }: FilteredQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  if (from !== null || to !== null) parameters.set('year', `${from ?? ''}..${to ?? ''}`);
  for (const name of LIST_FILTERS) {
    for (const value of lists[name]) parameters.append(name, value);
  }
  return parameters;
}

function commonParameters(state: SearchState): URLSearchParams {
  const parameters = filterParameters(state);
  if (state.match !== 'auto') parameters.set('match', state.match);
  if (state.scope !== 'clause') parameters.set('scope', state.scope);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.script !== 'source') parameters.set('script', state.script);
  return parameters;
}

/** The address of the results page for a state; what is at its default is left out. */
export function searchUrl(state: SearchState): string {
  const parameters = commonParameters(state);
  if (state.page > 1) parameters.set('page', String(state.page));
  return addressOf('/', parameters);
}

/** The API's address for a state. */
export function searchApiUrl(state: SearchState): string {
  const parameters = commonParameters(state);
  parameters.set('limit', String(PAGE_SIZE));
  parameters.set('offset', String((state.page - 1) * PAGE_SIZE));
  return `/api/v1/search?${parameters}`;
}

/** The state with a value of a filter added, or removed if it was there; back to the first page. */
export function toggleList(state: SearchState, name: ListFilter, value: string): SearchState {
  const values = state.lists[name];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return { ...state, lists: { ...state.lists, [name]: next }, page: 1 };
}

/** The state without any filter. */
export function withoutFilters(state: SearchState): SearchState {
  const lists = { issuer: [], region: [], type: [], document: [] };
  return { ...state, years: [null, null], lists, page: 1 };
}

/** How many filters hold; the range of years is one. */
export function filterCount(state: SearchState): number {
  const years = state.years[0] === null && state.years[1] === null ? 0 : 1;
  return LIST_FILTERS.reduce((sum, name) => sum + state.lists[name].length, years);
}
