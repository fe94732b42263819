/** How does a quote check cross HTTP? */
import type { InEachLanguage, Pinpoint, Script } from '../model/index.ts';
import type { WireClause, WireDocument } from './documents.ts';

/** `verbatim`: differs at most by script, width, quotation marks or space. */
export type QuoteVerdict = 'verbatim' | 'altered' | 'not-found';

/** What to know beside the verdict; see openapi.json for what each says. */
export type QuoteNoteCode =
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

export interface WireQuoteNote {
  code: QuoteNoteCode;
  /** Into `quote`; empty when the note is about the whole. */
  spans: [start: number, end: number][];
  /** What the source has, or a right conversion of it, for each span. */
  expected: string[];
}

/** A stretch of one clause that answers a stretch of the quote. */
export interface WireQuotePart {
  clause: WireClause;
  document: WireDocument;
  url: string;
  citation: string;
  /** Into the clause's `text`. */
  matched: [start: number, end: number];
  /** Into `quote`. */
  quote: [start: number, end: number];
}

export interface WireQuoteDiff {
  op: 'equal' | 'insert' | 'delete';
  /** Into the `text` of the clause of that part. */
  left: [start: number, end: number] | null;
  /** Into `quote`. */
  right: [start: number, end: number] | null;
  /** Place in `parts`. */
  part: number;
}

export interface WireQuoteResult {
  /** `text.slice(...span)` of the text that was sent, without the quotation marks. */
  quote: string;
  span: [start: number, end: number];
  verdict: QuoteVerdict;
  /** True where characters are written in another script than the source's. */
  converted: boolean;
  /** Those of the first part; null when nothing was found. */
  clause: WireClause | null;
  document: WireDocument | null;
  url: string | null;
  citation: string | null;
  matched: [start: number, end: number] | null;
  diff: WireQuoteDiff[];
  similarity: number;
  parts: WireQuotePart[];
  notes: WireQuoteNote[];
  /** How many clauses contain the whole quote. */
  clauses: number;
  /** Some other clauses that contain it, or are just as near. */
  also: { id: string; documentId: string; title: string; pinpoint: Pinpoint; url: string }[];
  /** A statement to paste into a report; null unless the verdict is `not-found`. */
  absence: InEachLanguage | null;
}

export interface WireQuotes {
  /** Whether quotations were checked or, where the text has none, all that it says. */
  by: 'quotations' | 'sentences' | 'paragraphs';
  searched: {
    documents: number;
    clauses: number;
    scripts: Script[];
    corpusDigest: string;
    /** `YYYY-MM-DD` */
    date: string;
  };
  counts: Record<QuoteVerdict, number>;
  results: WireQuoteResult[];
  tookMs: number;
}
