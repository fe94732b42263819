/** What do errors look like, and a server that is well? */
import * as z from 'zod';
import type { WireProblem } from '../../wire/types.ts';
import { count } from './parts.ts';

export const problem: z.ZodType<WireProblem> = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
});

export const health: z.ZodType = z.strictObject({ status: z.literal('ok') });

export const readiness: z.ZodType = z.strictObject({
  status: z.literal('ready'),
  corpusDigest: z.string(),
  documents: count,
  clauses: count,
});
