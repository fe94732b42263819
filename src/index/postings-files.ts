/**
 * The shards of an index. They are opened with the index, so that a rebuild,
 * which deletes them, does not take them from under a running server, and are
 * read and checked when a query first needs them.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkBytes, damaged, type IndexFile, isFileError } from './files.ts';
import { TermStore } from './flexsearch.ts';
import { NO_POSTINGS, type Postings } from './postings.ts';
import { Shard, shardOf } from './shard.ts';

/** Decoded postings that are kept at hand: 64 MB. */
const KEPT_POSTINGS = 16_000_000;

/** The shards, each loaded when first needed, and what was decoded of them. */
export class PostingsFiles {
  readonly #directory: string;
  readonly #files: readonly IndexFile[];
  readonly #shards: (Shard | { readonly handle: number })[] = [];
  readonly #decoded: TermStore = new TermStore();
  #kept = 0;

  /** @throws TiaowenError `index-damaged`. */
  constructor(directory: string, files: readonly IndexFile[]) {
    this.#directory = directory;
    this.#files = files;
    try {
      for (const { name } of files) this.#shards.push({ handle: openShard(join(directory, name)) });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** The postings of a term. Throws `index-damaged` when its shard was altered. */
  postings(term: string): Postings {
    const known = this.#decoded.get(term);
    if (known !== undefined) return known;
    const shard = this.#shard(shardOf(term, this.#shards.length));
    const place = shard.find(term);
    if (place < 0) return NO_POSTINGS;
    const postings = shard.postings(place);
    if (this.#kept + postings.length > KEPT_POSTINGS) {
      this.#decoded.clear();
      this.#kept = 0;
    }
    this.#decoded.put(term, postings);
    this.#kept += postings.length;
    return postings;
  }

  /** How many postings a term has. Throws `index-damaged` when its shard was altered. */
  count(term: string): number {
    const known = this.#decoded.get(term);
    if (known !== undefined) return known.length;
    const shard = this.#shard(shardOf(term, this.#shards.length));
    const place = shard.find(term);
    return place < 0 ? 0 : shard.count(place);
  }

  /** Reads all shards, one a turn, so that no query has to. Ends early when the index is closed. */
  async load(): Promise<void> {
    for (const [number, shard] of this.#shards.entries()) {
      await nextTurn();
      if (!(shard instanceof Shard) && shard.handle < 0) return;
      this.#shard(number);
    }
  }

  close(): void {
    for (const [number, shard] of this.#shards.entries()) {
      if (shard instanceof Shard || shard.handle < 0) continue;
      closeSync(shard.handle);
      this.#shards[number] = { handle: -1 };
    }
  }

  #shard(number: number): Shard {
    const shard = this.#shards[number];
    const file = this.#files[number];
    if (shard === undefined || file === undefined) throw new Error(`there is no shard ${number}`);
    if (shard instanceof Shard) return shard;
    if (shard.handle < 0) throw new Error('the index was closed');
    const path = join(this.#directory, file.name);
    const bytes = readAll(shard.handle);
    checkBytes(path, bytes, file);
    const loaded = new Shard(bytes);
    closeSync(shard.handle);
    this.#shards[number] = loaded;
    return loaded;
  }
}

function openShard(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw damaged(path, error.code === 'ENOENT' ? 'is missing' : error.message, error);
  }
}

/** Reads an open file from its start, wherever an earlier read has left it. */
function readAll(handle: number): Buffer {
  const bytes = Buffer.allocUnsafe(fstatSync(handle).size);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(handle, bytes, length, bytes.length - length, length);
  }
  return bytes.subarray(0, length);
}
