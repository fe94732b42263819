/** What do comparisons look like? */
import * as z from 'zod';
import type {
  WireComparison,
  WireGrid,
  WireLineage,
  WireSearched,
  WireStep,
} from '../../wire/types.ts';
import { citedHit, clause, count, document, pinpoint, span } from './parts.ts';
import { syntax } from './search.ts';

const share = z.number().min(0).max(1);

const diff = z
  .array(
    z.strictObject({
      op: z.enum(['equal', 'insert', 'delete']),
      left: span.nullable(),
      right: span.nullable(),
      numbering: z.literal(true).exactOptional(),
    }),
  )
  .describe('UTF-16 offsets into the source texts; the pieces of each side cover its text');

export const comparison: z.ZodType<WireComparison> = z.strictObject({
  left: document,
  right: document,
  counts: z.strictObject({
    same: count,
    reworded: count,
    moved: count,
    added: count,
    removed: count,
  }),
  pairs: z.array(
    z.strictObject({
      left: clause.nullable(),
      right: clause.nullable(),
      relation: z.enum(['same', 'reworded', 'moved', 'added', 'removed']),
      similarity: share,
      diff,
    }),
  ),
});

const searched: z.ZodType<WireSearched> = z.strictObject({
  documents: count,
  clauses: count,
  corpusDigest: z.string(),
  date: z.string(),
});

const step: z.ZodType<WireStep> = z.strictObject({
  from: z.string(),
  relation: z.enum(['same', 'reworded']),
  similarity: share,
  diff,
});

export const lineage: z.ZodType<WireLineage> = z.strictObject({
  document,
  clause,
  citation: z.string(),
  step: step.nullable().exactOptional(),
  relatives: z.array(
    z.strictObject({
      document,
      clause,
      citation: z.string(),
      relation: z.enum(['same', 'reworded']),
      score: share,
      similarity: share,
      diff,
      step: step.nullable().exactOptional(),
    }),
  ),
  documents: count,
  least: share,
  complete: z.boolean(),
  searched,
  years: z.array(z.strictObject({ year: z.number().int().nullable(), documents: count })),
  absence: pinpoint.nullable(),
});

export const grid: z.ZodType<WireGrid> = z.strictObject({
  query: z.strictObject({ text: z.string(), folded: z.string(), syntax }),
  counts: z.strictObject({ clauses: count, documents: count }),
  years: z.array(
    z.strictObject({
      year: z.number().int().nullable(),
      counts: z.strictObject({ clauses: count, documents: count }),
      searched: count,
      documents: z.array(z.strictObject({ document, count, hits: z.array(citedHit) })),
    }),
  ),
  complete: z.boolean(),
  searched,
  absence: pinpoint.nullable(),
});
