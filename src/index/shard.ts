/**
 * A shard: some of the terms with their postings, packed.
 *
 * Layout, integers little-endian, n = number of terms:
 *
 *     u32        n
 *     u32[n]     where each term ends, counted from the start of the terms
 *     u32[n]     where each list ends, counted from the start of the lists
 *     u32[n]     the length of each list, in postings
 *     terms      UTF-8, in the order of their bytes
 *     lists      as postings.ts describes
 *
 * A term is found by bisection and its list decoded only when asked for.
 */
import { ByteWriter, type Postings, readPostings } from './postings.ts';

/** A well-formed term with its postings as bytes. */
export interface EncodedTerm {
  readonly term: string;
  /** The number of postings. */
  readonly count: number;
  readonly bytes: Uint8Array;
}

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

/** Packs terms, each given once, in any order. The same terms give the same bytes. */
export function encodeShard(terms: readonly EncodedTerm[]): Buffer {
  const sorted = terms.map(({ term, count, bytes }) => ({ term: Buffer.from(term), count, bytes }));
  sorted.sort((a, b) => Buffer.compare(a.term, b.term));
  const table = Buffer.alloc(U32 * (1 + 3 * sorted.length));
  table.writeUInt32LE(sorted.length, 0);
  const lists = new ByteWriter(1 << 16);
  let termEnd = 0;
  for (const [i, { term, count, bytes }] of sorted.entries()) {
    lists.append(bytes);
    termEnd += term.length;
    table.writeUInt32LE(termEnd, U32 * (1 + i));
    table.writeUInt32LE(lists.length, U32 * (1 + sorted.length + i));
    table.writeUInt32LE(count, U32 * (1 + 2 * sorted.length + i));
  }
  return Buffer.concat([table, ...sorted.map(({ term }) => term), lists.bytes()]);
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
      const order = this.#compare(wanted, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return -1;
  }

  /** The order of some bytes and the term at a place. Terms are short: a call into native code would take longer. */
  #compare(wanted: Buffer, place: number): number {
    const start = this.#termsStart + this.#end(0, place - 1);
    const length = this.#termsStart + this.#end(0, place) - start;
    const common = Math.min(length, wanted.length);
    for (let i = 0; i < common; i++) {
      const difference = (wanted[i] ?? 0) - (this.#bytes[start + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return wanted.length - length;
  }

  /** The length of the list at a place. */
  count(place: number): number {
    return this.#bytes.readUInt32LE(U32 * (1 + 2 * this.size + place));
  }

  /** The list at a place. */
  postings(place: number): Postings {
    const start = this.#listsStart + this.#end(1, place - 1);
    return readPostings(this.#bytes, start, this.count(place));
  }

  /** Where the term (column 0) or the list (column 1) at a place ends; 0 before the first. */
  #end(column: 0 | 1, place: number): number {
    return place < 0 ? 0 : this.#bytes.readUInt32LE(U32 * (1 + column * this.size + place));
  }
}
