/** Which documents does a search look at, and how do its hits spread over them? */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import { type ClauseOrdinal, type DocumentMeta, documentYear } from '../model/index.ts';
import type { Facet, Facets, Filters } from './types.ts';

/** Whether a search looks at a clause. */
export type Admits = (ordinal: ClauseOrdinal) => boolean;

/** Makes the test for a set of filters. A document whose field is null passes no filter on it. */
export function admission(index: ClauseIndex, filters: Filters): Admits {
  const [from, to] = filters.years;
  const lists = [filters.issuers, filters.regions, filters.types, filters.documents];
  if (from === null && to === null && lists.every(({ length }) => length === 0)) return () => true;
  const admitted = new Set(
    index.documents.filter(({ meta }) => passes(meta, filters)).map(({ meta }) => meta.id),
  );
  return (ordinal) => admitted.has(index.documentOf(ordinal).meta.id);
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

function isWithin(year: number | null, [from, to]: Filters['years']): boolean {
  if (from === null && to === null) return true;
  return year !== null && (from === null || year >= from) && (to === null || year <= to);
}

/**
 * Counts clauses by what is known of their documents. Null values are left out.
 *
 * @returns the facets, most frequent value first (years in order), and the number of documents.
 */
export function countFacets(
  index: ClauseIndex,
  ordinals: Iterable<ClauseOrdinal>,
): { facets: Facets; documents: number } {
  const byDocument = new Map<IndexedDocument, number>();
  for (const ordinal of ordinals) {
    const document = index.documentOf(ordinal);
    byDocument.set(document, (byDocument.get(document) ?? 0) + 1);
  }
  const by = <T extends string | number>(value: (meta: DocumentMeta) => T | null): Facet<T>[] => {
    const counts = new Map<T, number>();
    for (const [{ meta }, count] of byDocument) {
      const key = value(meta);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + count);
    }
    return Array.from(counts, ([value, count]) => ({ value, count }));
  };
  const facets: Facets = {
    year: by(documentYear).sort((a, b) => a.value - b.value),
    issuer: by(({ issuer }) => issuer).sort(byCount),
    region: by(({ region }) => region).sort(byCount),
    type: by(({ type }) => type).sort(byCount),
    document: by(({ id }) => id).sort(byCount),
  };
  return { facets, documents: byDocument.size };
}

// Values are compared by their UTF-16 units, not by a locale, so that the order is the same everywhere.
function byCount(a: Facet<string>, b: Facet<string>): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
