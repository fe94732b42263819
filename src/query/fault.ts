/** Why can something that looks like syntax not be read? */

/** A code is stable: the page has a sentence for each. */
export type SyntaxProblem =
  /** A quotation mark is opened and never closed. */
  | 'unclosed-quote'
  /** Nothing to search for in quotation marks or beside an operator. */
  | 'empty-text'
  /** A parenthesis is opened and never closed. */
  | 'unclosed-group'
  /** A parenthesis is closed that was never opened. */
  | 'unopened-group'
  /** A word follows a closing parenthesis with nothing between. */
  | 'glued-group'
  /** More than {@link DEPTH_LIMIT} levels. */
  | 'too-deep'
  /** OR, AND, NOT or - with nothing to apply to, or empty parentheses. */
  | 'missing-operand'
  /** The name of a field and no value. */
  | 'empty-field'
  /** No year, or a range that ends before it starts. */
  | 'year-invalid'
  /** All that is asked for is what must not be there. */
  | 'only-negation';

/** So many parentheses and negations may stand in each other. */
export const DEPTH_LIMIT = 64;

/** Ends the reading of syntax. It never leaves this folder. */
export class SyntaxFault extends Error {
  readonly code: SyntaxProblem;
  /** UTF-16 offset into the query. */
  readonly at: number;

  constructor(code: SyntaxProblem, at: number) {
    super(`${code} at ${at}`);
    this.name = 'SyntaxFault';
    this.code = code;
    this.at = at;
  }
}
