/** Which documents are there: by words of their names, and by what is known of them? */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import { type DocumentMeta, documentDate, documentYear, officialNumber } from '../model/index.ts';
import { foldedForms, foldText } from '../text/index.ts';
import { byCount, passes } from './filters.ts';
import type { Facet, Filters } from './types.ts';

/** What a list of documents is restricted to. */
export interface DocumentsRequest {
  /** Words, each of which title, issuer or 文号 has; empty for all documents. */
  readonly text: string;
  readonly filters: Filters;
  /** `corpus`: as they were indexed; `newest`: by year and date, what has none last. */
  readonly sort: 'corpus' | 'newest';
}

/** Documents, and how they spread; the facets count documents. */
export interface DocumentsResult {
  readonly documents: readonly IndexedDocument[];
  readonly facets: {
    /** The newest first. */
    readonly year: readonly Facet<number>[];
    readonly issuer: readonly Facet<string>[];
    readonly region: readonly Facet<string>[];
    readonly type: readonly Facet<string>[];
  };
}

const NAMES = new WeakMap<ClauseIndex, readonly (readonly string[])[]>();

/** Title, issuer and 文号 of every document, folded; made when words are first looked for. */
function foldedNames(index: ClauseIndex): readonly (readonly string[])[] {
  const names =
    NAMES.get(index) ??
    index.documents.map(({ meta: { title, issuer, number } }) =>
      [title, issuer, number === null ? null : officialNumber(number)]
        .filter((name) => name !== null)
        .map(foldText),
    );
  NAMES.set(index, names);
  return names;
}

/** Lists the documents that have all words of a text in their names and pass filters. */
export function listDocuments(index: ClauseIndex, request: DocumentsRequest): DocumentsResult {
  const { text, filters, sort } = request;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const wanted = words.map((word) => foldedForms(officialNumber(word)));
  const names = wanted.length === 0 ? [] : foldedNames(index);
  const documents = index.documents.filter(
    ({ meta }, place) =>
      passes(meta, filters) &&
      wanted.every((forms) =>
        (names[place] ?? []).some((name) => forms.some((form) => name.includes(form))),
      ),
  );
  const metas = documents.map(({ meta }) => meta);
  return {
    documents: sort === 'newest' ? newestFirst(documents) : documents,
    facets: {
      year: counted(metas, documentYear).sort((a, b) => b.value - a.value),
      issuer: counted(metas, ({ issuer }) => issuer).sort(byCount),
      region: counted(metas, ({ region }) => region).sort(byCount),
      type: counted(metas, ({ type }) => type).sort(byCount),
    },
  };
}

function newestFirst(documents: readonly IndexedDocument[]): IndexedDocument[] {
  return documents
    .map((document) => {
      const { meta } = document;
      return { document, id: meta.id, year: documentYear(meta), date: documentDate(meta) ?? '' };
    })
    .sort((a, b) => {
      if (a.year !== b.year) return (b.year ?? 0) - (a.year ?? 0);
      if (a.date !== b.date) return a.date < b.date ? 1 : -1;
      return a.id < b.id ? -1 : 1;
    })
    .map(({ document }) => document);
}

function counted<T extends string | number>(
  metas: readonly DocumentMeta[],
  propertyOf: (meta: DocumentMeta) => T | null,
): Facet<T>[] {
  const counts = new Map<T, number>();
  for (const meta of metas) {
    const value = propertyOf(meta);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count }));
}
