export { align, type Match } from './align.ts';
export { type Comparable, comparable, comparablesOf } from './comparable.ts';
