/** What do the schemas of several answers share? */
import * as z from 'zod';
import type { Pinpoint } from '../../model/index.ts';
import type { WireClause, WireDocument, WireHit } from '../../wire/types.ts';

/** A number of things, or a UTF-16 offset. */
export const count: z.ZodType<number> = z.number().int().nonnegative();

export const nullable: z.ZodType<string | null> = z.string().nullable();

/** UTF-16 offsets, half-open. */
export const span: z.ZodType<[number, number]> = z.tuple([count, count]);

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

export const pinpoint: z.ZodType<Pinpoint> = z.strictObject({
  'zh-Hans': z.string(),
  'zh-Hant': z.string(),
  en: z.string(),
});

const kind = z.enum([
  ...(['title', 'number', 'note', 'addressee', 'heading', 'article', 'point'] as const),
  ...(['paragraph', 'item', 'columns', 'row', 'signature'] as const),
]);

export const document: z.ZodType<WireDocument> = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleSupplied: z.boolean(),
  issuer: nullable,
  number: nullable,
  date,
  year: z.number().int().nullable(),
  region: nullable,
  type: nullable,
  script: z.enum(['Hans', 'Hant']),
  adopted: date,
  adoptedBy: nullable,
  issued: date,
  published: date,
  source: z.strictObject({ site: nullable, url: nullable }).nullable(),
  clauses: count,
  url: z.string(),
});

const clauseBase = z.strictObject({
  id: z.string(),
  documentId: z.string(),
  kind,
  path: z.array(z.string()),
  text: z.string(),
  pinpoint,
  converted: z.boolean(),
});

export const clause: z.ZodType<WireClause> = clauseBase.extend({ lead: nullable, url: z.string() });

const highlights = z.array(span).describe('UTF-16 offsets into text: half-open, sorted, disjoint');

const hitWithDocument = z.strictObject({
  tier: z.enum(['exact', 'all', 'any']),
  score: z.number(),
  clause: clauseBase.extend({ highlights }),
  document,
  url: z.string(),
});

export const hit: z.ZodType<WireHit> = hitWithDocument;
/** A hit of which the document is said beside it, with its citation. */
export const citedHit: z.ZodType<Omit<WireHit, 'document'> & { citation: string }> = hitWithDocument
  .omit({ document: true })
  .extend({ citation: z.string() });
