/** What do citations look like, and what a citation was found to name? */
import * as z from 'zod';
import type { WireCitations, WireFind } from '../../wire/types.ts';
import { ambiguous, clause, document, nullable, pinpoint } from './parts.ts';

export const citations: z.ZodType<WireCitations> = z.strictObject({
  citations: z.array(
    z.strictObject({
      id: z.string(),
      style: z.string(),
      citation: z.string(),
      html: z.string(),
      inText: nullable,
      inTextHtml: nullable,
      quote: nullable,
      converted: z.boolean(),
      ambiguous,
      pinpoint: pinpoint.nullable(),
      url: z.string(),
    }),
  ),
  list: z.string(),
});

export const find: z.ZodType<WireFind> = z.strictObject({
  query: z.string(),
  sure: z.boolean().describe('False where it may as well be words to search for'),
  direct: nullable.describe('Where to go without asking: q is an address or the id of a clause'),
  candidates: z.array(
    z.strictObject({
      why: z.enum([
        ...(['id', 'permalink', 'key', 'number', 'url'] as const),
        ...(['title', 'pinyin', 'part-of-title', 'quote', 'pinpoint'] as const),
      ]),
      document,
      clause: clause.nullable(),
      url: z.string(),
    }),
  ),
});
