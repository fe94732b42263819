import type { PolicyDocument } from '../model/index.ts';

/** The documents of a corpus folder, sorted by id. */
export interface Corpus {
  /** SHA-256 over the names and contents of its files, as hexadecimal digits. */
  readonly digest: string;
  readonly documents: readonly PolicyDocument[];
}

/** What an import did, and what a person should look at. */
export interface ImportReport {
  /** The corpus file that was written. */
  readonly file: string;
  readonly title: string;
  readonly clauses: number;
  /** What the importer was unsure of, each a sentence; with the line of the input it concerns. */
  readonly doubts: readonly { readonly line: number | null; readonly message: string }[];
  /** Lines of the input that were dropped as site furniture or repetition, with their numbers. */
  readonly dropped: readonly {
    readonly line: number;
    readonly text: string;
    readonly reason: string;
  }[];
}

/** A fault in a corpus file, as `tiaowen check` names it. */
export interface CorpusProblem {
  readonly file: string;
  /** 1-based; null when the fault is of the whole file. */
  readonly line: number | null;
  readonly message: string;
}
