/**
 * When was a phrase used, how often, and in what words around it?
 *
 * Everything is counted over the whole exact tier of the search, never over a
 * sample; only the concordance is given a page at a time.
 */
import {
  type ClauseIndex,
  type IndexedDocument,
  ordinalIn,
  type Postings,
} from '../index/index.ts';
import { type ClauseOrdinal, documentDate, documentYear } from '../model/index.ts';
import { parseQuery } from '../query/index.ts';
import {
  type Concordance,
  type ConcordanceOrder,
  concordance,
  type DocumentUses,
  usesIn,
} from './concordance.ts';
import { containing } from './containing.ts';
import { admitted, keepAdmitted } from './filters.ts';
import { highlightsIn } from './occurrences.ts';
import { documentRuns } from './order.ts';
import { Reader } from './reader.ts';
import type { Filters, Hit } from './types.ts';
import { segmenterOf } from './words.ts';

export interface TimelineRequest {
  /** What the user typed. */
  readonly text: string;
  readonly filters: Filters;
  readonly sort: ConcordanceOrder;
  /** How much of a clause stands on each side of the phrase at most, in code points. */
  readonly context: number;
  /** At most this many lines of the concordance, after skipping `offset` of them. */
  readonly limit: number;
  readonly offset: number;
}

/** How often a phrase is used in some documents. */
export interface Usage {
  /** Documents that have it. */
  readonly documents: number;
  /** Clauses that have it. */
  readonly clauses: number;
  /** Its occurrences: one for each highlight of a search. */
  readonly occurrences: number;
  /** {@link occurrences} for every 10,000 of `searched.characters`; 0 where there are none. */
  readonly per10k: number;
  /** All that was looked at, with the phrase or without. */
  readonly searched: Extent;
}

/** How much text some documents have. */
export interface Extent {
  /** Those that have a clause. */
  readonly documents: number;
  readonly clauses: number;
  /** Code points of folded text: white space and quotation marks are not counted, punctuation is. */
  readonly characters: number;
}

export interface YearUsage extends Usage {
  readonly year: number;
}

export interface Timeline {
  /** The phrase as it is compared with folded text. */
  readonly folded: string;
  /** Over all years and the undated. */
  readonly total: Usage;
  /** Every year of which there is a document that the filters admit, in order, also where the phrase is not used. */
  readonly years: readonly YearUsage[];
  /** Documents whose source states no year; they are in no year, not in `first` and not in `last`. */
  readonly undated: Usage;
  /** The first clause of the earliest document of a known year that has the phrase. */
  readonly first: Hit | null;
  /** The last clause of the latest such document. */
  readonly last: Hit | null;
  readonly concordance: Concordance;
}

/**
 * Follows a phrase through the years: every clause whose folded text contains
 * it in one of its forms, in either script. What is typed is the phrase, signs
 * that are operators in a search included.
 *
 * @throws TiaowenError `query-empty` or `query-too-long`; `query-too-costly`; `index-damaged` or
 *   `index-stale` when the index turns out not to be what was built.
 */
export function timeline(index: ClauseIndex, request: TimelineRequest): Timeline {
  const { forms, folded } = parseQuery(request.text, { segment: segmenterOf(index) });
  const documents = admitted(index, request.filters);
  const searched = index.documents.filter(
    ({ count }, place) => count > 0 && (documents === null || documents[place] === 1),
  );
  const found = keepAdmitted(index, containing(new Reader(index), forms), documents);
  const uses = usesByDocument(index, found, forms);
  const dated = uses.filter(({ year }) => year !== null);
  const hit = (ordinal: ClauseOrdinal | undefined): Hit | null => {
    if (ordinal === undefined) return null;
    // A hit of the search has a score; what is ordered by date alone has none to give.
    return {
      tier: 'exact',
      score: 0,
      ordinal,
      highlights: highlightsIn(index, ordinal, forms),
    };
  };
  const latest = dated.reduce<DocumentUses | undefined>(
    (last, next) => (last === undefined || isLater(next, last) ? next : last),
    undefined,
  );
  const { years, undated } = byYear(index, searched, uses);
  return {
    folded,
    total: usage(index, searched, uses),
    years,
    undated,
    first: hit(dated[0]?.ordinals[0]),
    last: hit(latest?.ordinals.at(-1)),
    concordance: concordance(index, uses, forms, request),
  };
}

/** Counts the uses in every clause and puts the documents in order of time. */
function usesByDocument(
  index: ClauseIndex,
  clauses: Postings,
  forms: readonly string[],
): DocumentUses[] {
  const uses = documentRuns(index, clauses).flatMap(({ place, from, to }): DocumentUses[] => {
    const document = index.documents[place];
    if (document === undefined) return [];
    const ordinals = Array.from(clauses.subarray(from, to), ordinalIn);
    const counts = ordinals.map((ordinal) => usesIn(index, ordinal, forms).length);
    const occurrences = counts.reduce((total, count) => total + count, 0);
    return [{ document, year: documentYear(document.meta), ordinals, counts, occurrences }];
  });
  return uses.sort(byTime);
}

/** By year, then by date, then by id. What has no year comes last; within a year, what has no date. */
function byTime(a: DocumentUses, b: DocumentUses): number {
  const year = (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY);
  // Two without a year: infinity less infinity is no number.
  if (year !== 0 && !Number.isNaN(year)) return year;
  const [dateA, dateB] = [documentDate(a.document.meta), documentDate(b.document.meta)];
  if (dateA !== dateB) {
    if (dateA === null) return 1;
    if (dateB === null) return -1;
    return dateA < dateB ? -1 : 1;
  }
  return a.document.meta.id < b.document.meta.id ? -1 : 1;
}

/**
 * Whether one of two documents of known years, in order of time, is the later.
 * Of those of one year, one with a date is: of the other it is not known when in the year it was.
 */
function isLater(next: DocumentUses, last: DocumentUses): boolean {
  const undatedWithin = documentDate(next.document.meta) === null && next.year === last.year;
  return !undatedWithin || documentDate(last.document.meta) === null;
}

function byYear(
  index: ClauseIndex,
  searched: readonly IndexedDocument[],
  uses: readonly DocumentUses[],
): { years: YearUsage[]; undated: Usage } {
  const documents = new Map<number | null, IndexedDocument[]>();
  for (const document of searched) push(documents, documentYear(document.meta), document);
  const used = new Map<number | null, DocumentUses[]>();
  for (const use of uses) push(used, use.year, use);
  const of = (year: number | null): Usage =>
    usage(index, documents.get(year) ?? [], used.get(year) ?? []);
  const known = [...documents.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  return { years: known.map((year) => ({ year, ...of(year) })), undated: of(null) };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function usage(
  index: ClauseIndex,
  searched: readonly IndexedDocument[],
  uses: readonly DocumentUses[],
): Usage {
  const occurrences = sum(uses, (use) => use.occurrences);
  const characters = sum(searched, (document) => charactersOf(index, document));
  return {
    documents: uses.length,
    clauses: sum(uses, ({ ordinals }) => ordinals.length),
    occurrences,
    per10k: characters === 0 ? 0 : (occurrences * 10_000) / characters,
    searched: {
      documents: searched.length,
      clauses: sum(searched, ({ count }) => count),
      characters,
    },
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The length of documents does not change while an index is open, and takes all its text to find. */
const lengths = new WeakMap<ClauseIndex, Map<IndexedDocument, number>>();

/** The code points of a document's folded text. */
function charactersOf(index: ClauseIndex, document: IndexedDocument): number {
  let known = lengths.get(index);
  if (known === undefined) {
    known = new Map();
    lengths.set(index, known);
  }
  let length = known.get(document);
  if (length === undefined) {
    length = 0;
    for (let i = 0; i < document.count; i++) {
      length += codePoints(index.foldedText(document.first + i));
    }
    known.set(document, length);
  }
  return length;
}

const HIGH_SURROGATE = /[\uD800-\uDBFF]/g;

/** How many code points a well-formed text has, without taking it apart. */
function codePoints(text: string): number {
  return text.length - (text.match(HIGH_SURROGATE)?.length ?? 0);
}
