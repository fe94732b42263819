export { checkQuotes, PASSAGES_LIMIT, TEXT_LIMIT } from './quotes.ts';
export type { DiffOp } from './quotes-differences.ts';
export type {
  NoteCode,
  QuoteCheck,
  QuoteNote,
  QuotePart,
  QuoteResult,
  Verdict,
} from './quotes-types.ts';
