/** What does a search ask for, what its record, what suggestions? */
import type { Request } from 'express';
import * as z from 'zod';
import type { Language } from '../../model/index.ts';
import type { DocumentsRequest, SearchRequest } from '../../search/index.ts';
import type { DisplayScript } from '../../wire/types.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { parse } from './parse.ts';
import { LIMIT, lang, script, wholeNumber } from './values.ts';

// What is not known is refused: an ignored filter would make the counts wrong and still look complete.
const SEARCH = z.strictObject({
  q: z.string().default(''),
  match: z.enum(['auto', 'exact', 'all', 'any']).default('auto'),
  scope: z.enum(['clause', 'sentence', 'document']).default('clause'),
  sort: z.enum(['relevance', 'oldest', 'newest']).default('relevance'),
  ...FILTERS,
  limit: wholeNumber(LIMIT.least, LIMIT.most).default(LIMIT.usual),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  script,
});

const RECORD = SEARCH.omit({ limit: true, offset: true, script: true }).extend({
  lang,
});

const FIND = z.strictObject({ q: z.string().default(''), document: z.string().optional() });

const DOCUMENTS = z.strictObject({
  q: z.string().max(200, 'must have 200 characters at most').default(''),
  ...FILTERS,
  sort: z.enum(['corpus', 'newest']).default('corpus'),
  limit: wholeNumber(1, 1000).optional(),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  script,
});

const SUGGEST = z.strictObject({
  q: z.string().default(''),
  limit: wholeNumber(1, 20).default(10),
});

/** What a search asks for. */
export interface SearchParameters {
  readonly request: SearchRequest;
  readonly script: DisplayScript;
}

/** Reads the parameters of a search. @throws TiaowenError `parameter-invalid`. */
export function searchParameters(request: Request): SearchParameters {
  const given = parse(SEARCH, request);
  const { match, scope, sort, limit, offset } = given;
  return {
    request: { text: given.q, match, scope, sort, filters: filtersOf(given), limit, offset },
    script: given.script,
  };
}

/** Reads the parameters of a search that is to be written up. @throws TiaowenError `parameter-invalid`. */
export function recordParameters(request: Request): {
  readonly request: SearchRequest;
  readonly lang: Language;
} {
  const { lang, ...given } = parse(RECORD, request);
  const { q: text, match, scope, sort } = given;
  return {
    request: { text, match, scope, sort, filters: filtersOf(given), limit: 1, offset: 0 },
    lang,
  };
}

/** Reads what is to be found. @throws TiaowenError `parameter-invalid`. */
export function findParameters(request: Request): {
  readonly q: string;
  /** The one document to look in; null for all. */
  readonly document: string | null;
} {
  const { q, document = null } = parse(FIND, request);
  return { q, document };
}

/** Reads which documents are to be listed; all of them by default. @throws TiaowenError `parameter-invalid`. */
export function documentsParameters(request: Request): {
  readonly request: DocumentsRequest;
  /** Null for all. */
  readonly limit: number | null;
  readonly offset: number;
  readonly script: DisplayScript;
} {
  const given = parse(DOCUMENTS, request);
  const { q: text, sort, limit = null, offset, script, ...filters } = given;
  return { request: { text, sort, filters: filtersOf(filters) }, limit, offset, script };
}

/** Reads the parameters of a request for suggestions. @throws TiaowenError `parameter-invalid`. */
export function suggestParameters(request: Request): { q: string; limit: number } {
  return parse(SUGGEST, request);
}
