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

// What a UTF-16 unit folds to, found when the unit is first seen: one unit, nothing,
// or something longer, for which the map of characters is asked.
const UNSEEN = 0;
const ONE_UNIT = 1;
const DROPPED_UNIT = 2;
const LONGER = 3;
const unitKinds = new Uint8Array(0x10000);
const unitTexts = new Uint16Array(0x10000);
const unitWords = new Uint16Array(0x10000);

const characters = new Map<string, FoldedCharacter>();
const CHARACTERS_LIMIT = 100_000;

function cachedFold(character: string): FoldedCharacter {
  let folded = characters.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    if (characters.size < CHARACTERS_LIMIT) characters.set(character, folded);
  }
  return folded;
}

function kindOf(unit: number): number {
  if (unitKinds[unit] !== UNSEEN) return unitKinds[unit] ?? LONGER;
  let kind = LONGER;
  if (unit < 0xd800 || unit > 0xdfff) {
    const { text, word } = foldCharacter(String.fromCharCode(unit));
    if (text === '') kind = DROPPED_UNIT;
    else if (text.length === 1 && word.length === 1) {
      kind = ONE_UNIT;
      unitTexts[unit] = text.charCodeAt(0);
      unitWords[unit] = word.charCodeAt(0);
    }
  }
  unitKinds[unit] = kind;
  return kind;
}

/** What the fold writes into. */
interface Sink {
  text: Uint16Array;
  words: Uint16Array;
  starts: Uint32Array;
}

function createSink(units: number): Sink {
  return {
    text: new Uint16Array(units),
    words: new Uint16Array(units),
    starts: new Uint32Array(units),
  };
}

/** Used again and again for texts of usual length. */
const USUAL_LENGTH = 1 << 14;
const usualSink = createSink(USUAL_LENGTH);

/** A sink once grown stays so: at most eighteen times its length (NFKC of U+FDFA). */
function grow(sink: Sink, needed: number): void {
  const { text, words, starts } = sink;
  Object.assign(sink, createSink(needed * 2));
  sink.text.set(text);
  sink.words.set(words);
  sink.starts.set(starts);
}

/** Folds into a sink and says how many units were written. */
function foldInto(source: string): { sink: Sink; length: number } {
  // A character that folds to several is rare: the sink grows when one needs more room.
  const sink = source.length <= USUAL_LENGTH ? usualSink : createSink(source.length + 1);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === ONE_UNIT) {
      if (length === sink.text.length) grow(sink, length);
      sink.text[length] = unitTexts[unit] ?? 0;
      sink.words[length] = unitWords[unit] ?? 0;
      sink.starts[length++] = at;
    } else if (kind === LONGER) {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
      const folded = cachedFold(character.toWellFormed());
      if (length + folded.text.length > sink.text.length) grow(sink, length + folded.text.length);
      for (let i = 0; i < folded.text.length; i++) {
        sink.text[length] = folded.text.charCodeAt(i);
        sink.words[length] = folded.word.charCodeAt(i);
        sink.starts[length++] = at;
      }
      at += character.length - 1;
    }
  }
  return { sink, length };
}

function decode(units: Uint16Array, length: number): string {
  return Buffer.from(units.buffer, units.byteOffset, length * 2).toString('utf16le');
}

/**
 * Folds a text, without the way back.
 *
 * @param text - any string; a lone surrogate counts as U+FFFD.
 */
export function foldText(text: string): string {
  const { sink, length } = foldInto(text);
  return decode(sink.text, length);
}

/**
 * Folds a text and keeps, for every UTF-16 unit of the result, the span of the
 * source character it came from. A character that folds to several (㈠ → (1))
 * is the source of each of them; a dropped one is the source of none.
 *
 * @param source - any string; a lone surrogate counts as U+FFFD.
 */
export function fold(source: string): Folded {
  const { sink, length } = foldInto(source);
  const starts = sink.starts.slice(0, length);
  const ends = starts.map((start) => start + widthAt(source, start));
  return { text: decode(sink.text, length), words: decode(sink.words, length), starts, ends };
}

/** How many units the character at an offset has. */
function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
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

/** How many units of folded text the character at an offset gives. */
function foldedWidth(source: string, at: number): number {
  const kind = kindOf(source.charCodeAt(at));
  if (kind !== LONGER) return kind === ONE_UNIT ? 1 : 0;
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return cachedFold(character.toWellFormed()).text.length;
}

/**
 * Leads several ranges of folded text back to the source, without folding it:
 * a walk over its characters. A character that is the source of a part of a
 * range is in its span whole.
 *
 * @param source - source text.
 * @param ranges - of its folded text: not empty, ascending, disjoint.
 * @param length - the length of its folded text.
 * @returns a span for each range, as {@link sourceSpan} gives it; null when the
 *   source does not fold to so many units.
 */
export function sourceSpans(
  source: string,
  ranges: readonly Span[],
  length: number,
): [start: number, end: number][] | null {
  const spans = ranges.map((): [number, number] => [0, 0]);
  let opened = 0;
  let closed = 0;
  let folded = 0;
  for (let at = 0; at < source.length; ) {
    const next = at + widthAt(source, at);
    folded += foldedWidth(source, at);
    for (
      let start = ranges[opened]?.[0];
      start !== undefined && start < folded;
      start = ranges[opened]?.[0]
    ) {
      const span = spans[opened++];
      if (span !== undefined) span[0] = at;
    }
    for (
      let end = ranges[closed]?.[1];
      end !== undefined && end <= folded;
      end = ranges[closed]?.[1]
    ) {
      const span = spans[closed++];
      if (span !== undefined) span[1] = next;
    }
    at = next;
  }
  return folded === length && closed === ranges.length ? spans : null;
}
