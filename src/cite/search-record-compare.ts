/** What differs between a search as it was recorded and the same search now? */

/** What of a record is held against another. */
export interface RecordedAnswer {
  readonly corpus: { readonly digest: string };
  readonly counts: Readonly<Record<CountName, number>>;
  /** The documents that answer, each with how many of its clauses do. */
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly clauses: number;
  }[];
}

type CountName = 'clauses' | 'documents' | 'exact' | 'all' | 'any';
const COUNTS: readonly CountName[] = ['clauses', 'documents', 'exact', 'all', 'any'];

/** A document of which another number of clauses answers now; 0 where none does. */
export interface ChangedDocument {
  readonly id: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** How two answers to one search differ. */
export interface RecordDifferences {
  readonly sameCorpus: boolean;
  /** All counts are the same, those of each document included. */
  readonly sameAnswer: boolean;
  /** In the order of the record, then those that are new. */
  readonly documents: readonly ChangedDocument[];
}

/** Holds a search now against what was recorded of it. */
export function compareRecords(then: RecordedAnswer, now: RecordedAnswer): RecordDifferences {
  const answers = new Map(now.documents.map((one) => [one.id, one]));
  const known = new Set(then.documents.map(({ id }) => id));
  const documents = [
    ...then.documents.map(({ id, title, clauses }) => ({
      id,
      title,
      before: clauses,
      after: answers.get(id)?.clauses ?? 0,
    })),
    ...now.documents
      .filter(({ id }) => !known.has(id))
      .map(({ id, title, clauses }) => ({ id, title, before: 0, after: clauses })),
  ].filter((one) => one.before !== one.after);
  return {
    sameCorpus: then.corpus.digest === now.corpus.digest,
    sameAnswer:
      documents.length === 0 && COUNTS.every((name) => then.counts[name] === now.counts[name]),
    documents,
  };
}
