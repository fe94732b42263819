/** How does an answer to a query cross HTTP, and the record of a search? */
import type {
  InEachLanguage,
  MatchMode,
  Scope,
  SortOrder,
  SyntaxProblem,
  Tier,
} from '../model/index.ts';
import type { FacetValue, WireClause, WireDocument } from './documents.ts';

export type { MatchMode, Scope, SortOrder, Tier } from '../model/index.ts';

export interface WireHit {
  tier: Tier;
  /** Higher is better; comparable within one tier of one answer only. */
  score: number;
  clause: Omit<WireClause, 'lead' | 'url'> & { highlights: [start: number, end: number][] };
  document: WireDocument;
  url: string;
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
    /** Words, as typed, beside which others of the same meaning were looked for (軟體: 软件), and these. */
    synonyms: { text: string; also: string[] }[];
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
  /** The titles of `facets.document` as they are shown, in its order; those of one title have their year in （）. */
  titles: string[];
  hits: WireHit[];
  limit: number;
  offset: number;
  tookMs: number;
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
  /** A statement that nothing was found, to paste into a report; null where something was. */
  absence: InEachLanguage | null;
  paragraph: InEachLanguage;
}

/** A recorded search done again, and what differs. */
export interface WireRecordComparison {
  /** What the record says. */
  recorded: Pick<WireSearchRecord, 'date' | 'corpus' | 'counts'>;
  /** The record of the search as it was done again. */
  now: WireSearchRecord;
  /** Whether the digests of the corpus are the same. */
  sameCorpus: boolean;
  /** Whether all counts are the same, those of each document included. */
  sameAnswer: boolean;
  /** The documents with another number of clauses; `inCorpus`: whether there still is such a document. */
  documents: { id: string; title: string; before: number; after: number; inCorpus: boolean }[];
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
