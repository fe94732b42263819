/**
 * Compressed files: blocks that are packed and unpacked on all cores at once.
 *
 * Layout, integers little-endian: the blocks, one after the other, each
 * compressed by itself (Brotli, whose lowest level is as quick as the disk);
 * for each the length before and after compression, two u32; the number of
 * blocks, u32.
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, brotliDecompressSync, constants } from 'node:zlib';
import type { FileWriter } from './files.ts';

const U32 = 4;
/** The smallest size of a piece of output that zlib takes. */
const CHUNK_LEAST = 64;
const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** So large that it packs well, for what is read whole. */
export const WHOLE_BLOCK: number = 4 << 20;
/** So small that it is unpacked in a millisecond, for what is read here and there. */
export const PART_BLOCK: number = 1 << 18;

/** Writes a compressed file, from front to back. */
export class BlockWriter {
  readonly #file: FileWriter;
  readonly #blockBytes: number;
  readonly #lengths: number[] = [];
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #last: Promise<void> = Promise.resolve();

  /** @param blockBytes - a block ends with the piece that makes it so large. */
  constructor(file: FileWriter, blockBytes: number) {
    this.#file = file;
    this.#blockBytes = blockBytes;
  }

  /** Appends a piece, which must not change afterwards; it will be in one block. */
  append(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= this.#blockBytes) this.#pack();
  }

  /** Waits until what was appended is written. Throws what the file throws. */
  async settle(): Promise<void> {
    await this.#last;
  }

  /** Writes what is left. The file is then complete. */
  async finish(): Promise<void> {
    if (this.#pendingBytes > 0) this.#pack();
    await this.#last;
    const table = Buffer.alloc(U32 * (this.#lengths.length + 1));
    for (const [i, length] of this.#lengths.entries()) table.writeUInt32LE(length, U32 * i);
    table.writeUInt32LE(this.#lengths.length / 2, table.length - U32);
    this.#file.writeBytes(table);
  }

  #pack(): void {
    const block = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    const packed = compress(block, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY + 1 },
    });
    const before = this.#last;
    this.#last = (async () => {
      await before;
      const bytes = await packed;
      this.#lengths.push(block.length, bytes.length);
      this.#file.writeBytes(bytes);
    })();
    // A failure is reported by settle or finish; until then it is not unhandled.
    this.#last.catch(() => undefined);
    packed.catch(() => undefined);
  }
}

/** A block of a file: where it is packed, and where its bytes belong. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly size: number;
}

function blocksOf(bytes: Buffer): Block[] {
  const count = bytes.readUInt32LE(bytes.length - U32);
  const table = bytes.length - U32 * (2 * count + 1);
  const blocks: Block[] = [];
  let start = 0;
  let to = 0;
  for (let i = 0; i < count; i++) {
    const size = bytes.readUInt32LE(table + U32 * 2 * i);
    const end = start + bytes.readUInt32LE(table + U32 * (2 * i + 1));
    blocks.push({ start, end, to, size });
    start = end;
    to += size;
  }
  return blocks;
}

/** Output in one piece: by default it comes in thousands, which are then joined. */
const inOnePiece = (size: number): { chunkSize: number } => ({ chunkSize: size + CHUNK_LEAST });

/**
 * Unpacks a file that {@link BlockWriter} wrote. Trusts the bytes: check their hash first.
 *
 * @returns the bytes in memory of their own, so that typed arrays can be laid over them.
 */
export async function readBlocks(bytes: Buffer): Promise<Buffer> {
  const blocks = blocksOf(bytes);
  const total = blocks.reduce((sum, { size }) => sum + size, 0);
  const whole = Buffer.from(new ArrayBuffer(total));
  await Promise.all(
    blocks.map(async ({ start, end, to, size }) => {
      (await decompress(bytes.subarray(start, end), inOnePiece(size))).copy(whole, to);
    }),
  );
  return whole;
}

/** A file that {@link BlockWriter} wrote, each block unpacked when first needed and then kept. */
export class LazyBlocks {
  readonly #blocks: readonly Block[];
  readonly #unpacked: (Buffer | undefined)[];
  #packed: Buffer | undefined;

  /** @param bytes - of the file; trusted: check their hash first. */
  constructor(bytes: Buffer) {
    this.#blocks = blocksOf(bytes);
    this.#unpacked = new Array(this.#blocks.length);
    this.#packed = bytes;
  }

  /** The text of a piece that was appended, by where its bytes start and end. */
  text(start: number, end: number): string {
    if (start === end) return '';
    const number = this.#blockAt(start);
    const { to } = this.#blocks[number] ?? { to: 0 };
    return this.#unpack(number).toString('utf8', start - to, end - to);
  }

  /** Unpacks all blocks, without keeping others waiting. */
  async load(): Promise<void> {
    for (const [number, { start, end, size }] of this.#blocks.entries()) {
      if (this.#unpacked[number] !== undefined || this.#packed === undefined) continue;
      this.#unpacked[number] = await decompress(
        this.#packed.subarray(start, end),
        inOnePiece(size),
      );
    }
    this.#packed = undefined;
  }

  /** The block that holds an offset. */
  #blockAt(offset: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#blocks[middle]?.to ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #unpack(number: number): Buffer {
    const known = this.#unpacked[number];
    if (known !== undefined) return known;
    const block = this.#blocks[number];
    if (block === undefined || this.#packed === undefined)
      throw new RangeError(`no block ${number}`);
    const { start, end, size } = block;
    const bytes = brotliDecompressSync(this.#packed.subarray(start, end), inOnePiece(size));
    this.#unpacked[number] = bytes;
    return bytes;
  }
}
