export type { Forms } from './forms.ts';
export { parseQuery, QUERY_LIMIT, type Query, type QueryWord } from './parse.ts';
