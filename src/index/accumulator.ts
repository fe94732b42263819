/**
 * Gathers postings in memory, already in the form in which they are written.
 *
 * Each term's bytes lie in a chain of slices that double in size, cut from a
 * common pool, so that a million rare terms take little and a frequent one is
 * not copied again and again (the arrangement of Lucene's byte slices).
 */
import { FREQUENCY_LIMIT } from './postings.ts';

/** Terms with their postings, in columns: so they cross from one thread to another at little cost. */
export interface TermColumns {
  readonly names: readonly string[];
  /** The number of postings of each; 0 for a term that was never noted. */
  readonly counts: Uint32Array;
  /** Where the postings of each end in {@link bytes}. */
  readonly ends: Float64Array;
  readonly bytes: Uint8Array;
}

const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
/** The last bytes of a slice hold the address of the next. */
const LINK = 4;
const FIRST_SLICE = 12;
const LARGEST_SLICE = 1 << 14;

/** A pool of bytes, addressed by one number. */
class SlicePool {
  readonly #blocks: Buffer[] = [];
  #next = 0;

  /** The address of `size` bytes within one block. */
  allocate(size: number): number {
    if ((this.#next & (BLOCK - 1)) + size > BLOCK || this.#blocks.length * BLOCK === this.#next) {
      this.#next = this.#blocks.length * BLOCK;
      this.#blocks.push(Buffer.allocUnsafe(BLOCK));
    }
    const address = this.#next;
    this.#next += size;
    return address;
  }

  block(address: number): Buffer {
    const block = this.#blocks[Math.floor(address / BLOCK)];
    if (block === undefined) throw new RangeError(`no block at ${address}`);
    return block;
  }
}

/** Columns of numbers, one row for each term. */
class TermTable {
  /** The ordinal whose posting is not written yet; -1 before the first. */
  pending: Int32Array = new Int32Array(0);
  /** How often the term stands in it. */
  frequency: Uint8Array = new Uint8Array(0);
  /** The last ordinal that was written. */
  written: Int32Array = new Int32Array(0);
  count: Uint32Array = new Uint32Array(0);
  /** Length of what was written, in bytes. */
  length: Uint32Array = new Uint32Array(0);
  /** Addresses: of the first slice, of the next byte to write, of the link of the last slice. */
  first: Uint32Array = new Uint32Array(0);
  at: Uint32Array = new Uint32Array(0);
  link: Uint32Array = new Uint32Array(0);
  rows = 0;

  add(): number {
    if (this.rows === this.pending.length) this.#grow(Math.max(1 << 12, this.rows * 2));
    this.pending[this.rows] = -1;
    return this.rows++;
  }

  #grow(rows: number): void {
    const larger = <T extends Int32Array | Uint32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.pending = larger(new Int32Array(rows), this.pending);
    this.frequency = larger(new Uint8Array(rows), this.frequency);
    this.written = larger(new Int32Array(rows), this.written);
    this.count = larger(new Uint32Array(rows), this.count);
    this.length = larger(new Uint32Array(rows), this.length);
    this.first = larger(new Uint32Array(rows), this.first);
    this.at = larger(new Uint32Array(rows), this.at);
    this.link = larger(new Uint32Array(rows), this.link);
  }
}

/** Postings of many terms; a term is given a number when it is first met. */
export class PostingsAccumulator {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #table: TermTable = new TermTable();
  readonly #pool: SlicePool = new SlicePool();

  /** The number of a term. */
  termOf(name: string): number {
    return this.#numbers.get(name) ?? this.#enter(name);
  }

  /** A number for a term that is known to be new, and is not to be found by its name. */
  newTerm(name: string): number {
    this.#names.push(name);
    return this.#table.add();
  }

  #enter(name: string): number {
    const term = this.newTerm(name);
    this.#numbers.set(name, term);
    return term;
  }

  /**
   * Notes one occurrence.
   *
   * @param term - from {@link termOf} or {@link newTerm}.
   * @param ordinal - not less than any ordinal noted for this term before.
   */
  note(term: number, ordinal: number): void {
    const { pending, frequency } = this.#table;
    if (pending[term] === ordinal) {
      if ((frequency[term] ?? 0) < FREQUENCY_LIMIT) frequency[term] = (frequency[term] ?? 0) + 1;
      return;
    }
    if ((pending[term] ?? -1) >= 0) this.#write(term);
    pending[term] = ordinal;
    frequency[term] = 1;
  }

  /** All terms with their postings. Nothing may be noted afterwards. */
  finish(): TermColumns {
    const { pending, length, count, rows } = this.#table;
    for (let term = 0; term < rows; term++) if ((pending[term] ?? -1) >= 0) this.#write(term);
    const ends = new Float64Array(rows);
    let total = 0;
    for (let term = 0; term < rows; term++) {
      total += length[term] ?? 0;
      ends[term] = total;
    }
    // Not from Node's pool: the bytes are handed to another thread.
    const bytes = new Uint8Array(new ArrayBuffer(total));
    for (let term = 0; term < rows; term++) this.#gather(term, bytes, ends[term - 1] ?? 0);
    return { names: this.#names, counts: count.slice(0, rows), ends, bytes };
  }

  #write(term: number): void {
    const table = this.#table;
    const ordinal = table.pending[term] ?? 0;
    const frequency = table.frequency[term] ?? 1;
    const more = frequency > 1 ? 1 : 0;
    this.#varint(term, (ordinal - (table.written[term] ?? 0)) * 2 + more);
    if (more === 1) this.#varint(term, frequency - 2);
    table.written[term] = ordinal;
    table.count[term] = (table.count[term] ?? 0) + 1;
  }

  #varint(term: number, value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#byte(term, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#byte(term, rest);
  }

  #byte(term: number, byte: number): void {
    const table = this.#table;
    let at = table.at[term] ?? 0;
    if (table.length[term] === 0) {
      at = this.#pool.allocate(FIRST_SLICE);
      table.first[term] = at;
      table.link[term] = at + FIRST_SLICE - LINK;
    } else if (at === table.link[term]) {
      at = this.#nextSlice(term, at);
    }
    this.#pool.block(at)[at & (BLOCK - 1)] = byte;
    table.at[term] = at + 1;
    table.length[term] = (table.length[term] ?? 0) + 1;
  }

  #nextSlice(term: number, link: number): number {
    const size = sliceSize((this.#table.length[term] ?? 0) + 1);
    const address = this.#pool.allocate(size);
    this.#pool.block(link).writeUInt32LE(address, link & (BLOCK - 1));
    this.#table.link[term] = address + size - LINK;
    return address;
  }

  /** Copies a term's bytes to a place. */
  #gather(term: number, into: Uint8Array, to: number): void {
    const length = this.#table.length[term] ?? 0;
    let address = this.#table.first[term] ?? 0;
    for (let done = 0; done < length; ) {
      const room = (done === 0 ? FIRST_SLICE : sliceSize(done + 1)) - LINK;
      const block = this.#pool.block(address);
      const start = address & (BLOCK - 1);
      const part = Math.min(room, length - done);
      into.set(block.subarray(start, start + part), to + done);
      done += part;
      if (done < length) address = block.readUInt32LE(start + room);
    }
  }
}

/** The size of the slice in which a term's n-th byte is the first: as large as what there is, doubled. */
function sliceSize(nth: number): number {
  let size = FIRST_SLICE;
  while (size < nth + LINK && size < LARGEST_SLICE) size *= 2;
  return size;
}
