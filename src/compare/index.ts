export {
  absenceStatement,
  noRelativesStatement,
  type Searched,
  type Sought,
} from './absence.ts';
export { align } from './align.ts';
export { type Comparable, comparable, comparablesOf } from './comparable.ts';
export { type Comparison, compare } from './compare.ts';
export { type DiffPiece, difference, type Segmenter } from './diff.ts';
export { type Grid, type GridRequest, grid } from './grid.ts';
export { type Step, stepsInTime } from './in-time.ts';
export { type Lineage, lineage } from './lineage.ts';
export { pauses } from './pause.ts';
export { checkQuotes, PASSAGES_LIMIT, TEXT_LIMIT } from './quotes/check-quotes.ts';
export type { QuotePart, QuoteResult } from './quotes/types.ts';
export {
  citation,
  comparisonTable,
  gridTable,
  lineageTable,
  type TableContext,
} from './tables.ts';
