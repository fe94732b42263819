/**
 * What a search needs from an index: the clauses that hold a term, a clause by
 * its place or id, and statistics. FlexSearch in memory is the first
 * implementation; whatever comes next must pass the same conformance suite.
 *
 * Three fields are searched apart: the texts of clauses, the headings above
 * them, the titles of documents. A *unit* of a field is a clause, a section
 * (clauses of a document that follow each other under the same headings) or a
 * document. Units are numbered from 0 in the order of the corpus, so that each
 * section and each document is a run of clauses.
 */
import type { Clause, ClauseOrdinal, Span } from '../model/index.ts';
import type { Field, Folded } from '../text/index.ts';
import type { Postings } from './postings.ts';
import type { IndexedDocument } from './records.ts';
import type { IndexedPhrase, IndexedWord } from './words.ts';

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
  /** Length of each clause's folded text in UTF-16 units. */
  readonly lengths: Uint32Array;
  /** Clause → its section. */
  readonly sectionOf: Uint32Array;
  /** Clause → the place of its document in {@link documents}. */
  readonly documentPlaces: Uint32Array;

  /** How many units a field has. */
  unitCount(field: Field): number;
  /** The document that has this id or had it before, or undefined. */
  document(id: string): IndexedDocument | undefined;
  /** The document that a clause belongs to. Throws RangeError for an ordinal out of range. */
  documentOf(ordinal: ClauseOrdinal): IndexedDocument;
  /** The clause at a place. Throws RangeError for an ordinal out of range. */
  clause(ordinal: ClauseOrdinal): Clause;
  /**
   * The place of the clause with this id, or undefined. An id that begins with
   * a former id of its document, `<former id>#<locator>`, is that of the clause
   * with the present one, unless a clause has it by itself.
   */
  ordinalOf(id: string): ClauseOrdinal | undefined;

  /**
   * The units whose folded text has a term: a gram of a field (text/tokens:
   * `FIELD_PREFIX` and one character or two), or a word (`wordTerm`).
   *
   * @returns ascending, each with how often (for pairs: overlapping occurrences count); empty if none.
   */
  postings(term: string): Postings;
  /** How many units have the term: the length of its postings, without reading them. */
  frequency(term: string): number;
  /**
   * Of some units of a field, those whose folded text contains a string, and
   * how often, without overlap. This is what proves a candidate.
   *
   * @param needle - folded, not empty.
   * @param candidates - their frequencies are not looked at.
   */
  containing(field: Field, needle: string, candidates: Postings): Postings;

  /** A clause's text. Throws RangeError for an ordinal out of range. */
  text(ordinal: ClauseOrdinal): string;
  /** A clause's folded text. Throws RangeError for an ordinal out of range. */
  foldedText(ordinal: ClauseOrdinal): string;
  /**
   * Leads ranges of a clause's folded text back to its text.
   *
   * @param ranges - not empty, ascending, disjoint.
   * @returns a span for each. Throws RangeError for an ordinal out of range.
   */
  sourceSpans(ordinal: ClauseOrdinal, ranges: readonly Span[]): readonly Span[];
  /** A clause's text, folded, with the way back. Throws RangeError for an ordinal out of range. */
  folded(ordinal: ClauseOrdinal): Folded;
  /** Every word that some clause has, folded, with how many clauses have it as a word. Made anew for each call. */
  wordFrequencies(): ReadonlyMap<string, number>;
  /** The same words with how they are printed, in no particular order. */
  words(): Iterable<IndexedWord>;
  /** Pairs of words that stand side by side again and again, most frequent first; not all there are. */
  phrases(): Iterable<IndexedPhrase>;
}
