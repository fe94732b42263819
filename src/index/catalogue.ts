/**
 * What a build writes of documents and clauses as they are: the catalogue of
 * documents, sections and clauses, the texts, and the postings of headings and
 * titles.
 */
import { CLAUSE_LIMIT, type Clause, type PolicyDocument, TiaowenError } from '../model/index.ts';
import { foldText } from '../text/index.ts';
import { PostingsAccumulator, type TermColumns } from './accumulator.ts';
import { BlockWriter, PART_BLOCK, WHOLE_BLOCK } from './blocks.ts';
import { FILE_KINDS, type FileKind, type FileSet } from './files.ts';
import { noteGrams } from './grams.ts';
import { idHash, sortIdHashes } from './id-table.ts';
import { ORDINAL_LIMIT } from './postings.ts';
import {
  foldHeadings,
  headingsOf,
  type IndexedDocument,
  type Section,
  writeClause,
} from './records.ts';

/** Writes documents and their clauses, in order. */
export class Catalogue {
  readonly #files: FileSet;
  readonly #documents: IndexedDocument[] = [];
  /** By id, former ones included. */
  readonly #documentTitles = new Map<string, string>();
  readonly #ordinals = new Map<string, number>();
  readonly #sections: Section[] = [];
  readonly #postings: PostingsAccumulator = new PostingsAccumulator();
  readonly #writers: Readonly<Record<'clauses' | 'texts', OpenBlocks>>;
  /** Of each clause's record, in bytes. */
  readonly recordLengths: number[] = [];
  /** Of each text, in bytes. */
  readonly textLengths: number[] = [];

  constructor(files: FileSet) {
    this.#files = files;
    this.#writers = {
      clauses: openBlocks(files, 'clauses', PART_BLOCK),
      texts: openBlocks(files, 'texts', PART_BLOCK),
    };
  }

  get documents(): number {
    return this.#documents.length;
  }

  get clauses(): number {
    return this.textLengths.length;
  }

  /** Enters a document; its clauses come next. Throws `duplicate-id`. */
  addDocument({ meta, clauses }: PolicyDocument): void {
    for (const id of [meta.id, ...(meta.aliases ?? [])]) {
      const namesake = this.#documentTitles.get(id);
      if (namesake !== undefined) {
        throw new TiaowenError(
          'duplicate-id',
          `The document id “${id}” belongs to both “${namesake}” and “${meta.title}”. Give one of them another id.`,
        );
      }
      this.#documentTitles.set(id, meta.title);
    }
    noteGrams(this.#postings, 'title', foldText(meta.title), this.#documents.length);
    this.#documents.push({ meta, first: this.clauses, count: clauses.length });
  }

  /** Enters the next clause of the last document. Throws `duplicate-id` and `corpus-too-large`. */
  addClause(clause: Clause): void {
    const ordinal = this.clauses;
    this.#enterId(clause, ordinal);
    if (ordinal >= ORDINAL_LIMIT) {
      throw new TiaowenError(
        'corpus-too-large',
        `An index holds up to ${ORDINAL_LIMIT} clauses. Build several, each of a part of the documents.`,
      );
    }
    if (clause.text.length > CLAUSE_LIMIT) {
      throw new TiaowenError(
        'clause-too-long',
        `The clause “${clause.id}” has ${clause.text.length} characters; up to ${CLAUSE_LIMIT} are taken. Break its text into lines where it has paragraphs.`,
      );
    }
    this.#enterSection(clause, ordinal);
    const record = Buffer.from(writeClause(clause));
    this.recordLengths.push(record.length);
    this.#writers.clauses.append(record);
    const text = Buffer.from(clause.text);
    this.textLengths.push(text.length);
    this.#writers.texts.append(text);
  }

  /** Writes what is left, and gives the terms of headings and titles. */
  async finish(): Promise<TermColumns> {
    const writer = this.#files.create('documents');
    for (const [i, element] of this.#documents.entries()) {
      writer.write(`${i === 0 ? '[' : ','}\n${JSON.stringify(element)}`);
    }
    writer.write('\n]\n');
    this.#files.finish(writer, FILE_KINDS.documents);
    const sections = openBlocks(this.#files, 'sections');
    for (const { first, headings } of this.#sections) {
      sections.append(Buffer.from(`${JSON.stringify([first, ...headings])}\n`));
    }
    await sections.close();
    await this.#writers.clauses.close();
    await this.#writers.texts.close();
    const ids = openBlocks(this.#files, 'ids');
    ids.append(sortIdHashes(Uint32Array.from(this.#ordinals.keys(), idHash)));
    await ids.close();
    return this.#postings.finish();
  }

  /** Waits until what was written so far is on disk, so that it does not pile up in memory. */
  async settle(): Promise<void> {
    await this.#writers.clauses.settle();
    await this.#writers.texts.settle();
  }

  #enterId({ id }: Clause, ordinal: number): void {
    const document = this.#documents.at(-1);
    const namesake = this.#ordinals.get(id);
    if (namesake !== undefined) {
      const other = this.#documents.findLast(({ first }) => first <= namesake)?.meta.id ?? '';
      throw new TiaowenError(
        'duplicate-id',
        `The clause id “${id}” stands in both document “${other}” and document “${document?.meta.id}”, as clauses ${namesake + 1} and ${ordinal + 1} of all. Give one of them another id.`,
      );
    }
    this.#ordinals.set(id, ordinal);
  }

  #enterSection(clause: Clause, ordinal: number): void {
    const headings = headingsOf(clause);
    const last = this.#sections.at(-1);
    const sameDocument = ordinal !== this.#documents.at(-1)?.first;
    const same =
      last !== undefined &&
      sameDocument &&
      last.headings.length === headings.length &&
      last.headings.every((heading, i) => heading === headings[i]);
    if (same) return;
    noteGrams(this.#postings, 'heading', foldHeadings(headings), this.#sections.length);
    this.#sections.push({ first: ordinal, headings });
  }
}

/** A compressed file that is being written. */
export interface OpenBlocks {
  append(piece: Uint8Array): void;
  settle(): Promise<void>;
  /** Writes what is left and gives the file its name. */
  close(): Promise<void>;
}

/** Starts a compressed file of a kind. */
export function openBlocks(
  files: FileSet,
  kind: FileKind,
  blockBytes: number = WHOLE_BLOCK,
): OpenBlocks {
  const file = files.create(kind);
  const blocks = new BlockWriter(file, blockBytes);
  return {
    append: (piece) => blocks.append(piece),
    settle: () => blocks.settle(),
    close: async () => {
      await blocks.finish();
      files.finish(file, FILE_KINDS[kind]);
    },
  };
}
