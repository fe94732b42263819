/** Do the words of a query stand in one sentence? */
import type { Postings } from '../index/index.ts';
import type { Reader } from './reader.ts';
import { keep } from './sets.ts';

/** Ends a sentence once folded: 。！？； and their half-width forms. A line break does not. */
const SENTENCE_END = /[。!?;]/u;
/** What the look at one clause costs, in postings: its text is made a string and divided. */
const LOOK = 250;

/**
 * Those of some clauses that have a sentence with every word.
 *
 * @param words - of each, the folded strings of which any will do.
 */
export function inOneSentence(
  reader: Reader,
  clauses: Postings,
  words: readonly (readonly string[])[],
): Postings {
  reader.spend(clauses.length * LOOK);
  return keep(clauses, (ordinal) =>
    reader.index
      .foldedText(ordinal)
      .split(SENTENCE_END)
      .some((sentence) => words.every((forms) => forms.some((form) => sentence.includes(form)))),
  );
}
