/** How does the use of a phrase over the years cross HTTP? */
import type { InEachLanguage, Pinpoint } from '../model/index.ts';
import type { WireDocument } from './documents.ts';
import type { WireHit } from './search.ts';

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
  /** A statement to paste into a report that the phrase is in none of these documents; null where it is. */
  absence: InEachLanguage | null;
  limit: number;
  offset: number;
  tookMs: number;
}
