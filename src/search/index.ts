export type { ConcordanceLine } from './concordance.ts';
export { search } from './search.ts';
export { type Timeline, type TimelineRequest, timeline } from './timeline.ts';
export type { Filters, Hit, SearchRequest, SearchResult } from './types.ts';
