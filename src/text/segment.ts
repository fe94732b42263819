/**
 * Where are the words of a folded text?
 *
 * jieba's dictionary is Simplified and knows no numerals that were folded, so it
 * is given {@link Folded.words}. Latin letters and digits never reach it: it
 * takes G60, PM2.5 and NB-IoT apart.
 */
import { createRequire } from 'node:module';
import type { Folded } from './fold.ts';
import { POLICY_TERMS } from './policy-terms.ts';

/** An occurrence of a word: `term` is `text.slice(start, end)` of the folded text. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

type Jieba = typeof import('nodejieba');

const LATIN = /[\p{Script=Latin}\p{Nd}]+(?:[.+/_-][\p{Script=Latin}\p{Nd}]+)*/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

let jieba: Jieba | undefined;

/** Loads jieba at first use: it takes a second and some 250 MB. */
function loadJieba(): Jieba {
  if (jieba === undefined) {
    jieba = createRequire(import.meta.url)('nodejieba') as Jieba;
    jieba.load();
    for (const term of POLICY_TERMS) jieba.insertWord(term);
  }
  return jieba;
}

/**
 * Divides a folded text into words. Punctuation is not a word.
 *
 * @returns tokens in order, disjoint; offsets are into `folded.text`.
 */
export function segment(folded: Pick<Folded, 'text' | 'words'>): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number): void => {
    const term = folded.text.slice(start, end);
    if (WORD_CHARACTER.test(term)) tokens.push({ term, start, end });
  };
  let from = 0;
  for (const match of folded.words.matchAll(LATIN)) {
    cutHan(folded.words, from, match.index, push);
    from = match.index + match[0].length;
    push(match.index, from);
  }
  cutHan(folded.words, from, folded.words.length, push);
  return tokens;
}

/** jieba gives no offsets, but its words, joined, are the text it was given. */
function cutHan(
  words: string,
  start: number,
  end: number,
  push: (start: number, end: number) => void,
): void {
  if (start >= end) return;
  let offset = start;
  for (const word of loadJieba().cut(words.slice(start, end))) {
    push(offset, offset + word.length);
    offset += word.length;
  }
}
