/** What of the typed text is to be completed? */

/** The typed text: what stays as it is, and the word that is being typed. */
export interface Typed {
  readonly before: string;
  /** The last word; empty when there is nothing to complete. */
  readonly word: string;
}

// White space and what the query language puts before or between words; all
// their full-width forms. A hyphen within a word (NB-IoT) is part of it.
const LAST_WORD =
  /(?:^|[\s()（）"“”„‟「」『』《》〈〉|｜,，;；、。])[-－+＋]*([^\s()（）"“”„‟「」『』《》〈〉|｜,，;；、。]*)$/u;
const OPERATOR = /^(?:OR|NOT|AND)$/u;
const FIELD = /^\p{L}+[:：]/u;

/**
 * Finds the word at the end of a query. There is none after white space, after
 * an operator and in a field (`title:…`), whose values are not words of the text.
 */
export function lastWord(typed: string): Typed {
  const word = LAST_WORD.exec(typed)?.[1] ?? '';
  if (OPERATOR.test(word) || FIELD.test(word)) return { before: typed, word: '' };
  return { before: typed.slice(0, typed.length - word.length), word };
}
