/** What does the use of a phrase over the years look like? */
import * as z from 'zod';
import type { WireTimeline } from '../../wire/types.ts';
import { count, document, hit, pinpoint, span } from './parts.ts';

const usage = z.strictObject({
  documents: count,
  clauses: count,
  occurrences: count,
  per10k: z
    .number()
    .nonnegative()
    .describe('occurrences for every 10,000 of searched.characters, not rounded'),
  searched: z.strictObject({
    documents: count,
    clauses: count,
    characters: count.describe('code points of folded text: no white space, no quotation marks'),
  }),
});
const order = z.enum(['year', 'left', 'right']);

export const timelineAnswer: z.ZodType<WireTimeline> = z.strictObject({
  query: z.strictObject({ text: z.string(), folded: z.string(), sort: order, context: count }),
  counts: usage.extend({ complete: z.literal(true) }),
  years: z.array(usage.extend({ year: z.number().int() })),
  undated: usage,
  first: hit.nullable(),
  last: hit.nullable(),
  order,
  concordance: z.array(
    z.strictObject({
      clauseId: z.string(),
      year: z.number().int().nullable(),
      left: z.string(),
      match: z.string(),
      right: z.string(),
      span: span.describe(
        'where match stands in the text of the clause: UTF-16 offsets, half-open',
      ),
      pinpoint,
      document,
      url: z.string(),
    }),
  ),
  absence: pinpoint.nullable(),
  limit: count,
  offset: count,
  tookMs: z.number(),
});
