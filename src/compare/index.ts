export { checkQuotes, PASSAGES_LIMIT, TEXT_LIMIT } from './quotes.ts';
export { absenceStatement, type Searched } from './quotes-absence.ts';
export type { QuotePart, QuoteResult } from './quotes-types.ts';
