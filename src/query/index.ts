export { parseQuery, type Query } from './parse.ts';
