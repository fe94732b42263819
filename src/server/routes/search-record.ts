import { Router } from 'express';
import { type SearchRecord, searchParagraph } from '../../cite/index.ts';
import type { ClauseIndex } from '../../index/index.ts';
import { displayTitle, TiaowenError } from '../../model/index.ts';
import { type SearchRequest, type SearchResult, search } from '../../search/index.ts';
import type { WireSearchRecord } from '../../wire/types.ts';
import { recordParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { absenceOf, searchedIn, soughtIn } from '../searched.ts';
import { type AppDependencies, readyIndex } from '../state.ts';

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
  { counts, facets }: SearchResult,
  date: string,
): SearchRecord {
  const { text, match, scope, filters } = request;
  const { corpusDigest: digest, documents, clauses } = index.identity;
  const perDocument = facets.document.map(({ value, count }) => {
    const meta = index.document(value)?.meta;
    return { title: meta === undefined ? value : displayTitle(meta), count };
  });
  return {
    ...{ text, match, scope, filters, counts, perDocument, date },
    corpus: { digest, documents, clauses },
  };
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
      title: record.perDocument[i]?.title ?? value,
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

/** /search/record. */
export function searchRecordRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/search/record')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const { request: wanted, lang } = recordParameters(request);
      const result = search(index, { ...wanted, limit: 1, offset: 0 });
      const date = dependencies.today();
      const { text, filters } = wanted;
      const searched = searchedIn(index, filters, date);
      const sought = soughtIn(result, wanted);
      const absence = absenceOf(result.counts.clauses, text, searched, sought, filters);
      const answer = toWire(recordOf(index, wanted, result, date), wanted, result, absence);
      response.vary('Accept');
      const type = request.accepts(['application/json', 'text/plain']);
      if (type === 'application/json') response.json(answer);
      else if (type === 'text/plain') {
        response.type('text/plain').send(`${answer.paragraph[lang]}\n`);
      } else {
        const detail = 'The record is given as application/json or text/plain.';
        throw new TiaowenError('not-acceptable', detail);
      }
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
