export type { ConcordanceLine, ConcordanceOrder } from './concordance.ts';
export { search } from './search.ts';
export { type Timeline, type TimelineRequest, timeline, type Usage } from './timeline.ts';
export type { Filters, Hit, SearchRequest, SearchResult } from './types.ts';
