/**
 * The JSON that crosses HTTP, as types only: the server writes it, the page
 * and other programs read it. Offsets are UTF-16 offsets into `text`.
 */
import type {
  ClauseKind,
  MatchMode,
  Pinpoint,
  Scope,
  Script,
  SortOrder,
  Source,
  Tier,
} from '../model/index.ts';

export type { MatchMode, Scope, SortOrder, Tier } from '../model/index.ts';

/** The script to show text in: as printed, or converted. */
export type DisplayScript = 'source' | 'hans' | 'hant';

export interface WireDocument {
  id: string;
  title: string;
  titleSupplied: boolean;
  issuer: string | null;
  number: string | null;
  /** `YYYY-MM-DD`: adopted, else issued, else published. */
  date: string | null;
  year: number | null;
  region: string | null;
  type: string | null;
  script: Script;
  adopted: string | null;
  adoptedBy: string | null;
  issued: string | null;
  published: string | null;
  source: Source | null;
  /** How many clauses it has. */
  clauses: number;
  /** The page's path for the document. */
  url: string;
}

export interface WireClause {
  id: string;
  documentId: string;
  kind: ClauseKind;
  path: string[];
  lead: string | null;
  text: string;
  pinpoint: Pinpoint;
  /** The page's path for the clause. */
  url: string;
  /** True when `text`, `path` and `lead` were converted from the script of the source. */
  converted: boolean;
}

export interface WireHit {
  tier: Tier;
  /** Higher is better; comparable within one tier of one answer only. */
  score: number;
  clause: Omit<WireClause, 'lead' | 'url'> & { highlights: [start: number, end: number][] };
  document: WireDocument;
  url: string;
}

export interface FacetValue<T = string> {
  value: T;
  count: number;
}

export interface WireSearch {
  query: {
    text: string;
    /** The query as it is compared with folded text. */
    folded: string;
    /** The words that the tiers `all` and `any` look for, folded. */
    terms: string[];
    match: MatchMode;
    scope: Scope;
    sort: SortOrder;
  };
  /** `clauses`, `documents` and the facets are over the tiers exact and all. */
  counts: {
    clauses: number;
    documents: number;
    exact: number;
    all: number;
    any: number;
    complete: true;
  };
  facets: {
    year: FacetValue<number>[];
    issuer: FacetValue[];
    region: FacetValue[];
    type: FacetValue[];
    document: FacetValue[];
  };
  hits: WireHit[];
  limit: number;
  offset: number;
  tookMs: number;
}

export interface WireDocumentList {
  documents: WireDocument[];
}

export interface WireDocumentAnswer {
  document: WireDocument;
  clauses: WireClause[];
}

export interface WireClauseAnswer {
  document: WireDocument;
  clause: WireClause;
}

export interface WireCitation {
  id: string;
  style: string;
  /** The citation with its pinpoint, plain text. */
  citation: string;
  /** The clause's text as printed; converted to `script` when one was asked for. */
  quote: string;
  converted: boolean;
  pinpoint: Pinpoint;
  url: string;
}

export interface WireCitations {
  citations: WireCitation[];
}

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
  absence: Pinpoint | null;
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

/** RFC 9457. `type` is `urn:tiaowen:problem:<code>`. */
export interface WireProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
}
