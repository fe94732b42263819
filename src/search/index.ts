/** @public */
export { DEFAULT_WEIGHTS } from './any.ts';
export { clausesContaining } from './containing.ts';
export { search } from './search.ts';
export type { Hit, SearchRequest, SearchResult } from './types.ts';
export { segmenterOf } from './words.ts';
