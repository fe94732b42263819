/** @public */
export { DEFAULT_WEIGHTS } from './any.ts';
export type { ConcordanceLine } from './concordance.ts';
export { clausesContaining } from './containing.ts';
export { searchedUnder } from './filters.ts';
export { search } from './search.ts';
export { type Timeline, type TimelineRequest, timeline } from './timeline.ts';
export type { Filters, Hit, SearchRequest, SearchResult } from './types.ts';
export { segmenterOf } from './words.ts';
