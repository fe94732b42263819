import type { ClauseOrdinal, Span } from '../../model/index.ts';
import type { DiffOp } from './differences.ts';

/** `verbatim`: differs at most by script, width, quotation marks or space. */
export type Verdict = 'verbatim' | 'altered' | 'not-found';

/**
 * What a reader should know beside the verdict.
 *
 * - `omission`: the quote leaves something out, marked, and all pieces stand in one clause in order
 * - `reordered`: pieces stand in one clause, in another order
 * - `stitched`: pieces are of different clauses of one document
 * - `documents`: pieces are of different documents
 * - `piece-missing`: a piece was not found; `spans` are those pieces
 * - `unmarked`: parts were found one by one, with nothing to show that something stands between them
 * - `clauses`: reaches over the end of a clause into the next
 * - `script-damage`: characters that no conversion gives; `expected` are those that should stand there
 * - `numerals`: a number is written otherwise (三 and 3)
 * - `case`: a letter is a capital on one side only
 * - `punctuation`: nothing but punctuation differs
 * - `negated`: in the source, a negation stands right before it; `expected` is that word
 * - `unclosed`: a quotation mark opens and none closes; the quote was taken to end with its line
 * - `divided`: part of a passage that is too long to be checked at once
 */
export type NoteCode =
  | 'omission'
  | 'reordered'
  | 'stitched'
  | 'documents'
  | 'piece-missing'
  | 'unmarked'
  | 'clauses'
  | 'script-damage'
  | 'numerals'
  | 'case'
  | 'punctuation'
  | 'negated'
  | 'unclosed'
  | 'divided';

/** A note, with the places in the quote that it is about. */
export interface QuoteNote {
  readonly code: NoteCode;
  /** UTF-16 in the quote; empty when it is about the whole. */
  readonly spans: readonly Span[];
  /** For each span, or for the whole, what the source has; empty where there is nothing to say. */
  readonly expected: readonly string[];
}

/** A stretch of one clause that answers a stretch of the quote. */
export interface QuotePart {
  readonly ordinal: ClauseOrdinal;
  /** UTF-16 in the clause's text. */
  readonly matched: Span;
  /** UTF-16 in the quote. */
  readonly quote: Span;
}

/** What was found of one quote. */
export interface QuoteResult {
  /** The quote as pasted, without its quotation marks. */
  readonly quote: string;
  /** UTF-16 in the pasted text: `text.slice(...span) === quote`. */
  readonly span: Span;
  readonly verdict: Verdict;
  /** Whether a character is written in another script than in the source. */
  readonly converted: boolean;
  /** 1 when nothing differs, 0 when nothing was found. */
  readonly similarity: number;
  /** Empty when nothing was found. In the order of the quote. */
  readonly parts: readonly QuotePart[];
  readonly diff: readonly DiffOp[];
  readonly notes: readonly QuoteNote[];
  /** How many clauses contain the quote as a whole; 0 unless one does. */
  readonly clauses: number;
  /** Some other clauses that contain it, or are just as near. */
  readonly also: readonly ClauseOrdinal[];
}

/** What was found of all quotes of a text. */
export interface QuoteCheck {
  /** How the quotes were told from the rest; see {@link Passages}. */
  readonly by: 'quotations' | 'sentences' | 'paragraphs';
  readonly results: readonly QuoteResult[];
}
