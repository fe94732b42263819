/** What do citations look like, and what a citation was found to name? */
import * as z from 'zod';
import type { WireCitations, WireFind } from '../../wire/types.ts';
import { clause, document, nullable, pinpoint } from './parts.ts';

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
      pinpoint: pinpoint.nullable(),
      url: z.string(),
    }),
  ),
  list: z.string(),
});

export const find: z.ZodType<WireFind> = z.strictObject({
  query: z.string(),
  candidates: z.array(
    z.strictObject({
      why: z.enum([
        ...(['id', 'permalink', 'key', 'number', 'url'] as const),
        ...(['title', 'pinyin', 'part-of-title', 'pinpoint'] as const),
      ]),
      document,
      clause: clause.nullable(),
      url: z.string(),
    }),
  ),
});
