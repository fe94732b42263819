/**
 * Opens an index: the port over the files that a build wrote.
 *
 * Text is kept as the bytes of the files and decoded a clause at a time.
 * Shards of postings are opened with the index, so that a rebuild, which
 * deletes them, does not take them from under a running server, and are read
 * and checked when a query first needs them.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Clause, type ClauseOrdinal, TiaowenError } from '../model/index.ts';
import { type Folded, fold } from '../text/index.ts';
import { checkBytes, damaged, type IndexFile, isFileError, readChecked } from './files.ts';
import { TermStore } from './flexsearch.ts';
import { fileOfKind, identityOf, type Manifest, postingsFiles, readManifest } from './manifest.ts';
import type { ClauseIndex, IndexedDocument, IndexIdentity } from './port.ts';
import { Shard, shardOf } from './shard.ts';

/** An index that holds files open. */
export interface OpenIndex extends ClauseIndex {
  /** Lets go of the files. Terms that were not looked up before can then not be any more. */
  close(): void;
}

/** Decoded postings that are kept at hand, in ordinals: some 64 MB. */
const KEPT_ORDINALS = 8_000_000;

/**
 * Opens the index in a folder. All files but the postings are read and checked
 * now, each shard of postings when it is first needed: a lookup throws
 * `index-damaged` if it was altered.
 *
 * @throws TiaowenError `index-missing`, `index-stale` or `index-damaged`.
 */
export async function openIndex(directory: string): Promise<OpenIndex> {
  for (;;) {
    const manifest = readManifest(directory);
    try {
      return new FileIndex(directory, manifest);
    } catch (error) {
      // A build may have replaced the files after the manifest was read.
      if (readManifest(directory).sha256 === manifest.sha256) throw error;
    }
  }
}

class FileIndex implements OpenIndex {
  readonly identity: IndexIdentity;
  readonly documents: readonly IndexedDocument[];
  readonly clauseCount: number;
  readonly averageLength: number;
  readonly #directory: string;
  readonly #byId: ReadonlyMap<string, IndexedDocument>;
  /** Ordinal → place of its document. */
  readonly #documentPlaces: Uint32Array;
  readonly #ids: Buffer;
  readonly #clauses: Lines;
  readonly #folded: Lines;
  readonly #postings: Postings;
  #ordinals: ReadonlyMap<string, ClauseOrdinal> | undefined;

  constructor(directory: string, manifest: Manifest) {
    this.#directory = directory;
    const read = (kind: 'documents' | 'ids' | 'clauses' | 'folded'): Buffer =>
      readChecked(directory, fileOfKind(directory, manifest, kind));
    this.identity = identityOf(manifest);
    this.clauseCount = manifest.counts.clauses;
    this.averageLength = manifest.counts.foldedLength / manifest.counts.clauses;
    // The hashes were right, so these are the bytes that a build of this version wrote.
    this.documents = JSON.parse(read('documents').toString()) as IndexedDocument[];
    this.#byId = new Map(this.documents.map((document) => [document.meta.id, document]));
    this.#documentPlaces = new Uint32Array(this.clauseCount);
    for (const [place, { first, count }] of this.documents.entries()) {
      this.#documentPlaces.fill(place, first, first + count);
    }
    this.#ids = read('ids');
    this.#clauses = new Lines(read('clauses'), this.clauseCount);
    this.#folded = new Lines(read('folded'), this.clauseCount);
    this.#postings = new Postings(directory, postingsFiles(directory, manifest));
  }

  close(): void {
    this.#postings.close();
  }

  document(id: string): IndexedDocument | undefined {
    return this.#byId.get(id);
  }

  documentOf(ordinal: ClauseOrdinal): IndexedDocument {
    const document = this.documents[this.#documentPlaces[ordinal] ?? Number.NaN];
    if (document === undefined) throw outOfRange(ordinal, this.clauseCount);
    return document;
  }

  clause(ordinal: ClauseOrdinal): Clause {
    const { meta } = this.documentOf(ordinal);
    const stored = JSON.parse(this.#clauses.line(ordinal)) as Omit<Clause, 'documentId'>;
    return { ...stored, documentId: meta.id };
  }

  ordinalOf(id: string): ClauseOrdinal | undefined {
    this.#ordinals ??= new Map(
      (JSON.parse(this.#ids.toString()) as string[]).map((clause, ordinal) => [clause, ordinal]),
    );
    return this.#ordinals.get(id);
  }

  postings(term: string): readonly ClauseOrdinal[] {
    return this.#postings.ordinals(term);
  }

  frequency(term: string): number {
    return this.#postings.count(term);
  }

  foldedText(ordinal: ClauseOrdinal): string {
    return this.#folded.line(ordinal);
  }

  folded(ordinal: ClauseOrdinal): Folded {
    const folded = fold(this.clause(ordinal).text);
    // A change of the fold without a change of its version would misplace every highlight.
    if (folded.text !== this.foldedText(ordinal)) {
      throw new TiaowenError(
        'index-stale',
        `The index in ${this.#directory} was folded in another way. Run \`tiaowen build\` to write it anew.`,
      );
    }
    return folded;
  }
}

function outOfRange(ordinal: number, count: number): RangeError {
  return new RangeError(`no clause ${ordinal} in an index of ${count}`);
}

/** The lines of a file, kept as bytes. */
class Lines {
  readonly #bytes: Buffer;
  /** Where each line starts, and where one more would. */
  readonly #starts: Float64Array;

  constructor(bytes: Buffer, count: number) {
    this.#bytes = bytes;
    this.#starts = new Float64Array(count + 1);
    for (let line = 0; line < count; line++) {
      this.#starts[line + 1] = bytes.indexOf(0x0a, this.#starts[line]) + 1;
    }
  }

  /** A line without its end. Throws RangeError when there is none of this number. */
  line(number: number): string {
    const start = this.#starts[number];
    const next = this.#starts[number + 1];
    if (start === undefined || next === undefined) {
      throw outOfRange(number, this.#starts.length - 1);
    }
    return this.#bytes.toString('utf8', start, next - 1);
  }
}

/** The shards of an index, each loaded when first needed, and what was decoded of them. */
class Postings {
  readonly #directory: string;
  readonly #files: readonly IndexFile[];
  readonly #shards: (Shard | { readonly handle: number })[] = [];
  readonly #decoded: TermStore = new TermStore();
  #decodedOrdinals = 0;

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

  ordinals(term: string): readonly ClauseOrdinal[] {
    const known = this.#decoded.get(term);
    if (known !== undefined) return known;
    const shard = this.#shard(term);
    const place = shard.find(term);
    if (place < 0) return [];
    const ordinals = shard.ordinals(place);
    if (this.#decodedOrdinals + ordinals.length > KEPT_ORDINALS) {
      this.#decoded.clear();
      this.#decodedOrdinals = 0;
    }
    this.#decoded.put(term, ordinals);
    this.#decodedOrdinals += ordinals.length;
    return ordinals;
  }

  count(term: string): number {
    const shard = this.#shard(term);
    const place = shard.find(term);
    return place < 0 ? 0 : shard.count(place);
  }

  close(): void {
    for (const [number, shard] of this.#shards.entries()) {
      if (shard instanceof Shard || shard.handle < 0) continue;
      closeSync(shard.handle);
      this.#shards[number] = { handle: -1 };
    }
  }

  #shard(term: string): Shard {
    const number = shardOf(term, this.#shards.length);
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
