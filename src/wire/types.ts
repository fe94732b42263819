/**
 * The JSON that crosses HTTP, as types only: the server writes it, the page
 * and other programs read it. Offsets are UTF-16 offsets into `text`.
 */
export type * from './citations.ts';
export type * from './compare.ts';
export type * from './documents.ts';
export type * from './problem.ts';
export type * from './quotes.ts';
export type * from './search.ts';
export type * from './timeline.ts';
