/**
 * Opens an index: the port over the files that a build wrote. Texts are kept
 * as bytes and decoded a clause at a time; of the postings see postings-files.
 */
import { type Clause, type ClauseOrdinal, type Span, TiaowenError } from '../model/index.ts';
import { type Field, type Folded, fold, foldText, sourceSpans } from '../text/index.ts';
import { LazyBlocks, readBlocks } from './blocks.ts';
import { DocumentNames } from './document-names.ts';
import { type FileKind, readChecked } from './files.ts';
import { FoldedUnits, outOfRange, startsOf } from './folded-units.ts';
import { idHash, ordinalsWithHash } from './id-table.ts';
import { fileOfKind, identityOf, type Manifest, postingsFiles, readManifest } from './manifest.ts';
import type { ClauseIndex, IndexIdentity } from './port.ts';
import type { Postings } from './postings.ts';
import { PostingsFiles } from './postings-files.ts';
import {
  type ClauseRecord,
  foldHeadings,
  type IndexedDocument,
  readClause,
  type Section,
} from './records.ts';
import {
  type IndexedPhrase,
  type IndexedWord,
  readFrequencies,
  readPhrases,
  readWords,
} from './words.ts';

/** An index that holds files open. */
export interface OpenIndex extends ClauseIndex {
  /**
   * Reads all postings and unpacks all texts, a part a turn, so that no query
   * has to wait for them. Throws `index-damaged`.
   */
  load(): Promise<void>;
  /** Lets go of the files. Terms that were not looked up before can then not be any more. */
  close(): void;
}

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
      return new FileIndex(directory, manifest, await readParts(directory, manifest));
    } catch (error) {
      // A build may have replaced the files after the manifest was read.
      if (readManifest(directory).sha256 === manifest.sha256) throw error;
    }
  }
}

/** What is read when an index is opened. */
interface Parts {
  readonly documents: readonly IndexedDocument[];
  readonly sections: readonly Section[];
  readonly records: LazyBlocks;
  readonly texts: LazyBlocks;
  /** UTF-16, little-endian. */
  readonly folded: Buffer;
  /** Of the records and of the texts in bytes, then of the folded texts in UTF-16 units. */
  readonly lengths: Buffer;
  readonly ids: Buffer;
  readonly words: Buffer;
  readonly printed: Buffer;
  readonly phrases: Buffer;
  readonly postings: PostingsFiles;
}

async function readParts(directory: string, manifest: Manifest): Promise<Parts> {
  const read = (kind: FileKind): Buffer =>
    readChecked(directory, fileOfKind(directory, manifest, kind));
  const unpacked = async (kind: FileKind): Promise<Buffer> => readBlocks(read(kind));
  // The hashes were right, so these are the bytes that a build of this version wrote.
  const [folded, sections, lengths, ids, words, printed, phrases] = await Promise.all([
    unpacked('folded'),
    unpacked('sections'),
    unpacked('lengths'),
    unpacked('ids'),
    unpacked('words'),
    unpacked('printed'),
    unpacked('phrases'),
  ]);
  return {
    documents: JSON.parse(read('documents').toString()) as IndexedDocument[],
    sections: linesOf(sections).map((line) => {
      const [first, ...headings] = JSON.parse(line) as [number, ...string[]];
      return { first, headings };
    }),
    records: new LazyBlocks(read('clauses')),
    texts: new LazyBlocks(read('texts')),
    folded,
    lengths,
    ids,
    words,
    printed,
    phrases,
    postings: new PostingsFiles(directory, postingsFiles(directory, manifest)),
  };
}

function linesOf(bytes: Buffer): string[] {
  const lines = bytes.toString().split('\n');
  lines.pop();
  return lines;
}

class FileIndex implements OpenIndex {
  readonly identity: IndexIdentity;
  readonly documents: readonly IndexedDocument[];
  readonly clauseCount: number;
  readonly averageLength: number;
  readonly lengths: Uint32Array;
  readonly sectionOf: Uint32Array;
  readonly documentPlaces: Uint32Array;
  readonly #directory: string;
  readonly #byId: DocumentNames;
  readonly #parts: Parts;
  readonly #textStarts: Uint32Array;
  readonly #recordStarts: Uint32Array;
  readonly #fields: Readonly<Record<Field, FoldedUnits>>;

  constructor(directory: string, manifest: Manifest, parts: Parts) {
    this.#directory = directory;
    this.#parts = parts;
    this.identity = identityOf(manifest);
    this.clauseCount = manifest.counts.clauses;
    this.averageLength = manifest.counts.foldedLength / this.clauseCount;
    this.documents = parts.documents;
    this.#byId = new DocumentNames(this.documents);
    const lengths = new Uint32Array(parts.lengths.buffer);
    this.#recordStarts = startsOf(lengths.subarray(0, this.clauseCount));
    this.#textStarts = startsOf(lengths.subarray(this.clauseCount, 2 * this.clauseCount));
    this.lengths = lengths.subarray(2 * this.clauseCount);
    this.documentPlaces = placesOf(this.documents, this.clauseCount);
    this.sectionOf = placesOf(parts.sections, this.clauseCount);
    this.#fields = {
      text: new FoldedUnits(new Uint16Array(parts.folded.buffer), this.lengths),
      heading: FoldedUnits.of(parts.sections.map(({ headings }) => foldHeadings(headings))),
      title: FoldedUnits.of(parts.documents.map(({ meta }) => foldText(meta.title))),
    };
  }

  async load(): Promise<void> {
    const { postings, records, texts } = this.#parts;
    await postings.load();
    await Promise.all([records.load(), texts.load()]);
  }

  close(): void {
    this.#parts.postings.close();
  }

  unitCount(field: Field): number {
    return this.#fields[field].count;
  }

  document(id: string): IndexedDocument | undefined {
    return this.#byId.get(id);
  }

  documentOf(ordinal: ClauseOrdinal): IndexedDocument {
    const document = this.documents[this.documentPlaces[ordinal] ?? Number.NaN];
    if (document === undefined) throw outOfRange(ordinal, this.clauseCount);
    return document;
  }

  clause(ordinal: ClauseOrdinal): Clause {
    const { meta } = this.documentOf(ordinal);
    const record = this.#record(ordinal);
    const headings = this.#parts.sections[this.sectionOf[ordinal] ?? 0]?.headings ?? [];
    const path = record.kind === 'heading' ? headings.slice(0, -1) : headings;
    return { ...record, documentId: meta.id, path, text: this.text(ordinal) };
  }

  ordinalOf(id: string): ClauseOrdinal | undefined {
    for (const present of this.#byId.presentClauseIds(id)) {
      const ordinal = this.#ordinalOfPresent(present);
      if (ordinal !== undefined) return ordinal;
    }
    return undefined;
  }

  postings(term: string): Postings {
    return this.#parts.postings.postings(term);
  }

  frequency(term: string): number {
    return this.#parts.postings.count(term);
  }

  containing(field: Field, needle: string, candidates: Postings): Postings {
    return this.#fields[field].containing(needle, candidates);
  }

  text(ordinal: ClauseOrdinal): string {
    const start = this.#textStarts[ordinal];
    const end = this.#textStarts[ordinal + 1];
    if (start === undefined || end === undefined) throw outOfRange(ordinal, this.clauseCount);
    return this.#parts.texts.text(start, end);
  }

  foldedText(ordinal: ClauseOrdinal): string {
    return this.#fields.text.text(ordinal);
  }

  folded(ordinal: ClauseOrdinal): Folded {
    const folded = fold(this.text(ordinal));
    if (folded.text !== this.foldedText(ordinal)) throw this.#foldedOtherwise();
    return folded;
  }

  sourceSpans(ordinal: ClauseOrdinal, ranges: readonly Span[]): readonly Span[] {
    if (ranges.length === 0) return [];
    const spans = sourceSpans(this.text(ordinal), ranges, this.lengths[ordinal] ?? 0);
    if (spans === null) throw this.#foldedOtherwise();
    return spans;
  }

  wordFrequencies(): ReadonlyMap<string, number> {
    return readFrequencies(this.#parts.words);
  }

  words(): Iterable<IndexedWord> {
    return readWords(this.#parts.words, this.#parts.printed);
  }

  phrases(): Iterable<IndexedPhrase> {
    return readPhrases(this.#parts.phrases);
  }

  /** A change of the fold without a change of its version would misplace every highlight. */
  #foldedOtherwise(): TiaowenError {
    return new TiaowenError(
      'index-stale',
      `The index in ${this.#directory} was folded in another way. Run \`tiaowen build\` to write it anew.`,
    );
  }

  #ordinalOfPresent(id: string): ClauseOrdinal | undefined {
    for (const ordinal of ordinalsWithHash(this.#parts.ids, idHash(id))) {
      if (this.#record(ordinal).id === id) return ordinal;
    }
    return undefined;
  }

  #record(ordinal: ClauseOrdinal): ClauseRecord {
    const start = this.#recordStarts[ordinal];
    const end = this.#recordStarts[ordinal + 1];
    if (start === undefined || end === undefined) throw outOfRange(ordinal, this.clauseCount);
    return readClause(this.#parts.records.text(start, end));
  }
}

/** For each clause the place of the run that it is in. */
function placesOf(runs: readonly { readonly first: number }[], clauses: number): Uint32Array {
  const places = new Uint32Array(clauses);
  for (const [place, { first }] of runs.entries()) {
    places.fill(place, first, runs[place + 1]?.first ?? clauses);
  }
  return places;
}
