/** What does each year, and each document of it, say on one topic? */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import { compareYears, documentYear } from '../model/index.ts';
import {
  type Hit,
  type SearchRequest,
  type SearchResult,
  search,
  searchedUnder,
} from '../search/index.ts';
import { byTime } from './in-time.ts';

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
  /** Over the whole answer, whatever documents the grid shows. */
  readonly counts: { readonly clauses: number; readonly documents: number };
  /** How many documents of the year were looked at. */
  readonly searched: number;
  /** Oldest first. */
  readonly documents: readonly GridDocument[];
}

export interface Grid {
  readonly folded: string;
  readonly syntax: SearchResult['syntax'];
  /** The words that were looked for beside the topic itself, folded. */
  readonly terms: readonly string[];
  /** Over the whole answer, whatever part of it the grid shows. */
  readonly counts: { readonly clauses: number; readonly documents: number };
  /**
   * Every year of which there is a document that the filters admit, also where
   * nothing was found: oldest first, documents without a year last.
   */
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
  const counts = new Map<string, number>(
    result.facets.document.map(({ value, count }) => [value, count]),
  );
  const documents = [...byDocument].map(([document, hits]) => ({
    document,
    clauses: counts.get(document.meta.id) ?? hits.length,
    hits: hits.slice(0, request.perDocument).sort((a, b) => a.ordinal - b.ordinal),
  }));
  return {
    folded: result.folded,
    syntax: result.syntax,
    terms: result.terms,
    counts: { clauses: result.counts.clauses, documents: result.counts.documents },
    years: byYear(index, filters, counts, documents),
    complete: documents.length === result.counts.documents,
  };
}

/** The documents by year, with what was found and searched in each. */
function byYear(
  index: ClauseIndex,
  filters: SearchRequest['filters'],
  found: ReadonlyMap<string, number>,
  shown: readonly GridDocument[],
): GridYear[] {
  const years = new Map<number | null, IndexedDocument[]>();
  for (const document of searchedUnder(index, filters)) {
    const year = documentYear(document.meta);
    const others = years.get(year);
    if (others === undefined) years.set(year, [document]);
    else others.push(document);
  }
  const entries = new Map(shown.map((entry) => [entry.document, entry]));
  return [...years]
    .sort(([a], [b]) => compareYears(a, b))
    .map(([year, documents]) => {
      const having = documents.flatMap(({ meta }) => found.get(meta.id) ?? []);
      return {
        year,
        counts: { clauses: having.reduce((sum, n) => sum + n, 0), documents: having.length },
        searched: documents.length,
        documents: [...documents].sort(byTime).flatMap((document) => entries.get(document) ?? []),
      };
    });
}
