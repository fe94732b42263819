/** Which documents does a search look at, and how do its hits spread over them? */
import type { ClauseIndex, Postings } from '../index/index.ts';
import { type DocumentMeta, documentYear } from '../model/index.ts';
import { documentTable, type FacetColumn, NO_VALUE } from './document-table.ts';
import { documentRuns } from './order.ts';
import type { Facet, Facets, Filters } from './types.ts';

/** For each document, by its place, 1 if a search looks at it; null when it looks at all. */
export type Admitted = Uint8Array | null;

/** The documents that pass filters. One whose field is null passes no filter on it. */
export function admitted(index: ClauseIndex, filters: Filters): Admitted {
  const [from, to] = filters.years;
  const lists = [filters.issuers, filters.regions, filters.types, filters.documents];
  if (from === null && to === null && lists.every(({ length }) => length === 0)) return null;
  return Uint8Array.from(index.documents, ({ meta }) => (passes(meta, filters) ? 1 : 0));
}

function passes(meta: DocumentMeta, filters: Filters): boolean {
  const among = (value: string | null, values: readonly string[]): boolean =>
    values.length === 0 || (value !== null && values.includes(value));
  return (
    isWithin(documentYear(meta), filters.years) &&
    among(meta.issuer, filters.issuers) &&
    among(meta.region, filters.regions) &&
    among(meta.type, filters.types) &&
    among(meta.id, filters.documents)
  );
}

/** Whether a year is in a range; an unknown year is in no range but the open one. */
export function isWithin(year: number | null, [from, to]: Filters['years']): boolean {
  if (from === null && to === null) return true;
  return year !== null && (from === null || year >= from) && (to === null || year <= to);
}

/** Those of a list of clauses that are in admitted documents. */
export function keepAdmitted(index: ClauseIndex, clauses: Postings, documents: Admitted): Postings {
  if (documents === null) return clauses;
  const kept = new Uint32Array(clauses.length);
  let count = 0;
  for (const { place, from, to } of documentRuns(index, clauses)) {
    if (documents[place] !== 1) continue;
    kept.set(clauses.subarray(from, to), count);
    count += to - from;
  }
  return kept.subarray(0, count);
}

/**
 * Counts clauses by what is known of their documents. Null values are left out.
 *
 * @param clauses - ascending.
 * @returns the facets, most frequent value first (years in order), and the number of documents.
 */
export function countFacets(
  index: ClauseIndex,
  clauses: Postings,
): { facets: Facets; documents: number } {
  const runs = documentRuns(index, clauses);
  const table = documentTable(index);
  const by = <T>({ codes, values }: FacetColumn<T>): Facet<T>[] => {
    const counts = new Uint32Array(values.length);
    for (const { place, from, to } of runs) {
      const code = codes[place] ?? NO_VALUE;
      if (code !== NO_VALUE) counts[code] = (counts[code] ?? 0) + to - from;
    }
    return values.flatMap((value, code) => {
      const count = counts[code] ?? 0;
      return count > 0 ? [{ value, count }] : [];
    });
  };
  const facets: Facets = {
    year: by(table.year).sort((a, b) => a.value - b.value),
    issuer: by(table.issuer).sort(byCount),
    region: by(table.region).sort(byCount),
    type: by(table.type).sort(byCount),
    document: runs
      .flatMap(({ place, from, to }) => {
        const id = index.documents[place]?.meta.id;
        return id === undefined ? [] : [{ value: id, count: to - from }];
      })
      .sort(byCount),
  };
  return { facets, documents: runs.length };
}

// Values are compared by their UTF-16 units, not by a locale, so that the order is the same everywhere.
function byCount(a: Facet<string>, b: Facet<string>): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
