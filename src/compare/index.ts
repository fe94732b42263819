export { align } from './align.ts';
export { type Comparable, comparable, comparablesOf } from './comparable.ts';
export { type Comparison, compare } from './compare.ts';
export { type DiffPiece, difference, type Segmenter } from './diff.ts';
export { type Grid, type GridRequest, grid } from './grid.ts';
export { type Lineage, lineage } from './lineage.ts';
export {
  comparisonTable,
  gridTable,
  lineageTable,
  type TableContext,
  type TableLanguage,
} from './tables.ts';
