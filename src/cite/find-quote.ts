/** Which clauses of a document does a quotation in a pasted text come from? */
import type { Clause } from '../model/index.ts';

const OPENING = /[“「『"]/u;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"' };
/** What fewer characters say, folded, stands anywhere. */
const SHORTEST = 6;
/** A quotation may hold others: each of so many ends is tried. */
const MOST_ENDS = 24;
/** What more clauses than this say alike leads to none of them. */
const MOST_CLAUSES = 5;

/** A quotation as it stands in a pasted text, and the clauses that have it. */
export interface Quoted {
  /** As pasted, without its marks. */
  readonly quote: string;
  /** Those it is most of come first. */
  readonly clauses: readonly Clause[];
}

/** Where the quotation that starts at `start` may end, its mark not included. */
function endsOf(text: string, start: number): number[] {
  const closing = CLOSING[text[start - 1] ?? ''] ?? '';
  const ends: number[] = [];
  let end = text.indexOf(closing, start);
  while (end >= 0 && ends.length < MOST_ENDS) {
    ends.push(end);
    end = text.indexOf(closing, end + 1);
  }
  return ends;
}

/**
 * Finds the clauses that contain the first quotation of a text, folded.
 *
 * @param text - as pasted; the longest piece in quotation marks that a clause has is taken.
 * @returns null when no clause has it, or too many have.
 */
export function clausesQuoted(
  text: string,
  clauses: readonly Clause[],
  fold: (text: string) => string,
): Quoted | null {
  const start = text.search(OPENING) + 1;
  if (start === 0) return null;
  const quotes = endsOf(text, start)
    .reverse()
    .map((end) => ({ quote: text.slice(start, end), folded: fold(text.slice(start, end)) }))
    .filter(({ folded }) => folded.length >= SHORTEST);
  if (quotes.length === 0) return null;
  const texts = clauses.map((clause) => ({ clause, folded: fold(clause.text) }));
  for (const { quote, folded } of quotes) {
    const having = texts.filter((one) => one.folded.includes(folded));
    if (having.length === 0) continue;
    if (having.length > MOST_CLAUSES) return null;
    having.sort((a, b) => a.folded.length - b.folded.length);
    return { quote, clauses: having.map(({ clause }) => clause) };
  }
  return null;
}
