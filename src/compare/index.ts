export { align, type Match } from './align.ts';
export { type Comparable, comparable, comparablesOf } from './comparable.ts';
export { type ClausePair, type Comparison, compare, RELATIONS, type Relation } from './compare.ts';
export { type DiffPiece, difference, type Segmenter } from './diff.ts';
export { type Grid, type GridDocument, type GridRequest, type GridYear, grid } from './grid.ts';
export { type Lineage, lineage, type Relative } from './lineage.ts';
export {
  comparisonTable,
  gridTable,
  lineageTable,
  type TableContext,
  type TableLanguage,
} from './tables.ts';
