/** The folded texts of a field's units, laid end to end as UTF-16. */
import { NO_POSTINGS, ordinalIn, type Postings, posting } from './postings.ts';

export class FoldedUnits {
  readonly #units: Uint16Array;
  /** Where each text starts, and where one more would. */
  readonly #starts: Uint32Array;

  /** @param lengths - of each text, in UTF-16 units; together the length of `units`. */
  constructor(units: Uint16Array, lengths: Uint32Array) {
    this.#units = units;
    this.#starts = startsOf(lengths);
  }

  /** Lays texts end to end. */
  static of(texts: readonly string[]): FoldedUnits {
    const lengths = Uint32Array.from(texts, ({ length }) => length);
    const joined = texts.join('');
    const units = new Uint16Array(joined.length);
    Buffer.from(units.buffer).write(joined, 'utf16le');
    return new FoldedUnits(units, lengths);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** A text. Throws RangeError when there is none of this number. */
  text(unit: number): string {
    const start = this.#starts[unit];
    const end = this.#starts[unit + 1];
    if (start === undefined || end === undefined) throw outOfRange(unit, this.count);
    const { buffer, byteOffset } = this.#units;
    return Buffer.from(buffer, byteOffset + start * 2, (end - start) * 2).toString('utf16le');
  }

  /**
   * Those of some units whose text contains a string, and how often, without overlap.
   *
   * A loop over UTF-16 units: for texts of a hundred it is faster than making
   * a string of each to search in.
   */
  containing(needle: string, candidates: Postings): Postings {
    const found = new Uint32Array(candidates.length);
    let count = 0;
    const wanted = new Uint16Array(needle.length);
    for (let i = 0; i < needle.length; i++) wanted[i] = needle.charCodeAt(i);
    const steps = stepsOf(wanted);
    for (const candidate of candidates) {
      const unit = ordinalIn(candidate);
      const start = this.#starts[unit] ?? 0;
      const end = this.#starts[unit + 1] ?? 0;
      const times = countIn(this.#units, start, end, wanted, steps);
      if (times > 0) found[count++] = posting(unit, times);
    }
    return count === 0 ? NO_POSTINGS : found.subarray(0, count);
  }
}

/** How many kinds of characters the search for a string tells apart: those of one low byte are one kind. */
const KINDS = 256;
const LOW_BYTE = KINDS - 1;

/**
 * For each kind of character, how far a search may step when one stands under
 * the last character of the needle: to where the needle has that kind next.
 */
function stepsOf(needle: Uint16Array): Uint16Array {
  const steps = new Uint16Array(KINDS).fill(Math.min(needle.length, 0xffff));
  for (let i = Math.max(0, needle.length - 0xffff); i < needle.length - 1; i++) {
    steps[(needle[i] ?? 0) & LOW_BYTE] = needle.length - 1 - i;
  }
  return steps;
}

/**
 * How often `needle` stands in `units` from `start` to `end`, without overlap
 * (R. N. Horspool, Practical fast searching in strings, 1980).
 *
 * @param steps - from {@link stepsOf}.
 */
function countIn(
  units: Uint16Array,
  start: number,
  end: number,
  needle: Uint16Array,
  steps: Uint16Array,
): number {
  const length = needle.length;
  const last = needle[length - 1];
  let times = 0;
  for (let at = start + length - 1; at < end; ) {
    const unit = units[at] ?? 0;
    if (unit === last) {
      let same = 1;
      while (same < length && units[at - same] === needle[length - 1 - same]) same++;
      if (same === length) {
        times++;
        at += length;
        continue;
      }
    }
    at += steps[unit & LOW_BYTE] ?? 1;
  }
  return times;
}

/** Where each of several runs starts, and where one more would. */
export function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return starts;
}

export function outOfRange(ordinal: number, count: number): RangeError {
  return new RangeError(`no unit ${ordinal} among ${count}`);
}
