export { align, type Match } from './align.ts';
export { type Comparable, comparable, comparablesOf } from './comparable.ts';
export { type ClausePair, type Comparison, compare, RELATIONS, type Relation } from './compare.ts';
export { type DiffPiece, difference, type Segmenter } from './diff.ts';
