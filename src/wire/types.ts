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
  SyntaxProblem,
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

/** What became of operators, fields and the like in a query. */
export interface WireSyntax {
  /** Whether they were followed. */
  used: boolean;
  /** Whether they were not, because what was typed stands in a clause as it is. */
  verbatim: boolean;
  /** Why they could not be, so that what was typed was looked for literally; `at` is a UTF-16 offset into `text`. */
  problem: { code: SyntaxProblem; at: number } | null;
}

export interface WireSearch {
  query: {
    text: string;
    /** The query as it is compared with folded text. */
    folded: string;
    /** The words that the tiers `all` and `any` look for, folded. */
    terms: string[];
    /** The terms beside which other words of the same meaning were looked for (軟體: 软件), with these. */
    synonyms: { term: string; also: string[] }[];
    syntax: WireSyntax;
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
  /** The same as HTML for the clipboard: `<i>` and `<sup>` only, all else escaped. */
  html: string;
  /** What stands in the text and leads to it; null where the style has nothing there. */
  inText: string | null;
  /** The clause's text as printed; converted to `script` when one was asked for. */
  quote: string;
  converted: boolean;
  pinpoint: Pinpoint;
  url: string;
}

export interface WireCitations {
  citations: WireCitation[];
  /** All as one list: documents once each, pinpoints merged, sorted and numbered as the style wants. */
  list: string;
}

/** What is posted to have collected clauses cited together. */
export interface WireCitationSet {
  items: {
    id: string;
    /** A remark of whoever collected the clause, printed under its quote. */
    note?: string | undefined;
    /** Words of the clause as printed, by default all of them; shown in another script on request. */
    quote?: { text?: string | undefined; script?: DisplayScript | undefined } | undefined;
  }[];
  style?: string | undefined;
  format?: 'text' | 'html' | 'markdown' | 'docx' | 'ris' | 'biblatex' | 'csl-json' | undefined;
  /** The language of headings. */
  lang?: 'zh-Hans' | 'zh-Hant' | 'en' | undefined;
  accessed?: string | undefined;
  typeCode?: 'EB/OL' | 'R/OL' | 'A' | undefined;
  cslType?: 'regulation' | 'report' | undefined;
}

/** What a pasted citation, 文号, pinpoint or address names; the surest first. */
export interface WireFind {
  query: string;
  candidates: {
    /** By what the document was recognised; `pinpoint` where nothing names one. */
    why:
      | ('id' | 'permalink' | 'key' | 'number' | 'url')
      | ('title' | 'pinyin' | 'part-of-title' | 'pinpoint');
    document: WireDocument;
    /** Null where the document is named and no clause of it. */
    clause: WireClause | null;
    /** The page's path for the clause, or for the document. */
    url: string;
  }[];
}

/** A search as it is written up; `search` is the address that does it again. */
export interface WireSearchRecord {
  /** `YYYY-MM-DD`. */
  date: string;
  /** The digest is SHA-256 over all documents. */
  corpus: { digest: string; documents: number; clauses: number };
  query: { text: string; match: MatchMode; scope: Scope; sort: SortOrder };
  filters: {
    years: [from: number | null, to: number | null];
    issuers: string[];
    regions: string[];
    types: string[];
    documents: string[];
  };
  counts: { clauses: number; documents: number; exact: number; all: number; any: number };
  /** How many clauses of each answer, the tiers exact and all together. */
  documents: { id: string; title: string; clauses: number }[];
  search: string;
  paragraph: { 'zh-Hans': string; 'zh-Hant': string; en: string };
}

/** What could be typed: a word of the corpus, or a document with its title or 文号. */
export type WireSuggestion =
  | {
      kind: 'term';
      /** All of the typed text, its last word completed. */
      text: string;
      /** In how many clauses the completed word is a word; a search for it may find more. */
      frequency: number;
    }
  | {
      kind: 'title' | 'number';
      /** As printed. */
      text: string;
      documentId: string;
      /** The page's path for the document. */
      url: string;
    };

export interface WireSuggestions {
  suggestions: WireSuggestion[];
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
