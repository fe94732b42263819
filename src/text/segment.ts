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

/**
 * Divides a folded text into words. Punctuation is not a word.
 *
 * @returns tokens in order, disjoint; offsets are into `folded.text`.
 */
export type Segmenter = (folded: Pick<Folded, 'text' | 'words'>) => Token[];

/**
 * Divides a stretch without letters or digits into words.
 *
 * @param folded - the whole text.
 * @param start - where the stretch starts.
 * @param end - one past its last unit.
 * @param push - is called with the bounds of each word, in order.
 */
export type CutHan = (
  folded: Pick<Folded, 'text' | 'words'>,
  start: number,
  end: number,
  push: (start: number, end: number) => void,
) => void;

type Jieba = typeof import('nodejieba');

const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
/** What joins letters and digits to one word: PM2.5, TCP/IP, NB-IoT. */
const JOINERS = new Set(['.', '+', '/', '_', '-']);
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Han characters of the Basic Multilingual Plane: most words start with one. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

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

/** Makes a segmenter of what divides Han text into words. */
export function segmenterWith(cutHan: CutHan): Segmenter {
  return (folded) => {
    const tokens: Token[] = [];
    const push = (start: number, end: number): void => {
      const term = folded.text.slice(start, end);
      if (isHan(term.charCodeAt(0)) || WORD_CHARACTER.test(term)) tokens.push({ term, start, end });
    };
    const { words } = folded;
    let from = 0;
    for (let at = 0; at < words.length; ) {
      const end = latinRun(words, at);
      if (end === at) {
        at += isSurrogate(words.charCodeAt(at)) ? 2 : 1;
        continue;
      }
      if (from < at) cutHan(folded, from, at, push);
      push(at, end);
      from = end;
      at = end;
    }
    if (from < words.length) cutHan(folded, from, words.length, push);
    return tokens;
  };
}

/** Where a word of letters and digits that starts at an offset ends; the offset itself if none does. */
function latinRun(text: string, start: number): number {
  let end = start;
  for (;;) {
    let at = end > start && JOINERS.has(text[end] ?? '') ? end + 1 : end;
    const part = at;
    for (let size = latinAt(text, at); size > 0; size = latinAt(text, at)) at += size;
    if (at === part) return end;
    end = at;
  }
}

/** For each UTF-16 unit whether it is a Latin letter or a digit: 1 yes, 2 no, 0 not asked yet. */
const latinUnits = new Uint8Array(0x10000);

/** How many units the Latin letter or digit at an offset has; 0 when there is none. */
function latinAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  if (isSurrogate(unit)) return LATIN.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
  if (latinUnits[unit] === 0) latinUnits[unit] = LATIN.test(String.fromCharCode(unit)) ? 1 : 2;
  return latinUnits[unit] === 1 ? 1 : 0;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Segments with jieba, which is loaded when first needed. */
export const segment: Segmenter = segmenterWith(({ words }, start, end, push) => {
  // jieba gives no offsets, but its words, joined, are the text it was given.
  let offset = start;
  for (const word of loadJieba().cut(words.slice(start, end))) {
    push(offset, offset + word.length);
    offset += word.length;
  }
});

/** A longer piece of a compound is a compound itself. */
const LONGEST_PIECE = 3;

/**
 * Divides a compound into the words of two or three characters that it is made
 * of: 国务院办公厅 is 国务院 and 办公厅, where characters taken two by two give
 * 国务 and 院办. Of all ways that with the fewest characters outside any word,
 * then the one of the fewest words.
 *
 * @param compound - one word in Simplified characters.
 * @returns pieces that, joined, are the compound; characters that no word has stay together.
 */
export function piecesOfCompound(compound: string): string[] {
  const known = new Set(loadJieba().cutForSearch(compound));
  const characters = [...compound];
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= characters.length; end++) {
    for (let size = 1; size <= Math.min(LONGEST_PIECE, end); size++) {
      const isWord = size > 1 && known.has(characters.slice(end - size, end).join(''));
      if (size > 1 && !isWord) continue;
      const price = (cost[end - size] ?? 0) + (isWord ? 1 : characters.length);
      if (price >= (cost[end] ?? Number.POSITIVE_INFINITY)) continue;
      cost[end] = price;
      from[end] = end - size;
    }
  }
  const pieces: string[] = [];
  let loose = '';
  for (let end = characters.length; end > 0; end = from[end] ?? 0) {
    const piece = characters.slice(from[end] ?? 0, end).join('');
    if (end - (from[end] ?? 0) === 1) loose = piece + loose;
    else {
      if (loose !== '') pieces.unshift(loose);
      loose = '';
      pieces.unshift(piece);
    }
  }
  return loose === '' ? pieces : [loose, ...pieces];
}
