export { search } from './search.ts';
export type {
  Counts,
  Facet,
  Facets,
  Filters,
  Hit,
  SearchRequest,
  SearchResult,
} from './types.ts';
