/** What do answers about documents and clauses look like? */
import * as z from 'zod';
import type {
  WireClauseAnswer,
  WireClauseList,
  WireDocumentAnswer,
  WireDocumentList,
} from '../../wire/types.ts';
import { clause, count, document, facet } from './parts.ts';

export const documentList: z.ZodType<WireDocumentList> = z.strictObject({
  documents: z.array(document),
  count: count.describe('How many were asked for, whatever part of them is given'),
  clauses: count.describe('How many clauses these have together'),
  facets: z.strictObject({
    year: z.array(z.strictObject({ value: z.number().int(), count })),
    issuer: facet,
    region: facet,
    type: facet,
  }),
});

export const documentAnswer: z.ZodType<WireDocumentAnswer> = z.strictObject({
  document,
  clauses: z.array(clause),
});

export const clauseList: z.ZodType<WireClauseList> = z.strictObject({
  clauses: z.array(clause.nullable()),
});

export const clauseAnswer: z.ZodType<WireClauseAnswer> = z.strictObject({ document, clause });
