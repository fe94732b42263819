/** How is a search recorded, and done again from its record? */
import * as z from 'zod';
import { compareRecords, type SearchRecord, searchParagraph } from '../cite/index.ts';
import type { ClauseIndex } from '../index/index.ts';
import { displayTitle, distinguishingYears } from '../model/index.ts';
import { presentFilters, type SearchRequest, type SearchResult, search } from '../search/index.ts';
import type { WireRecordComparison, WireSearchRecord } from '../wire/types.ts';
import { absenceOf, searchedIn, soughtIn } from './searched.ts';

/** The address that does the search again: what is not the usual is named. */
function addressOf({ text, match, scope, sort, filters }: SearchRequest): string {
  const parameters = new URLSearchParams({ q: text, match, scope, sort });
  const [from, to] = filters.years;
  if (from !== null || to !== null) {
    parameters.set('year', from === to ? String(from) : `${from ?? ''}..${to ?? ''}`);
  }
  const lists = {
    issuer: filters.issuers,
    region: filters.regions,
    type: filters.types,
    document: filters.documents,
  };
  for (const [name, values] of Object.entries(lists)) {
    for (const value of values) parameters.append(name, value);
  }
  return `/api/v1/search?${parameters}`;
}

function recordOf(
  index: ClauseIndex,
  request: SearchRequest,
  { counts, facets, syntax }: SearchResult,
  date: string,
): SearchRecord {
  const { text, match, scope, filters } = request;
  const { corpusDigest: digest, documents, clauses } = index.identity;
  const metas = facets.document.map(({ value }) => index.document(value)?.meta);
  const known = metas.filter((meta) => meta !== undefined);
  const years = distinguishingYears(known);
  const yearOf = new Map(known.map(({ id }, i) => [id, years[i] ?? null]));
  const perDocument = facets.document.map(({ value, count }, i) => {
    const meta = metas[i];
    const title = meta === undefined ? value : displayTitle(meta);
    return { title, year: meta === undefined ? null : (yearOf.get(meta.id) ?? null), count };
  });
  return {
    ...{ text, match, scope, filters, counts, perDocument, date, expression: syntax.used },
    corpus: { digest, documents, clauses },
  };
}

/** A title, with the year where others have the same. */
function nameOf(document: SearchRecord['perDocument'][number] | undefined): string | undefined {
  if (document === undefined || document.year === null) return document?.title;
  return `${document.title}（${document.year}）`;
}

function toWire(
  record: SearchRecord,
  request: SearchRequest,
  result: SearchResult,
  absence: WireSearchRecord['absence'],
): WireSearchRecord {
  const { text, match, scope, counts, corpus, date } = record;
  const { years, issuers, regions, types, documents } = request.filters;
  return {
    date,
    corpus: { ...corpus },
    query: { text, match, scope, sort: request.sort },
    filters: {
      years: [...years],
      issuers: [...issuers],
      regions: [...regions],
      types: [...types],
      documents: [...documents],
    },
    counts: { ...counts },
    documents: result.facets.document.map(({ value, count }, i) => ({
      id: value,
      title: nameOf(record.perDocument[i]) ?? value,
      clauses: count,
    })),
    search: addressOf(request),
    absence,
    paragraph: {
      'zh-Hans': searchParagraph(record, 'zh-Hans'),
      'zh-Hant': searchParagraph(record, 'zh-Hant'),
      en: searchParagraph(record, 'en'),
    },
  };
}

/**
 * Searches, and writes the search up.
 *
 * @param date - the day of the search, `YYYY-MM-DD`.
 */
export function recordSearch(
  index: ClauseIndex,
  asked: SearchRequest,
  date: string,
): WireSearchRecord {
  // What is written up names documents as they are called now.
  const wanted = { ...asked, filters: presentFilters(index, asked.filters) };
  const result = search(index, { ...wanted, limit: 1, offset: 0 });
  const { text, filters } = wanted;
  const searched = searchedIn(index, filters, date);
  const sought = soughtIn(result, wanted);
  const absence = absenceOf(result.counts.clauses, text, searched, sought, filters);
  return toWire(recordOf(index, wanted, result, date), wanted, result, absence);
}

/** A record, but for what follows from it. */
type Recorded = Omit<WireSearchRecord, 'search' | 'absence' | 'paragraph'>;

/** A record lists at most so many documents; no corpus has more. */
const MOST_DOCUMENTS = 100_000;
const count = z.number().int().nonnegative();
const name = z.string().max(500);
const names = z.array(name).max(200);
const year = z.number().int().min(0).max(9999).nullable();

/**
 * What a record must say to be run again. It comes from a file that anybody may
 * have written; what it says besides is left out, its own paragraph included.
 */
export const RECORDED: z.ZodType<Recorded> = z.object({
  date: z.iso.date('must be a date, as YYYY-MM-DD'),
  corpus: z.object({
    digest: z.string().regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 digest in hexadecimal'),
    documents: count,
    clauses: count,
  }),
  query: z.object({
    text: z.string().max(5000),
    match: z.enum(['auto', 'exact', 'all', 'any']),
    scope: z.enum(['clause', 'sentence', 'document']),
    sort: z.enum(['relevance', 'oldest', 'newest']),
  }),
  filters: z.object({
    years: z.tuple([year, year]),
    issuers: names,
    regions: names,
    types: names,
    documents: names,
  }),
  counts: z.object({ clauses: count, documents: count, exact: count, all: count, any: count }),
  documents: z
    .array(z.object({ id: name, title: z.string().max(2000), clauses: count }))
    .max(MOST_DOCUMENTS),
});

/** Does a recorded search again, with the same query and filters, and says what differs. */
export function searchAgain(
  index: ClauseIndex,
  { date, corpus, query, filters, counts, documents }: Recorded,
  today: string,
): WireRecordComparison {
  const now = recordSearch(index, { ...query, filters, limit: 1, offset: 0 }, today);
  const differences = compareRecords({ corpus, counts, documents }, now);
  return {
    recorded: { date, corpus, counts },
    now,
    sameCorpus: differences.sameCorpus,
    sameAnswer: differences.sameAnswer,
    documents: differences.documents.map((one) => ({
      ...one,
      inCorpus: index.document(one.id) !== undefined,
    })),
  };
}
