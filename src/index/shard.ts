/**
 * A shard: some of the terms with their postings, packed.
 *
 * Layout, integers little-endian, n = number of terms:
 *
 *     u32        n
 *     u32[n]     where each term ends, counted from the start of the terms
 *     u32[n]     where each list ends, counted from the start of the lists
 *     u32[n]     the length of each list, in ordinals
 *     terms      UTF-8, in the order of their bytes
 *     lists      ordinals as differences to the one before, each a varint
 *                (seven bits a byte, low bits first, high bit: more follows)
 *
 * A term is found by bisection and its list decoded only when asked for.
 */
import type { ClauseOrdinal } from '../model/index.ts';

/** A well-formed term with its ordinals, ascending; each below 2³¹. */
export type TermList = readonly [term: string, ordinals: readonly ClauseOrdinal[]];

const U32 = 4;

/**
 * Spreads terms evenly over 32 bits: FNV-1a over UTF-16 units, then the
 * finalizer of MurmurHash3, since FNV's high bits are weak for short strings.
 */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Which of `shards` holds a term.
 *
 * @param shards - a power of two; then halving their number joins neighbours.
 */
export function shardOf(term: string, shards: number): number {
  return Math.floor((termHash(term) / 2 ** 32) * shards);
}

/** Bytes that grow as they are written. */
class ByteWriter {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 12);
  length = 0;

  varint(value: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(this.#bytes.length * 2);
      this.#bytes.copy(larger, 0, 0, this.length);
      this.#bytes = larger;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
}

/** Packs terms, each given once, in any order. The same terms give the same bytes. */
export function encodeShard(lists: Iterable<TermList>): Buffer {
  const sorted = Array.from(lists, ([term, ordinals]) => ({ term: Buffer.from(term), ordinals }));
  sorted.sort((a, b) => Buffer.compare(a.term, b.term));
  const table = Buffer.alloc(U32 * (1 + 3 * sorted.length));
  const packed = new ByteWriter();
  let termEnd = 0;
  table.writeUInt32LE(sorted.length, 0);
  for (const [i, { term, ordinals }] of sorted.entries()) {
    let previous = 0;
    for (const ordinal of ordinals) {
      packed.varint(ordinal - previous);
      previous = ordinal;
    }
    termEnd += term.length;
    table.writeUInt32LE(termEnd, U32 * (1 + i));
    table.writeUInt32LE(packed.length, U32 * (1 + sorted.length + i));
    table.writeUInt32LE(ordinals.length, U32 * (1 + 2 * sorted.length + i));
  }
  return Buffer.concat([table, ...sorted.map(({ term }) => term), packed.bytes()]);
}

/** Reads what {@link encodeShard} packed. Trusts the bytes: check their hash first. */
export class Shard {
  readonly #bytes: Buffer;
  /** How many terms it holds. */
  readonly size: number;
  readonly #termsStart: number;
  readonly #listsStart: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.size = bytes.readUInt32LE(0);
    this.#termsStart = U32 * (1 + 3 * this.size);
    this.#listsStart = this.#termsStart + this.#end(0, this.size - 1);
  }

  /** The place of a term among the terms of this shard; -1 if it is not here. */
  find(term: string): number {
    // In UTF-8 a lone surrogate would be taken for U+FFFD.
    if (!term.isWellFormed()) return -1;
    const wanted = Buffer.from(term);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = Buffer.compare(this.#term(middle), wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The length of the list at a place. */
  count(place: number): number {
    return this.#bytes.readUInt32LE(U32 * (1 + 2 * this.size + place));
  }

  /** The list at a place, ascending. */
  ordinals(place: number): ClauseOrdinal[] {
    const list = new Array<ClauseOrdinal>(this.count(place));
    let offset = this.#listsStart + this.#end(1, place - 1);
    let ordinal = 0;
    for (let i = 0; i < list.length; i++) {
      let byte = this.#bytes.readUInt8(offset++);
      let difference = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = this.#bytes.readUInt8(offset++);
        difference |= (byte & 0x7f) << shift;
      }
      ordinal += difference;
      list[i] = ordinal;
    }
    return list;
  }

  /** All terms with their lists, in the order of the terms. */
  *entries(): Generator<TermList> {
    for (let place = 0; place < this.size; place++) {
      yield [this.#term(place).toString(), this.ordinals(place)];
    }
  }

  #term(place: number): Buffer {
    const start = this.#termsStart;
    return this.#bytes.subarray(start + this.#end(0, place - 1), start + this.#end(0, place));
  }

  /** Where the term (column 0) or the list (column 1) at a place ends; 0 before the first. */
  #end(column: 0 | 1, place: number): number {
    return place < 0 ? 0 : this.#bytes.readUInt32LE(U32 * (1 + column * this.size + place));
  }
}
