/** What does a request ask for? Everything from outside is refused unless it is understood. */
import type { Request } from 'express';
import * as z from 'zod';
import { type Pinpoint, TiaowenError } from '../model/index.ts';
import type { Filters, SearchRequest, TimelineRequest } from '../search/index.ts';
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

/** A file may hold more lines than a page. */
const EXPORT_LIMIT = { most: 10_000, usual: 1000 } as const;
const CONTEXT = { most: 60, usual: 20 } as const;

const TIMELINE = z.strictObject({
  q: z.string().default(''),
  year: YEARS.optional(),
  issuer: values,
  region: values,
  type: values,
  document: values,
  sort: z.enum(['year', 'left', 'right']).default('year'),
  context: wholeNumber(0, CONTEXT.most).default(CONTEXT.usual),
  limit: wholeNumber(LIMIT.least, EXPORT_LIMIT.most).optional(),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  format: z.enum(['json', 'csv', 'md']).default('json'),
  table: z.enum(['concordance', 'years']).default('concordance'),
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
  style: z.string().default('gbt7714-2025'),
  accessed: DAY.optional(),
});

const DISPLAY = z.strictObject({ script });

const NOTHING = z.strictObject({});

const CITATIONS = z.strictObject({
  // Read from the address itself by listParameter, where its commas are still told apart.
  ids: z.unknown(),
  style: z.string().default('gbt7714-2025'),
  accessed: DAY.optional(),
  quote: z.enum(['0', '1']).default('0'),
  script,
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
  const filters = filtersOf(given);
  return {
    request: { text: given.q, match, scope, sort, filters, limit, offset },
    script: given.script,
  };
}

function filtersOf(
  given: Pick<z.output<typeof SEARCH>, 'year' | 'issuer' | 'region' | 'type' | 'document'>,
): Filters {
  return {
    years: given.year ?? [null, null],
    issuers: given.issuer,
    regions: given.region,
    types: given.type,
    documents: given.document,
  };
}

/** What a timeline asks for. */
export interface TimelineParameters {
  readonly request: TimelineRequest;
  readonly format: 'json' | 'csv' | 'md';
  /** Which of the two tables a CSV file holds. */
  readonly table: 'concordance' | 'years';
  /** The language of what is around the text in a file. */
  readonly lang: keyof Pinpoint;
  readonly style: string;
  readonly accessed: string | undefined;
}

/** Reads the parameters of a timeline. @throws TiaowenError `parameter-invalid`. */
export function timelineParameters(request: Request): TimelineParameters {
  const given = parse(TIMELINE, request);
  const { sort, context, offset, format, table, lang, style, accessed } = given;
  const { most, usual } = format === 'json' ? LIMIT : EXPORT_LIMIT;
  const limit = given.limit ?? usual;
  if (limit > most) {
    const detail = `limit=${limit}: must be from ${LIMIT.least} to ${most} for format=${format}.`;
    throw new TiaowenError('parameter-invalid', detail);
  }
  return {
    request: { text: given.q, filters: filtersOf(given), sort, context, limit, offset },
    format,
    table,
    lang,
    style,
    accessed,
  };
}

/** Reads the script to show text in. @throws TiaowenError `parameter-invalid`. */
export function displayScript(request: Request): DisplayScript {
  return parse(DISPLAY, request).script;
}

/** Refuses every parameter. @throws TiaowenError `parameter-invalid`. */
export function noParameters(request: Request): void {
  parse(NOTHING, request);
}

/** What a citation asks for; `accessed` is undefined when today is meant. */
export interface CitationParameters {
  readonly style: string;
  readonly accessed: string | undefined;
  readonly quote: boolean;
  readonly script: DisplayScript;
}

/** Reads the parameters of a citation, its ids aside. @throws TiaowenError `parameter-invalid`. */
export function citationParameters(request: Request): CitationParameters {
  const { style, accessed, quote, script: shown } = parse(CITATIONS, request);
  return { style, accessed, quote: quote === '1', script: shown };
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
