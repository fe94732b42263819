/**
 * Builds an index: documents in, files out, or nothing at all.
 *
 * Every file is written under a temporary name, made durable and renamed to a
 * name with its hash in it; the manifest comes last. Until then the old
 * manifest stands and its files are untouched. The same input gives the same
 * bytes: nothing in the files depends on when, where or how fast they were made.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Clause, type PolicyDocument, TiaowenError } from '../model/index.ts';
import { fold, gramTerms, segment, wordTerm } from '../text/index.ts';
import {
  FILE_KINDS,
  type FileKind,
  FileWriter,
  type IndexFile,
  postingsStem,
  removeUnreferenced,
  syncDirectory,
  writing,
} from './files.ts';
import { lockDirectory } from './lock.ts';
import { type JsonlInput, type Manifest, sealManifest, writeManifest } from './manifest.ts';
import type { IndexedDocument } from './port.ts';
import { PostingsBuilder } from './postings-builder.ts';

/** How far a build is. `total` is null while it is not known. */
export interface BuildProgress {
  /** `documents`: read and analysed; `postings`: shards written; `manifest`: 1 when all is in place. */
  readonly stage: 'documents' | 'postings' | 'manifest';
  readonly done: number;
  readonly total: number | null;
}

export interface BuildInput {
  /** In the order in which they are to be indexed. An iterable is read once, a document at a time. */
  readonly documents: readonly PolicyDocument[] | AsyncIterable<PolicyDocument>;
  /** Digest of the corpus folder; null when none is read. */
  readonly corpusDigest: string | null;
  /** The inputs besides the corpus folder, in order. */
  readonly jsonl: readonly JsonlInput[];
  /** The index folder; made if it does not exist. */
  readonly directory: string;
  /** Called often; must be quick. What it throws ends the build. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** A build gives way to whatever else the process does after this many milliseconds. */
const TURN_MS = 25;

/**
 * Builds an index in a folder, in place of the one that is there.
 *
 * @returns the manifest that was written.
 * @throws TiaowenError `duplicate-id`, `corpus-missing` (there is no clause to
 *   index), `build-running`, `index-unwritable`; what `documents` or
 *   `onProgress` throws. The old index is then as it was.
 */
export async function buildIndex(input: BuildInput): Promise<Manifest> {
  const directory = resolve(input.directory);
  writing(directory, () => mkdirSync(directory, { recursive: true }));
  const unlock = await lockDirectory(directory);
  try {
    const build = new Build(directory, input.onProgress ?? (() => undefined));
    try {
      await build.readDocuments(input.documents);
      await build.writePostings();
    } catch (error) {
      build.undo();
      throw error;
    }
    return build.commit(input.corpusDigest, input.jsonl);
  } finally {
    unlock();
  }
}

class Build {
  readonly #directory: string;
  readonly #onProgress: (progress: BuildProgress) => void;
  readonly #postings: PostingsBuilder = new PostingsBuilder();
  readonly #documents: IndexedDocument[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #documentTitles = new Map<string, string>();
  readonly #files: IndexFile[] = [];
  /** To be deleted if the build fails. */
  readonly #created: string[] = [];
  readonly #writers = new Set<FileWriter>();
  #foldedLength = 0;
  #terms = 0;

  constructor(directory: string, onProgress: (progress: BuildProgress) => void) {
    this.#directory = directory;
    this.#onProgress = onProgress;
  }

  /** Reads and analyses every document; writes all files but those of postings. */
  async readDocuments(
    documents: readonly PolicyDocument[] | AsyncIterable<PolicyDocument>,
  ): Promise<void> {
    const total = Array.isArray(documents) ? documents.length : null;
    const clauses = this.#create('clauses');
    const folded = this.#create('folded');
    let turn = performance.now();
    for await (const document of documents) {
      this.#enterDocument(document);
      for (const clause of document.clauses) {
        this.#enterClause(clause, document, clauses, folded);
        if (performance.now() - turn < TURN_MS) continue;
        await nextTurn();
        turn = performance.now();
      }
      this.#onProgress({ stage: 'documents', done: this.#documents.length, total });
    }
    if (this.#ordinals.size === 0) {
      throw new TiaowenError(
        'corpus-missing',
        'There is no clause to index. Put documents into the corpus folder, or name a JSONL file with --jsonl.',
      );
    }
    this.#finish(clauses, FILE_KINDS.clauses);
    this.#finish(folded, FILE_KINDS.folded);
    this.#writeJson('documents', this.#documents);
    this.#writeJson('ids', [...this.#ordinals.keys()]);
  }

  /** Packs the postings and writes the shards. */
  async writePostings(): Promise<void> {
    const { terms, shards } = this.#postings.finish();
    this.#terms = terms;
    for (const [shard, bytes] of shards.entries()) {
      const writer = this.#create(postingsStem(shard));
      writer.writeBytes(bytes);
      this.#finish(writer, 'bin');
      this.#onProgress({ stage: 'postings', done: shard + 1, total: shards.length });
      await nextTurn();
    }
  }

  /** Makes what was written the index of the folder and deletes what it replaces. */
  commit(corpusDigest: string | null, jsonl: readonly JsonlInput[]): Manifest {
    const manifest = sealManifest({
      corpusDigest,
      jsonl,
      counts: {
        documents: this.#documents.length,
        clauses: this.#ordinals.size,
        terms: this.#terms,
        foldedLength: this.#foldedLength,
      },
      files: this.#files,
    });
    try {
      // The names of the files first: a manifest must never outlive what it lists.
      syncDirectory(this.#directory);
      writeManifest(this.#directory, manifest);
    } catch (error) {
      this.undo();
      throw error;
    }
    syncDirectory(this.#directory);
    this.#onProgress({ stage: 'manifest', done: 1, total: 1 });
    removeUnreferenced(this.#directory, new Set(manifest.files.map(({ name }) => name)));
    return manifest;
  }

  /** Deletes what this build has written so far. */
  undo(): void {
    for (const writer of this.#writers) writer.abandon();
    for (const name of this.#created) rmSync(join(this.#directory, name), { force: true });
  }

  #enterDocument({ meta, clauses }: PolicyDocument): void {
    const namesake = this.#documentTitles.get(meta.id);
    if (namesake !== undefined) {
      throw new TiaowenError(
        'duplicate-id',
        `The document id “${meta.id}” belongs to both “${namesake}” and “${meta.title}”. Give one of them another id.`,
      );
    }
    this.#documentTitles.set(meta.id, meta.title);
    this.#documents.push({ meta, first: this.#ordinals.size, count: clauses.length });
  }

  #enterClause(
    clause: Clause,
    { meta }: PolicyDocument,
    clauses: FileWriter,
    foldedTexts: FileWriter,
  ): void {
    const namesake = this.#ordinals.get(clause.id);
    if (namesake !== undefined) {
      const other = this.#documents.findLast(({ first }) => first <= namesake)?.meta.id ?? '';
      throw new TiaowenError(
        'duplicate-id',
        `The clause id “${clause.id}” stands in both document “${other}” and document “${meta.id}”, as clauses ${namesake + 1} and ${this.#ordinals.size + 1} of all. Give one of them another id.`,
      );
    }
    const ordinal = this.#ordinals.size;
    this.#ordinals.set(clause.id, ordinal);
    const folded = fold(clause.text);
    const terms = gramTerms(folded.text);
    for (const { term } of segment(folded)) terms.add(wordTerm(term));
    this.#postings.add(ordinal, terms);
    this.#foldedLength += folded.text.length;
    const { id, kind, path, lead, text, pinpoint } = clause;
    clauses.write(`${JSON.stringify({ id, kind, path, lead, text, pinpoint })}\n`);
    foldedTexts.write(`${folded.text}\n`);
  }

  #create(stem: string): FileWriter {
    const writer = new FileWriter(this.#directory, stem);
    this.#writers.add(writer);
    return writer;
  }

  #finish(writer: FileWriter, extension: string): void {
    const { file, existed } = writer.finish(extension);
    this.#writers.delete(writer);
    if (!existed) this.#created.push(file.name);
    this.#files.push(file);
  }

  /** Writes an array as JSON, one element a line. */
  #writeJson(kind: FileKind, elements: readonly unknown[]): void {
    const writer = this.#create(kind);
    for (const [i, element] of elements.entries()) {
      writer.write(`${i === 0 ? '[' : ','}\n${JSON.stringify(element)}`);
    }
    writer.write('\n]\n');
    this.#finish(writer, FILE_KINDS[kind]);
  }
}
