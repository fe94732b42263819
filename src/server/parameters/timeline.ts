/** What does a timeline ask for? */
import type { Request } from 'express';
import * as z from 'zod';
import { type Language, TiaowenError } from '../../model/index.ts';
import type { TimelineRequest } from '../../search/index.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { parse } from './parse.ts';
import { DAY, LIMIT, lang, wholeNumber } from './values.ts';

/** A file may hold more lines than a page. */
const EXPORT_LIMIT = { most: 10_000, usual: 1000 } as const;
const CONTEXT = { most: 60, usual: 20 } as const;

const TIMELINE = z.strictObject({
  q: z.string().default(''),
  ...FILTERS,
  sort: z.enum(['year', 'left', 'right']).default('year'),
  context: wholeNumber(0, CONTEXT.most).default(CONTEXT.usual),
  limit: wholeNumber(LIMIT.least, EXPORT_LIMIT.most).optional(),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  format: z.enum(['json', 'csv', 'md', 'docx']).default('json'),
  table: z.enum(['concordance', 'years']).default('concordance'),
  lang,
  style: z.string().default('gbt7714-2025'),
  accessed: DAY.optional(),
});

/** What a timeline asks for. */
export interface TimelineParameters {
  readonly request: TimelineRequest;
  readonly format: 'json' | 'csv' | 'md' | 'docx';
  /** Which of the two tables a CSV or Word file holds. */
  readonly table: 'concordance' | 'years';
  /** The language of what is around the text in a file. */
  readonly lang: Language;
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
