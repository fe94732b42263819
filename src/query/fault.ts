/** Ends the reading of syntax that cannot be read. */
import type { SyntaxProblem } from '../model/index.ts';

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
