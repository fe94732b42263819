/** How do documents, clauses and hits look as JSON? The one place that says so. */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import {
  type Clause,
  clausePath,
  type DocumentId,
  type DocumentMeta,
  displayTitle,
  distinguishingYears,
  documentDate,
  documentPath,
  documentYear,
  type Script,
  type Span,
} from '../model/index.ts';
import type { Hit, SearchRequest, SearchResult } from '../search/index.ts';
import { type Converted, convertScript, convertTraced, offsetMap } from '../text/index.ts';
import type {
  DisplayScript,
  WireAmbiguity,
  WireClause,
  WireDocument,
  WireHit,
  WireSearch,
} from '../wire/types.ts';

/** A document's metadata as JSON. */
export function toWireDocument({ meta, count }: IndexedDocument): WireDocument {
  return {
    id: meta.id,
    title: meta.title,
    titleSupplied: meta.titleSupplied,
    issuer: meta.issuer,
    number: meta.number,
    date: documentDate(meta),
    year: documentYear(meta),
    region: meta.region,
    type: meta.type,
    script: meta.script,
    adopted: meta.adopted,
    adoptedBy: meta.adoptedBy,
    issued: meta.issued,
    published: meta.published,
    source: meta.source,
    clauses: count,
    url: documentPath(meta.id),
    display: null,
  };
}

/** A document's metadata as JSON, and what of it is shown otherwise in the script asked for. */
export function toShownDocument(document: IndexedDocument, shown: DisplayScript): WireDocument {
  const wire = toWireDocument(document);
  const target = conversionTarget(document.meta, shown);
  if (target === null) return wire;
  const { title, issuer, region, type, adoptedBy } = document.meta;
  const show = (text: string): string => convertScript(text, target);
  const showAny = (text: string | null): string | null => (text === null ? null : show(text));
  return {
    ...wire,
    display: {
      title: show(title),
      issuer: showAny(issuer),
      region: showAny(region),
      type: showAny(type),
      adoptedBy: showAny(adoptedBy),
    },
  };
}

/** What of a converted text nothing settled, as JSON. */
export function toWireAmbiguities({ ambiguities }: Converted): WireAmbiguity[] {
  return ambiguities.flatMap(({ at: [start, end], source, chosen, others, settled }) =>
    settled ? [] : [{ at: [start, end], source, options: [chosen, ...others] }],
  );
}

/**
 * The script to convert a document's text to, or null to leave it as it is:
 * text that is in the script asked for is never touched.
 */
export function conversionTarget(meta: DocumentMeta, shown: DisplayScript): Script | null {
  if (shown === 'source') return null;
  const target: Script = shown === 'hans' ? 'Hans' : 'Hant';
  return target === meta.script ? null : target;
}

/** A clause as JSON, its text, path and lead in the script asked for. */
export function toWireClause(clause: Clause, meta: DocumentMeta, shown: DisplayScript): WireClause {
  const target = conversionTarget(meta, shown);
  const show = (text: string): string => (target === null ? text : convertScript(text, target));
  const converted = target === null ? null : convertTraced(clause.text, target);
  return {
    id: clause.id,
    documentId: clause.documentId,
    kind: clause.kind,
    path: clause.path.map(show),
    lead: clause.lead === null ? null : show(clause.lead),
    text: converted === null ? clause.text : converted.text,
    pinpoint: clause.pinpoint,
    url: clausePath(clause.id, clause.documentId),
    converted: target !== null,
    ambiguous: converted === null ? [] : toWireAmbiguities(converted),
  };
}

/**
 * Converts a text and leads spans of it over. Where conversion changes the
 * number of characters, the text is converted piece by piece between the spans.
 */
function convertWithSpans(
  text: string,
  spans: readonly Span[],
  target: Script,
): { text: string; spans: [number, number][] } {
  const converted = convertScript(text, target);
  const map = offsetMap(text, converted);
  if (map !== null) return { text: converted, spans: spans.map(([a, b]) => [map(a), map(b)]) };
  let pieces = '';
  let end = 0;
  const moved: [number, number][] = [];
  for (const [from, to] of spans) {
    pieces += convertScript(text.slice(end, from), target);
    const start = pieces.length;
    pieces += convertScript(text.slice(from, to), target);
    moved.push([start, pieces.length]);
    end = to;
  }
  return { text: pieces + convertScript(text.slice(end), target), spans: moved };
}

/** A hit as JSON, its text in the script asked for. */
export function toWireHit(index: ClauseIndex, hit: Hit, shown: DisplayScript): WireHit {
  const document = index.documentOf(hit.ordinal);
  const clause = index.clause(hit.ordinal);
  const { lead: _lead, url, ...wire } = toWireClause(clause, document.meta, shown);
  const target = conversionTarget(document.meta, shown);
  const { text, spans } =
    target === null
      ? { text: wire.text, spans: hit.highlights.map(([a, b]): [number, number] => [a, b]) }
      : convertWithSpans(clause.text, hit.highlights, target);
  return {
    tier: hit.tier,
    score: hit.score,
    clause: { ...wire, text, highlights: spans },
    document: toShownDocument(document, shown),
    url,
  };
}

/** The title of a document as it is shown; its id where the index has none. */
/** What documents are called in a list of them: those of one title with their years. */
function titlesOf(index: ClauseIndex, ids: readonly DocumentId[]): string[] {
  const metas = ids.flatMap((id) => index.document(id)?.meta ?? []);
  const years = distinguishingYears(metas);
  const titles = new Map(
    metas.map((meta, i) => {
      const year = years[i] ?? null;
      return [meta.id, year === null ? displayTitle(meta) : `${displayTitle(meta)}（${year}）`];
    }),
  );
  return ids.map((id) => titles.get(id) ?? id);
}

/**
 * The answer to a search as JSON.
 *
 * @param tookMs - how long the search took, in milliseconds.
 */
export function toWireSearch(
  index: ClauseIndex,
  request: SearchRequest,
  result: SearchResult,
  shown: DisplayScript,
  tookMs: number,
): WireSearch {
  const { match, scope, sort, limit, offset } = request;
  const { year, issuer, region, type, document } = result.facets;
  return {
    query: {
      text: request.text,
      folded: result.folded,
      terms: [...result.terms],
      synonyms: result.synonyms.map(({ text, also }) => ({ text, also: [...also] })),
      syntax: result.syntax,
      match,
      scope,
      sort,
    },
    counts: { ...result.counts, complete: true },
    facets: {
      year: [...year],
      issuer: [...issuer],
      region: [...region],
      type: [...type],
      document: [...document],
    },
    titles: titlesOf(
      index,
      document.map(({ value }) => value),
    ),
    hits: result.hits.map((hit) => toWireHit(index, hit, shown)),
    limit,
    offset,
    tookMs: Math.round(tookMs * 100) / 100,
  };
}
