/** What does a request ask for? Everything from outside is refused unless it is understood. */
import type { Request } from 'express';
import * as z from 'zod';
import { CSL_TYPES, type CslType, TYPE_CODES, type TypeCode } from '../cite/index.ts';
import type { GridRequest } from '../compare/index.ts';
import { TiaowenError } from '../model/index.ts';
import type { OfficeLanguage, TableFormat } from '../office/index.ts';
import type { SearchRequest } from '../search/index.ts';
import type { DisplayScript } from '../wire/types.ts';

const LIMIT = { least: 1, most: 100, usual: 20 } as const;
/** A filter of more values than this is no filter. */
const MOST_VALUES = 200;

const values = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat().filter((value) => value !== '')))
  .refine((given) => given.length <= MOST_VALUES, `may be given ${MOST_VALUES} times at most`);

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,15}$/u, 'must be a whole number')
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be from ${least} to ${most}`);
}

/** 2016, 2016..2021, 2016.. or ..2021: the first and the last year, null where open. */
export const YEARS: z.ZodType<[number | null, number | null], string> = z
  .string()
  .regex(
    /^(?:\d{4}|\d{4}\.\.|\.\.\d{4}|\d{4}\.\.\d{4})$/u,
    'must be 2016, 2016..2021, 2016.. or ..2021',
  )
  .transform((text): [number | null, number | null] => {
    const [from = '', to = from] = text.split('..');
    return [from === '' ? null : Number(from), to === '' ? null : Number(to)];
  })
  .refine(
    ([from, to]) => from === null || to === null || from <= to,
    'must not end before it starts',
  );

/** A day of the calendar, `YYYY-MM-DD`. */
export const DAY: z.ZodType<string, string> = z.iso.date(
  'must be a date that exists, as YYYY-MM-DD',
);

const script = z.enum(['source', 'hans', 'hant']).default('source');

// What is not known is refused: an ignored filter would make the counts wrong and still look complete.
const SEARCH = z.strictObject({
  q: z.string().default(''),
  match: z.enum(['auto', 'exact', 'all', 'any']).default('auto'),
  scope: z.enum(['clause', 'sentence', 'document']).default('clause'),
  sort: z.enum(['relevance', 'oldest', 'newest']).default('relevance'),
  year: YEARS.optional(),
  issuer: values,
  region: values,
  type: values,
  document: values,
  limit: wholeNumber(LIMIT.least, LIMIT.most).default(LIMIT.usual),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  script,
});

const RECORD = SEARCH.omit({ limit: true, offset: true, script: true }).extend({
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
});

const FIND = z.strictObject({ q: z.string().default('') });

const DISPLAY = z.strictObject({ script });

const NOTHING = z.strictObject({});

const SUGGEST = z.strictObject({
  q: z.string().default(''),
  limit: wholeNumber(1, 20).default(10),
});
/** Fields that the two ways to ask for citations share. */
export const CITATION_FIELDS: {
  readonly accessed: z.ZodOptional<typeof DAY>;
  readonly typeCode: z.ZodType<TypeCode | undefined>;
  readonly cslType: z.ZodType<CslType | undefined>;
  readonly script: z.ZodType<DisplayScript, DisplayScript | undefined>;
} = {
  accessed: DAY.optional(),
  typeCode: z.enum(TYPE_CODES).optional(),
  cslType: z.enum(CSL_TYPES).optional(),
  script,
};

/** What decides how a table looks, for every answer that may be one. */
const TABLE = {
  format: z.enum(['json', 'md', 'csv', 'docx']).optional(),
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
  style: z.string().default('footnote'),
  accessed: DAY.optional(),
};

const FILTERS = {
  year: YEARS.optional(),
  issuer: values,
  region: values,
  type: values,
  document: values,
};

const COMPARE = z.strictObject({
  left: z.string('must name a document').min(1, 'must name a document'),
  right: z.string('must name a document').min(1, 'must name a document'),
  ...TABLE,
});

const LINEAGE = z.strictObject({ limit: wholeNumber(1, 100).default(30), ...TABLE });

const GRID = z.strictObject({
  q: z.string().default(''),
  ...FILTERS,
  perDocument: wholeNumber(1, 10).default(3),
  documents: wholeNumber(1, 200).default(50),
  ...TABLE,
});

const CITATIONS = z.strictObject({
  // Read from the address itself by listParameter, where its commas are still told apart.
  ids: z.unknown(),
  style: z.string().default('gbt7714-2025'),
  quote: z.enum(['0', '1']).default('0'),
  ...CITATION_FIELDS,
});

/** Parses the query string by a schema. @throws TiaowenError `parameter-invalid`, naming the parameter. */
function parse<T extends z.ZodRawShape>(
  schema: z.ZodObject<T>,
  request: Request,
): z.output<z.ZodObject<T>> {
  const result = schema.safeParse(request.query);
  if (result.success) return result.data;
  const unknown = result.error.issues.find((issue) => issue.code === 'unrecognized_keys')?.keys[0];
  if (unknown !== undefined) {
    const known = Object.keys(schema.shape).join(', ') || 'none';
    const detail = `${JSON.stringify(unknown.slice(0, 100))} is no parameter of this address. Its parameters: ${known}.`;
    throw new TiaowenError('parameter-invalid', detail);
  }
  const name = String(result.error.issues[0]?.path[0] ?? 'a parameter');
  throw invalid(name, request.query[name], result.error);
}

/**
 * Parses one value that was given outside of HTTP.
 *
 * @param name - what the value is called, for the message.
 * @throws TiaowenError `parameter-invalid`.
 */
export function parseValue<T>(schema: z.ZodType<T>, name: string, given: string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw invalid(name, given, result.error);
}

function invalid(name: string, given: unknown, error: z.ZodError): TiaowenError {
  const shown = JSON.stringify(given)?.slice(0, 100);
  const what = error.issues[0]?.message ?? 'not valid';
  return new TiaowenError('parameter-invalid', `${name}=${shown}: ${what}.`);
}

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

function filtersOf(given: Omit<z.output<typeof RECORD>, 'lang'>): SearchRequest['filters'] {
  return {
    years: given.year ?? ([null, null] as const),
    issuers: given.issuer,
    regions: given.region,
    types: given.type,
    documents: given.document,
  };
}

/** Reads the parameters of a search that is to be written up. @throws TiaowenError `parameter-invalid`. */
export function recordParameters(request: Request): {
  readonly request: SearchRequest;
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'en';
} {
  const { lang, ...given } = parse(RECORD, request);
  const { q: text, match, scope, sort } = given;
  return {
    request: { text, match, scope, sort, filters: filtersOf(given), limit: 1, offset: 0 },
    lang,
  };
}

/** Reads what is to be found. @throws TiaowenError `parameter-invalid`. */
export function findParameters(request: Request): { readonly q: string } {
  return parse(FIND, request);
}

/** Reads the script to show text in. @throws TiaowenError `parameter-invalid`. */
export function displayScript(request: Request): DisplayScript {
  return parse(DISPLAY, request).script;
}

/** Refuses every parameter. @throws TiaowenError `parameter-invalid`. */
export function noParameters(request: Request): void {
  parse(NOTHING, request);
}

/** Reads the parameters of a request for suggestions. @throws TiaowenError `parameter-invalid`. */
export function suggestParameters(request: Request): { q: string; limit: number } {
  return parse(SUGGEST, request);
}

/** What a citation asks for; `accessed` is undefined when today is meant. */
export interface CitationParameters {
  readonly style: string;
  readonly accessed?: string | undefined;
  readonly quote: boolean;
  /** GB/T 7714 and CSL-JSON: the type of the document, where another than the usual one is wanted. */
  readonly typeCode?: TypeCode | undefined;
  readonly cslType?: CslType | undefined;
  readonly script: DisplayScript;
}

/** Reads the parameters of a citation, its ids aside. @throws TiaowenError `parameter-invalid`. */
export function citationParameters(request: Request): CitationParameters {
  const { ids: _ids, quote, ...given } = parse(CITATIONS, request);
  return { ...given, quote: quote === '1' };
}

/** How a table is asked for; `accessed` is undefined when today is meant. */
export interface TableParameters {
  readonly format: 'json' | TableFormat | undefined;
  readonly lang: OfficeLanguage;
  readonly style: string;
  readonly accessed: string | undefined;
}

/** Reads which documents to compare. @throws TiaowenError `parameter-invalid`. */
export function compareParameters(
  request: Request,
): TableParameters & { readonly left: string; readonly right: string } {
  const { left, right, format, lang, style, accessed } = parse(COMPARE, request);
  return { left, right, format, lang, style, accessed };
}

/** Reads how many relatives to give. @throws TiaowenError `parameter-invalid`. */
export function lineageParameters(request: Request): TableParameters & { readonly limit: number } {
  const { limit, format, lang, style, accessed } = parse(LINEAGE, request);
  return { limit, format, lang, style, accessed };
}

/** Reads the topic of a grid. @throws TiaowenError `parameter-invalid`. */
export function gridParameters(
  request: Request,
): TableParameters & { readonly request: GridRequest } {
  const given = parse(GRID, request);
  const { format, lang, style, accessed, perDocument, documents } = given;
  const filters = {
    years: given.year ?? ([null, null] as const),
    issuers: given.issuer,
    regions: given.region,
    types: given.type,
    documents: given.document,
  };
  return {
    ...{ format, lang, style, accessed },
    request: { text: given.q, filters, perDocument, documents },
  };
}

/**
 * The values of a parameter that takes several, repeated or with commas between
 * them. A comma that is part of a value is percent-encoded; since many clients
 * encode every comma, such a value is divided after all unless it is known.
 */
export function listParameter(
  request: Request,
  name: string,
  isKnown: (value: string) => boolean,
): string[] {
  const query = request.originalUrl.split('?').slice(1).join('?');
  return query
    .split('&')
    .filter((pair) => pair.startsWith(`${name}=`))
    .flatMap((pair) => pair.slice(name.length + 1).split(','))
    .map((raw) => decodeURIComponent(raw.replaceAll('+', ' ')))
    .flatMap((value) => (isKnown(value) ? [value] : value.split(',')))
    .filter((value) => value !== '');
}
