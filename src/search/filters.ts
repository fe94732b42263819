/** Which documents does a search look at, and how do its hits spread over them? */
import type { ClauseIndex, IndexedDocument, Postings } from '../index/index.ts';
import { type DocumentId, type DocumentMeta, documentYear } from '../model/index.ts';
import { documentTable, type FacetColumn, NO_VALUE } from './document-table.ts';
import { type DocumentRun, documentRuns } from './order.ts';
import type { Facet, Facets, Filters } from './types.ts';

/** For each document, by its place, 1 if a search looks at it; null when it looks at all. */
export type Admitted = Uint8Array | null;

/** Filters with the present ids of documents in place of those that they had before. */
export function presentFilters(index: ClauseIndex, filters: Filters): Filters {
  const documents = filters.documents.map((id) => index.document(id)?.meta.id ?? id);
  return { ...filters, documents };
}

/** The documents that pass filters. One whose field is null passes no filter on it. */
export function admitted(index: ClauseIndex, filters: Filters): Admitted {
  const [from, to] = filters.years;
  const lists = [filters.issuers, filters.regions, filters.types, filters.documents];
  if (from === null && to === null && lists.every(({ length }) => length === 0)) return null;
  const present = presentFilters(index, filters);
  return Uint8Array.from(index.documents, ({ meta }) => (passes(meta, present) ? 1 : 0));
}

/** The documents that a search under filters looks at, in the order of the index: those without a clause are none. */
export function searchedUnder(index: ClauseIndex, filters: Filters): IndexedDocument[] {
  const documents = admitted(index, filters);
  return index.documents.filter(
    ({ count }, place) => count > 0 && (documents === null || documents[place] === 1),
  );
}

/** Whether a document passes filters; one whose field is null passes no filter on it. */
export function passes(meta: DocumentMeta, filters: Filters): boolean {
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
    const facet: Facet<T>[] = [];
    for (const [code, value] of values.entries()) {
      const count = counts[code] ?? 0;
      if (count > 0) facet.push({ value, count });
    }
    return facet;
  };
  const facets: Facets = {
    year: by(table.year).sort((a, b) => a.value - b.value),
    issuer: by(table.issuer).sort(byCount),
    region: by(table.region).sort(byCount),
    type: by(table.type).sort(byCount),
    document: documentFacet(index, runs),
  };
  return { facets, documents: runs.length };
}

/** Documents with the most clauses first, then by id: sorted as numbers, for there may be thousands. */
function documentFacet(index: ClauseIndex, runs: readonly DocumentRun[]): Facet<DocumentId>[] {
  const { idRanks, byIdRank } = documentTable(index);
  const documents = idRanks.length;
  const keys = Float64Array.from(
    runs,
    ({ place, from, to }) => (index.clauseCount - to + from) * documents + (idRanks[place] ?? 0),
  ).sort();
  return Array.from(keys, (key) => {
    const rank = key % documents;
    const place = byIdRank[rank] ?? 0;
    const { id } = (index.documents[place] ?? raise(place)).meta;
    return { value: id, count: index.clauseCount - (key - rank) / documents };
  });
}

function raise(place: number): never {
  throw new RangeError(`no document ${place}`);
}

/**
 * Sorts the values of a facet, the most frequent first. Equal ones are compared by
 * their UTF-16 units, not by a locale, so that the order is the same everywhere.
 */
export function byCount(a: Facet<string>, b: Facet<string>): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
