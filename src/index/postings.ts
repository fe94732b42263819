/**
 * Postings: the units of a field that have a term, and how often.
 *
 * In memory each is one number, ordinal × 256 + frequency, so that a list is
 * one typed array, ascending by ordinal. On disk a list is a run of varints
 * (seven bits a byte, low bits first, high bit: more follows): the difference
 * to the ordinal before, doubled, plus one where a second varint follows, the
 * frequency less two. Most terms stand once in a clause and take no room for it.
 */

/** The number of bits that hold the frequency. */
const FREQUENCY_BITS = 8;
/** Greater frequencies are kept as this: for ranking, 255 is as good as 1,000. */
export const FREQUENCY_LIMIT = 255;
/** One more than the greatest ordinal that a posting can hold: 16,777,216. */
export const ORDINAL_LIMIT: number = 2 ** (32 - FREQUENCY_BITS);

/** A list of postings, ascending by ordinal, each ordinal once. */
export type Postings = Uint32Array;

export const NO_POSTINGS: Postings = new Uint32Array(0);

/** @param frequency - at least 1; what is above {@link FREQUENCY_LIMIT} is kept as that. */
export function posting(ordinal: number, frequency: number): number {
  return ordinal * 2 ** FREQUENCY_BITS + Math.min(frequency, FREQUENCY_LIMIT);
}

export function ordinalIn(posting: number): number {
  return posting >>> FREQUENCY_BITS;
}

export function frequencyIn(posting: number): number {
  return posting & FREQUENCY_LIMIT;
}

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes: Buffer;
  length = 0;

  constructor(capacity: number = 1 << 12) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** Writes a whole number below 2³². */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Writes postings as they are kept on disk. */
  postings(list: Postings): void {
    let previous = 0;
    for (const entry of list) {
      const ordinal = entry >>> FREQUENCY_BITS;
      const frequency = entry & FREQUENCY_LIMIT;
      this.varint((ordinal - previous) * 2 + (frequency > 1 ? 1 : 0));
      if (frequency > 1) this.varint(frequency - 2);
      previous = ordinal;
    }
  }

  /** What was written; valid until more is. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  #reserve(room: number): void {
    if (this.length + room <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + room));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }
}

/**
 * Reads a list that {@link ByteWriter.postings} wrote.
 *
 * @param offset - where the list starts.
 * @param count - how many postings it has.
 */
export function readPostings(bytes: Uint8Array, offset: number, count: number): Postings {
  const list = new Uint32Array(count);
  let at = offset;
  let ordinal = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    ordinal += value >>> 1;
    let frequency = 1;
    if ((value & 1) === 1) {
      byte = bytes[at++] ?? 0;
      frequency = byte & 0x7f;
      if (byte > 0x7f) frequency |= ((bytes[at++] ?? 0) & 0x7f) << 7;
      frequency += 2;
    }
    list[i] = (ordinal << FREQUENCY_BITS) | frequency;
  }
  return list;
}

/** Joins lists of which no ordinal is in two. */
export function mergePostings(lists: readonly Postings[]): Postings {
  const [first = NO_POSTINGS, second, ...others] = lists;
  if (second === undefined) return first;
  const merged = mergeTwo(first, second);
  return others.length === 0 ? merged : mergePostings([merged, ...others]);
}

function mergeTwo(a: Postings, b: Postings): Postings {
  const merged = new Uint32Array(a.length + b.length);
  let i = 0;
  let j = 0;
  for (let to = 0; to < merged.length; to++) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x < y) {
      merged[to] = x;
      i++;
    } else {
      merged[to] = y;
      j++;
    }
  }
  return merged;
}
