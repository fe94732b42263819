/** Text as it is compared: folded code points, each with its way back to the source. */
import type { ClauseIndex } from '../../index/index.ts';
import type { ClauseOrdinal } from '../../model/index.ts';
import { type Folded, fold } from '../../text/index.ts';

/** The folded code points of one or more texts, one after the other. */
export interface ComparedText {
  /** The source texts. */
  readonly texts: readonly string[];
  /** Folded code points. */
  readonly codes: Int32Array;
  /** The same with numerals as they are written (see `Folded.words`). */
  readonly words: Int32Array;
  /** For each code point, which of `texts` it is of. */
  readonly part: Uint32Array;
  /** For each code point, the UTF-16 span of its character in that text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The code points of a string. */
export function codePoints(text: string): Int32Array {
  return Int32Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** A text to compare. */
export function comparedText(text: string): ComparedText {
  return joined([{ text, folded: fold(text) }]);
}

/**
 * Clauses that follow each other, as one text to compare.
 *
 * @throws RangeError for an ordinal out of range.
 */
export function comparedClauses(
  index: ClauseIndex,
  ordinals: readonly ClauseOrdinal[],
): ComparedText {
  return joined(
    ordinals.map((ordinal) => ({
      text: index.clause(ordinal).text,
      folded: index.folded(ordinal),
    })),
  );
}

function joined(
  parts: readonly { readonly text: string; readonly folded: Folded }[],
): ComparedText {
  const codes: number[] = [];
  const words: number[] = [];
  const part: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [number, { folded }] of parts.entries()) {
    for (let unit = 0; unit < folded.text.length; ) {
      const code = folded.text.codePointAt(unit) ?? 0;
      codes.push(code);
      words.push(folded.words.codePointAt(unit) ?? 0);
      part.push(number);
      starts.push(folded.starts[unit] ?? 0);
      ends.push(folded.ends[unit] ?? 0);
      unit += code > 0xffff ? 2 : 1;
    }
  }
  return {
    texts: parts.map(({ text }) => text),
    codes: Int32Array.from(codes),
    words: Int32Array.from(words),
    part: Uint32Array.from(part),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

/** The source character of a code point. */
export function sourceCharacter(text: ComparedText, at: number): string {
  return (text.texts[text.part[at] ?? 0] ?? '').slice(text.starts[at], text.ends[at]);
}
