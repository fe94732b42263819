/**
 * The fold maps text to the form in which it is searched. It is never shown.
 *
 * It works code point by code point, so that fold(a + b) = fold(a) + fold(b):
 * only then does every piece of a text match the text it was taken from.
 * For each code point: NFKC; its class under OpenCC's character tables; lower
 * case; digits one by one (〇 ○ 零 一 … 九 = 0 … 9). Quotation marks, book-title
 * marks, white space, line breaks and invisible characters are dropped.
 */
import type { Span } from '../model/index.ts';
import { representative } from './variants.ts';

/** A text in its search form, with the way back to the source. */
export interface Folded {
  /** The search form. */
  readonly text: string;
  /**
   * The same, but for numerals: 一体化 where `text` has 1体化. Of the same
   * length as `text`; this is what jieba, which knows words, is given.
   */
  readonly words: string;
  /** For each UTF-16 unit of `text`, the source offset at which its character starts. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, the source offset at which its character ends. */
  readonly ends: Uint32Array;
}

const NUMERALS: ReadonlyMap<string, string> = new Map([
  ['〇', '0'],
  ['○', '0'],
  ['零', '0'],
  ...[...'一二三四五六七八九'].map((numeral, i): [string, string] => [numeral, String(i + 1)]),
]);

// Quotation and book-title marks; then what cannot be seen: white space,
// controls, format characters (zero-width, bidi, soft hyphen), variation selectors.
const DROPPED =
  /["'“”‘’„‟‚‛«»‹›「」『』﹁﹂﹃﹄〝〞〟《》〈〉︽︾︿﹀｢｣]|[\s\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** What one code point folds to: the word form and, where it differs, the numeral form. */
interface FoldedCharacter {
  readonly word: string;
  readonly text: string;
}

function foldCharacter(character: string): FoldedCharacter {
  let word = '';
  for (const part of character.normalize('NFKC')) {
    for (const lower of representative(part).toLowerCase()) {
      if (!DROPPED.test(lower)) word += representative(lower);
    }
  }
  return { word, text: Array.from(word, (part) => NUMERALS.get(part) ?? part).join('') };
}

// Han text uses a few thousand characters again and again.
const cache = new Map<string, FoldedCharacter>();
const CACHE_LIMIT = 100_000;

function cachedFold(character: string): FoldedCharacter {
  let folded = cache.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    if (cache.size < CACHE_LIMIT) cache.set(character, folded);
  }
  return folded;
}

/**
 * Folds a text, without the way back.
 *
 * @param text - any string; a lone surrogate counts as U+FFFD.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text.toWellFormed()) folded += cachedFold(character).text;
  return folded;
}

/**
 * Folds a text and keeps, for every UTF-16 unit of the result, the span of the
 * source character it came from. A character that folds to several (㈠ → (1))
 * is the source of each of them; a dropped one is the source of none.
 *
 * @param source - any string; a lone surrogate counts as U+FFFD.
 */
export function fold(source: string): Folded {
  let text = '';
  let words = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of source.toWellFormed()) {
    const folded = cachedFold(character);
    text += folded.text;
    words += folded.word;
    for (let i = 0; i < folded.text.length; i++) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    offset += character.length;
  }
  return { text, words, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/**
 * Leads a range of folded text back to the source.
 *
 * @param folded - the folded text.
 * @param start - first unit of the range, an offset into `folded.text`.
 * @param end - one past the last unit; must be greater than `start`.
 * @returns the half-open span of source text, in UTF-16 offsets. What was dropped
 *   within the range (a quotation mark, a line break) is in the span; what was
 *   dropped before or after it is not.
 */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  const from = folded.starts[start];
  const to = folded.ends[end - 1];
  if (from === undefined || to === undefined || end <= start) {
    throw new RangeError(`no folded range [${start}, ${end}) in ${folded.text.length} units`);
  }
  return [from, to];
}
