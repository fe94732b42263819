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

/** RFC 9457. `type` is `urn:tiaowen:problem:<code>`. */
export interface WireProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
}

/** How often a phrase is used in some documents. */
export interface WireUsage {
  /** Documents, clauses that have it; its occurrences in them, one for each highlight. */
  documents: number;
  clauses: number;
  occurrences: number;
  /** `occurrences` × 10,000 / `searched.characters`, not rounded; 0 where there are no characters. */
  per10k: number;
  /** All that was looked at. A character is a code point of folded text: no white space, no quotation marks. */
  searched: { documents: number; clauses: number; characters: number };
}

export type ConcordanceOrder = 'year' | 'left' | 'right';

/** One use of the phrase. `left`, `match` and `right` are source text, whatever is asked for. */
export interface WireConcordanceLine {
  clauseId: string;
  year: number | null;
  left: string;
  match: string;
  right: string;
  /** Where `match` stands in the clause's text. */
  span: [start: number, end: number];
  pinpoint: Pinpoint;
  document: WireDocument;
  /** The page's path for the clause. */
  url: string;
}

export interface WireTimeline {
  query: {
    text: string;
    folded: string;
    sort: ConcordanceOrder;
    context: number;
  };
  /** Over all years and the undated; also the number of lines of the concordance. */
  counts: WireUsage & { complete: true };
  /** Every year with documents, also where the phrase is not used. */
  years: (WireUsage & { year: number })[];
  /** Documents whose source states no year. */
  undated: WireUsage;
  first: WireHit | null;
  last: WireHit | null;
  /** The order in which the lines stand; `year` also where there are too many to be sorted otherwise. */
  order: ConcordanceOrder;
  concordance: WireConcordanceLine[];
  limit: number;
  offset: number;
  tookMs: number;
}
