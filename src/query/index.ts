export type { Expression, FieldNode, TextNode } from './expression.ts';
export type { SyntaxProblem } from './fault.ts';
export type { FieldName } from './fields.ts';
export { parseQuery, type Query } from './parse.ts';
export type { QueryWord, Segmenter } from './words.ts';
