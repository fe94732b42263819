import type {
  ClauseOrdinal,
  DocumentId,
  MatchMode,
  Scope,
  SortOrder,
  Span,
  Tier,
} from '../model/index.ts';
import type { Query } from '../query/index.ts';

/** Restrictions on documents. Within a list any value will do; an empty list restricts nothing. */
export interface Filters {
  /** First and last year, both included; null where open. */
  readonly years: readonly [from: number | null, to: number | null];
  readonly issuers: readonly string[];
  readonly regions: readonly string[];
  readonly types: readonly string[];
  readonly documents: readonly string[];
}

export interface SearchRequest {
  /** What the user typed. */
  readonly text: string;
  readonly match: MatchMode;
  readonly scope: Scope;
  readonly sort: SortOrder;
  readonly filters: Filters;
  /** At most this many hits, after skipping `offset` of them. */
  readonly limit: number;
  readonly offset: number;
}

export interface Hit {
  readonly tier: Tier;
  readonly score: number;
  readonly ordinal: ClauseOrdinal;
  /** Where the query, or in the lower tiers its words, stand in the source text: sorted, disjoint. */
  readonly highlights: readonly Span[];
}

export interface Facet<T> {
  readonly value: T;
  readonly count: number;
}

/** Counts over the whole answer (tiers exact and all), whatever part of it is asked for. */
export interface Facets {
  readonly year: readonly Facet<number>[];
  readonly issuer: readonly Facet<string>[];
  readonly region: readonly Facet<string>[];
  readonly type: readonly Facet<string>[];
  readonly document: readonly Facet<DocumentId>[];
}

export interface Counts {
  /** Clauses and documents in the tiers exact and all. */
  readonly clauses: number;
  readonly documents: number;
  readonly exact: number;
  readonly all: number;
  readonly any: number;
}

/** What became of operators, fields and the like in what was typed. */
export interface SyntaxUse {
  /** Whether they were followed. */
  readonly used: boolean;
  /** Whether they were not, because what was typed stands in a clause as it is. */
  readonly verbatim: boolean;
  /** Why they could not be: what was typed was then looked for literally. */
  readonly problem: Query['problem'];
}

export interface SearchResult {
  /** The query as it is compared with folded text. */
  readonly folded: string;
  /** The words that the lower tiers look for, folded. */
  readonly terms: readonly string[];
  /** Words, as typed, beside which others of the same meaning were looked for, and these. */
  readonly synonyms: readonly { readonly text: string; readonly also: readonly string[] }[];
  readonly syntax: SyntaxUse;
  readonly counts: Counts;
  readonly facets: Facets;
  readonly hits: readonly Hit[];
}
