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

/** What became of a clause between two documents; *same*: equal when folded, numbering aside. */
export type Relation = 'same' | 'reworded' | 'moved' | 'added' | 'removed';

/** A piece of two texts: UTF-16 offsets into the source text of each; null where a side lacks it. */
export interface WireDiffPiece {
  op: 'equal' | 'insert' | 'delete';
  left: [start: number, end: number] | null;
  right: [start: number, end: number] | null;
  /** The number that a clause starts with; no difference of wording. */
  numbering?: true;
}

export interface WirePair {
  left: WireClause | null;
  right: WireClause | null;
  relation: Relation;
  /** Share of characters that are equal, 0 … 1; 1 if and only if all are, numbering aside. */
  similarity: number;
  /** In order; the pieces of each side cover its text. */
  diff: WireDiffPiece[];
}

export interface WireComparison {
  left: WireDocument;
  right: WireDocument;
  counts: Record<Relation, number>;
  /** Every clause of both once, in the order of the right document, removed ones where they were. */
  pairs: WirePair[];
}

export interface WireRelative {
  document: WireDocument;
  clause: WireClause;
  relation: 'same' | 'reworded';
  /** Likeness by which it was found, weighted by the rarity of what is shared, 0 … 1. */
  score: number;
  similarity: number;
  /** From the clause asked for (left) to this one (right). */
  diff: WireDiffPiece[];
}

export interface WireLineage {
  document: WireDocument;
  clause: WireClause;
  /** Found by likeness of wording alone: the nearest of each document, by year. */
  relatives: WireRelative[];
  /** How many documents were found to have one. */
  documents: number;
  /** The least score of a relative. */
  least: number;
  /** Whether no document can have a nearer relative than those given. */
  complete: boolean;
}

export interface WireGrid {
  query: { text: string; folded: string };
  /** Over the whole answer, whatever part of it the grid shows. */
  counts: { clauses: number; documents: number };
  years: {
    year: number | null;
    documents: {
      document: WireDocument;
      /** How many of its clauses answer; `hits` has the best of them, in their order. */
      count: number;
      hits: Omit<WireHit, 'document'>[];
    }[];
  }[];
  /** Whether every document that answers is in the grid. */
  complete: boolean;
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
