/** Where the record of a search is, and what may be one. */
import { type SearchState, searchApiUrl } from '../search/search-state.ts';

/** The largest file that may be a record, in bytes. */
export const RECORD_LIMIT = 5_000_000;

/** The API's address for the record of a search. */
export function recordApiUrl(state: SearchState): string {
  // The page unfolds the lowest tier by asking for it; that is no choice of its own.
  const match = state.match === 'any' ? 'auto' : state.match;
  const url = searchApiUrl({ ...state, match, script: 'source' });
  const parameters = new URLSearchParams(url.slice(url.indexOf('?')));
  parameters.delete('limit');
  parameters.delete('offset');
  return `/api/v1/search/record?${parameters}`;
}

/** The page's address for the search of a record, from the API's. */
export function resultsUrl(search: string): string {
  const parameters = new URLSearchParams(search.slice(search.indexOf('?')));
  for (const [name, usual] of [
    ['match', 'auto'],
    ['scope', 'clause'],
    ['sort', 'relevance'],
  ] as const) {
    if (parameters.get(name) === usual) parameters.delete(name);
  }
  return `/?${parameters}`;
}
