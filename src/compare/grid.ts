/** What does each year, and each document of it, say on one topic? */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import { documentYear } from '../model/index.ts';
import { type Hit, type SearchRequest, search } from '../search/index.ts';

/** At most so many clauses are ranked for the cells. */
const MOST_HITS = 2000;

/** A topic, and how much of the answer to show. */
export interface GridRequest {
  /** What the user typed. */
  readonly text: string;
  readonly filters: SearchRequest['filters'];
  /** At most so many clauses of each document, the best first. */
  readonly perDocument: number;
  /** At most so many documents, those with the best clauses. */
  readonly documents: number;
}

/** What one document says. */
export interface GridDocument {
  readonly document: IndexedDocument;
  /** How many of its clauses answer; `hits` has the best of them. */
  readonly clauses: number;
  readonly hits: readonly Hit[];
}

/** A row: the documents of one year, null for those that state none. */
export interface GridYear {
  readonly year: number | null;
  readonly documents: readonly GridDocument[];
}

export interface Grid {
  readonly folded: string;
  /** Over the whole answer, whatever part of it the grid shows. */
  readonly counts: { readonly clauses: number; readonly documents: number };
  /** Oldest first; documents without a year last. */
  readonly years: readonly GridYear[];
  /** Whether every document that answers is in the grid. */
  readonly complete: boolean;
}

/**
 * Lays out the clauses that have the topic, or all its words (the tiers exact
 * and all), by year and document.
 *
 * @throws TiaowenError `query-empty` or `query-too-long`.
 */
export function grid(index: ClauseIndex, request: GridRequest): Grid {
  const { text, filters } = request;
  const result = search(index, {
    ...{ text, filters, match: 'all', scope: 'clause', sort: 'relevance' },
    ...{ limit: MOST_HITS, offset: 0 },
  });
  const byDocument = new Map<IndexedDocument, Hit[]>();
  for (const hit of result.hits) {
    const document = index.documentOf(hit.ordinal);
    const hits = byDocument.get(document);
    if (hits !== undefined) hits.push(hit);
    else if (byDocument.size < request.documents) byDocument.set(document, [hit]);
  }
  const counts = new Map(result.facets.document.map(({ value, count }) => [value, count]));
  const documents = [...byDocument].map(([document, hits]) => ({
    document,
    clauses: counts.get(document.meta.id) ?? hits.length,
    hits: hits.slice(0, request.perDocument).sort((a, b) => a.ordinal - b.ordinal),
  }));
  return {
    folded: result.folded,
    counts: { clauses: result.counts.clauses, documents: result.counts.documents },
    years: byYear(documents),
    complete: documents.length === result.counts.documents,
  };
}

function byYear(documents: readonly GridDocument[]): GridYear[] {
  const years = new Map<number | null, GridDocument[]>();
  for (const entry of documents) {
    const year = documentYear(entry.document.meta);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  const rank = (year: number | null): number => year ?? Number.POSITIVE_INFINITY;
  return [...years]
    .map(([year, entries]) => ({
      year,
      documents: entries.sort((a, b) => a.document.first - b.document.first),
    }))
    .sort((a, b) => rank(a.year) - rank(b.year));
}
