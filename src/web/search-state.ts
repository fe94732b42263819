/**
 * What is asked for, as the address says it and as the API takes it.
 *
 * What an address says is hostile: what is not understood is left out, never passed on.
 */
import type { DisplayScript, MatchMode, Scope, SortOrder } from '../wire/types.ts';

/** How many clauses a page of results has. */
export const PAGE_SIZE = 20;

/** A filter over documents of which any number of values can hold at once. */
export type ListFilter = 'issuer' | 'region' | 'type' | 'document';

/** The filters that take a list, in the order in which they are shown. */
export const LIST_FILTERS: readonly ListFilter[] = ['issuer', 'region', 'type', 'document'];

/** The state of the results page. */
export interface SearchState {
  /** What was typed, trimmed. */
  q: string;
  match: MatchMode;
  scope: Scope;
  sort: SortOrder;
  /** First and last year, both included; null where open. */
  years: readonly [from: number | null, to: number | null];
  lists: Readonly<Record<ListFilter, readonly string[]>>;
  /** 1-based. */
  page: number;
  script: DisplayScript;
}

const MATCHES: readonly MatchMode[] = ['auto', 'exact', 'all', 'any'];
const SCOPES: readonly Scope[] = ['sentence', 'clause', 'document'];
const SORTS: readonly SortOrder[] = ['relevance', 'newest', 'oldest'];
const SCRIPTS: readonly DisplayScript[] = ['source', 'hans', 'hant'];
const YEARS = /^(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/u;

function oneOf<T extends string>(values: readonly T[], value: string | null, fallback: T): T {
  return values.find((candidate) => candidate === value) ?? fallback;
}

function parseYears(value: string | null): readonly [number | null, number | null] {
  const match = YEARS.exec(value ?? '');
  if (match === null) return [null, null];
  const [, single, from = single, to = single] = match;
  return [from === undefined ? null : Number(from), to === undefined ? null : Number(to)];
}

/** The script to show text in, as the address says it. */
export function parseScript(parameters: URLSearchParams): DisplayScript {
  return oneOf(SCRIPTS, parameters.get('script'), 'source');
}

/** Reads the state from the parameters of an address. */
export function parseSearch(parameters: URLSearchParams): SearchState {
  const list = (name: ListFilter): string[] =>
    [...new Set(parameters.getAll(name))].filter((value) => value !== '');
  const page = parameters.get('page') ?? '';
  return {
    q: (parameters.get('q') ?? '').trim(),
    match: oneOf(MATCHES, parameters.get('match'), 'auto'),
    scope: oneOf(SCOPES, parameters.get('scope'), 'clause'),
    sort: oneOf(SORTS, parameters.get('sort'), 'relevance'),
    years: parseYears(parameters.get('year')),
    lists: {
      issuer: list('issuer'),
      region: list('region'),
      type: list('type'),
      document: list('document'),
    },
    page: /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : 1,
    script: parseScript(parameters),
  };
}

/** A state that asks for nothing but the words. */
export function plainSearch(q: string, script: DisplayScript = 'source'): SearchState {
  return { ...parseSearch(new URLSearchParams({ q })), script };
}

function commonParameters(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams({ q: state.q });
  if (state.match !== 'auto') parameters.set('match', state.match);
  if (state.scope !== 'clause') parameters.set('scope', state.scope);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  const [from, to] = state.years;
  if (from !== null || to !== null) parameters.set('year', `${from ?? ''}..${to ?? ''}`);
  for (const name of LIST_FILTERS) {
    for (const value of state.lists[name]) parameters.append(name, value);
  }
  if (state.script !== 'source') parameters.set('script', state.script);
  return parameters;
}

/** The address of the results page for a state; what is at its default is left out. */
export function searchUrl(state: SearchState): string {
  const parameters = commonParameters(state);
  if (state.page > 1) parameters.set('page', String(state.page));
  return `/?${parameters}`;
}

/** The API's address for a state. */
export function searchApiUrl(state: SearchState): string {
  const parameters = commonParameters(state);
  parameters.set('limit', String(PAGE_SIZE));
  parameters.set('offset', String((state.page - 1) * PAGE_SIZE));
  return `/api/v1/search?${parameters}`;
}

/** The API's address for the record of a search. */
export function recordApiUrl(state: SearchState): string {
  return `/api/v1/search/record?${commonParameters({ ...state, script: 'source' })}`;
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
