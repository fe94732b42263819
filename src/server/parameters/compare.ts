/** What do comparisons ask for, and the tables that they leave as? */
import type { Request } from 'express';
import * as z from 'zod';
import type { GridRequest } from '../../compare/index.ts';
import type { Language } from '../../model/index.ts';
import type { TableFormat } from '../../office/index.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { parse } from './parse.ts';
import { DAY, lang, wholeNumber } from './values.ts';

/** What decides how a table looks, for every answer that may be one. */
const TABLE = {
  format: z.enum(['json', 'md', 'csv', 'docx']).optional(),
  lang,
  style: z.string().default('footnote'),
  accessed: DAY.optional(),
};

const COMPARE = z.strictObject({
  left: z.string('must name a document').min(1, 'must name a document'),
  right: z.string('must name a document').min(1, 'must name a document'),
  ...TABLE,
});

const AGAINST = ['asked', 'previous'] as const;

const LINEAGE = z.strictObject({
  limit: wholeNumber(1, 100).default(30),
  against: z.enum(AGAINST).default('asked'),
  ...TABLE,
});

const GRID = z.strictObject({
  q: z.string().default(''),
  ...FILTERS,
  perDocument: wholeNumber(1, 100).default(3),
  documents: wholeNumber(1, 200).default(50),
  ...TABLE,
});

/** How a table is asked for; `accessed` is undefined when today is meant. */
export interface TableParameters {
  readonly format: 'json' | TableFormat | undefined;
  readonly lang: Language;
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

/** Reads how many relatives to give, and what to hold them against. @throws TiaowenError `parameter-invalid`. */
export function lineageParameters(request: Request): TableParameters & {
  readonly limit: number;
  readonly against: (typeof AGAINST)[number];
} {
  const { limit, against, format, lang, style, accessed } = parse(LINEAGE, request);
  return { limit, against, format, lang, style, accessed };
}

/** Reads the topic of a grid. @throws TiaowenError `parameter-invalid`. */
export function gridParameters(
  request: Request,
): TableParameters & { readonly request: GridRequest } {
  const given = parse(GRID, request);
  const { format, lang, style, accessed, perDocument, documents } = given;
  return {
    ...{ format, lang, style, accessed },
    request: { text: given.q, filters: filtersOf(given), perDocument, documents },
  };
}
