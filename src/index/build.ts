/**
 * Builds an index: documents in, files out, or nothing at all.
 *
 * Every file is written under a temporary name, made durable and renamed to a
 * name with its hash in it; the manifest comes last. Until then the old
 * manifest stands and its files are untouched. The same input gives the same
 * bytes: nothing in the files depends on when, where or how fast they were made.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PolicyDocument, TiaowenError } from '../model/index.ts';
import type { TermColumns } from './accumulator.ts';
import { AnalysisPool } from './analysis-pool.ts';
import { Catalogue, openBlocks } from './catalogue.ts';
import { FileSet, postingsStem, removeUnreferenced, syncDirectory, writing } from './files.ts';
import { lockDirectory } from './lock.ts';
import { type JsonlInput, type Manifest, sealManifest, writeManifest } from './manifest.ts';
import { mergeTerms } from './merge.ts';
import { WordTable } from './words.ts';

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
  /** On how many threads clauses are analysed; by default as many as pay. */
  readonly threads?: number;
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
    const build = new Build(directory, input);
    try {
      await build.readDocuments(input.documents);
      await build.writePostings();
    } catch (error) {
      await build.undo();
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
  readonly #files: FileSet;
  readonly #catalogue: Catalogue;
  readonly #pool: AnalysisPool;
  readonly #words: WordTable = new WordTable();
  readonly #folded: ReturnType<typeof openBlocks>;
  /** Of each folded text, in UTF-16 units. */
  readonly #foldedLengths: number[] = [];
  #columns: TermColumns[] = [];
  #terms = 0;

  constructor(directory: string, { onProgress, threads }: BuildInput) {
    this.#directory = directory;
    this.#onProgress = onProgress ?? (() => undefined);
    this.#files = new FileSet(directory);
    this.#catalogue = new Catalogue(this.#files);
    this.#folded = openBlocks(this.#files, 'folded');
    this.#pool = new AnalysisPool({
      ...(threads === undefined ? {} : { threads }),
      onFolded: ({ units, lengths }) => {
        this.#folded.append(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
        for (const length of lengths) this.#foldedLengths.push(length);
      },
    });
  }

  /** Reads and analyses every document; writes all files but those of postings and words. */
  async readDocuments(
    documents: readonly PolicyDocument[] | AsyncIterable<PolicyDocument>,
  ): Promise<void> {
    const total = Array.isArray(documents) ? documents.length : null;
    let turn = performance.now();
    for await (const document of documents) {
      this.#catalogue.addDocument(document);
      for (const clause of document.clauses) {
        this.#catalogue.addClause(clause);
        await this.#pool.add(clause.text, document.meta.script);
        if (performance.now() - turn < TURN_MS) continue;
        await nextTurn();
        await this.#catalogue.settle();
        turn = performance.now();
      }
      this.#onProgress({ stage: 'documents', done: this.#catalogue.documents, total });
    }
    if (this.#catalogue.clauses === 0) {
      throw new TiaowenError(
        'corpus-missing',
        'There is no clause to index. Put documents into the corpus folder, or name a JSONL file with --jsonl.',
      );
    }
    const analyses = await this.#pool.finish();
    for (const { words, phrases } of analyses) {
      this.#words.addPrinted(words);
      this.#words.addPhrases(phrases);
    }
    this.#columns = [await this.#catalogue.finish(), ...analyses.map(({ terms }) => terms)];
    await this.#folded.close();
    await this.#writeLengths();
  }

  /** Packs the postings and writes the shards, then the words. */
  async writePostings(): Promise<void> {
    const { count, shards } = mergeTerms(this.#columns);
    this.#columns = [];
    let done = 0;
    for (const { bytes, terms } of shards) {
      const writer = this.#files.create(postingsStem(done));
      writer.writeBytes(bytes);
      this.#files.finish(writer, 'bin');
      this.#terms += terms.length;
      for (const { term, count: frequency } of terms) this.#words.addTerm(term, frequency);
      this.#onProgress({ stage: 'postings', done: ++done, total: count });
      await nextTurn();
    }
    await this.#writeLines('words', this.#words.lines());
    await this.#writeLines('printed', this.#words.printedLines());
    await this.#writeLines('phrases', this.#words.phraseLines());
  }

  /** Makes what was written the index of the folder and deletes what it replaces. */
  async commit(corpusDigest: string | null, jsonl: readonly JsonlInput[]): Promise<Manifest> {
    const manifest = sealManifest({
      corpusDigest,
      jsonl,
      counts: {
        documents: this.#catalogue.documents,
        clauses: this.#catalogue.clauses,
        terms: this.#terms,
        foldedLength: this.#foldedLengths.reduce((sum, length) => sum + length, 0),
      },
      files: this.#files.files,
    });
    try {
      // The names of the files first: a manifest must never outlive what it lists.
      syncDirectory(this.#directory);
      writeManifest(this.#directory, manifest);
    } catch (error) {
      await this.undo();
      throw error;
    }
    syncDirectory(this.#directory);
    this.#onProgress({ stage: 'manifest', done: 1, total: 1 });
    removeUnreferenced(this.#directory, new Set(manifest.files.map(({ name }) => name)));
    return manifest;
  }

  /** Stops, and deletes what this build has written so far. */
  async undo(): Promise<void> {
    await this.#pool.end();
    this.#files.undo();
  }

  async #writeLines(kind: 'words' | 'printed' | 'phrases', lines: Iterable<string>): Promise<void> {
    const file = openBlocks(this.#files, kind);
    for (const line of lines) file.append(Buffer.from(line));
    await file.close();
  }

  async #writeLengths(): Promise<void> {
    const lengths = openBlocks(this.#files, 'lengths');
    lengths.append(bytesOf(Uint32Array.from(this.#catalogue.recordLengths)));
    lengths.append(bytesOf(Uint32Array.from(this.#catalogue.textLengths)));
    lengths.append(bytesOf(Uint32Array.from(this.#foldedLengths)));
    await lengths.close();
  }
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer);
}
