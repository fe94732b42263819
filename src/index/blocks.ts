/**
 * Compressed files: blocks that are packed and unpacked on all cores at once.
 *
 * Layout, integers little-endian: the blocks, one after the other, each
 * compressed by itself (Brotli, whose lowest level is as quick as the disk);
 * for each the length before and after compression, two u32; the number of
 * blocks, u32.
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { FileWriter } from './files.ts';

const BLOCK_BYTES = 4 << 20;
const U32 = 4;
/** The smallest size of a piece of output that zlib takes. */
const CHUNK_LEAST = 64;
const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Writes a compressed file, from front to back. */
export class BlockWriter {
  readonly #file: FileWriter;
  readonly #lengths: number[] = [];
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(file: FileWriter) {
    this.#file = file;
  }

  /** Appends bytes, which must not change afterwards. */
  append(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= BLOCK_BYTES) this.#pack();
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

/**
 * Unpacks a file that {@link BlockWriter} wrote. Trusts the bytes: check their hash first.
 *
 * @returns the bytes in memory of their own, so that typed arrays can be laid over them.
 */
export async function readBlocks(bytes: Buffer): Promise<Buffer> {
  const count = bytes.readUInt32LE(bytes.length - U32);
  const table = bytes.length - U32 * (2 * count + 1);
  const blocks: { start: number; end: number; to: number; size: number }[] = [];
  let start = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const end = start + bytes.readUInt32LE(table + U32 * (2 * i + 1));
    const size = bytes.readUInt32LE(table + U32 * 2 * i);
    blocks.push({ start, end, to: total, size });
    total += size;
    start = end;
  }
  const whole = Buffer.from(new ArrayBuffer(total));
  await Promise.all(
    blocks.map(async ({ start, end, to, size }) => {
      // In one piece: by default the output comes in thousands, which are then joined.
      const block = await decompress(bytes.subarray(start, end), { chunkSize: size + CHUNK_LEAST });
      block.copy(whole, to);
    }),
  );
  return whole;
}
