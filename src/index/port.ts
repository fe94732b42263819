/**
 * What a search needs from an index: the clauses that hold a term, a clause by
 * its place or id, and statistics. FlexSearch in memory is the first
 * implementation; whatever comes next must pass the same conformance suite.
 */
import type { Clause, ClauseOrdinal, DocumentMeta } from '../model/index.ts';
import type { Folded } from '../text/index.ts';

/** A document and the run of ordinals that its clauses have. */
export interface IndexedDocument {
  readonly meta: DocumentMeta;
  readonly first: ClauseOrdinal;
  readonly count: number;
}

/** What the index was built from; part of every proof of completeness or absence. */
export interface IndexIdentity {
  /** SHA-256 over all documents, as hexadecimal digits. */
  readonly corpusDigest: string;
  readonly documents: number;
  readonly clauses: number;
}

export interface ClauseIndex {
  readonly identity: IndexIdentity;
  readonly documents: readonly IndexedDocument[];
  readonly clauseCount: number;
  /** Mean length of a clause's folded text in UTF-16 units. */
  readonly averageLength: number;
  /** The document with this id, or undefined. */
  document(id: string): IndexedDocument | undefined;
  /** The document that a clause belongs to. Throws RangeError for an ordinal out of range. */
  documentOf(ordinal: ClauseOrdinal): IndexedDocument;
  /** The clause at a place. Throws RangeError for an ordinal out of range. */
  clause(ordinal: ClauseOrdinal): Clause;
  /** The place of the clause with this id, or undefined. */
  ordinalOf(id: string): ClauseOrdinal | undefined;
  /** The clauses whose folded text has the term (see text/tokens), ascending; empty if none. */
  postings(term: string): readonly ClauseOrdinal[];
  /** How many clauses have the term: the length of its postings, without reading them. */
  frequency(term: string): number;
  /**
   * The text of {@link folded}, without the way back to the source: a candidate
   * is checked against it, and there are thousands of candidates for one hit.
   * Throws RangeError for an ordinal out of range.
   */
  foldedText(ordinal: ClauseOrdinal): string;
  /** A clause's text, folded. Throws RangeError for an ordinal out of range. */
  folded(ordinal: ClauseOrdinal): Folded;
}
