/** What does a quote check look like? */
import * as z from 'zod';
import type { WireQuotes } from '../../wire/types.ts';
import { clause, count, document, nullable, pinpoint, span } from './parts.ts';

const verdict = z.enum(['verbatim', 'altered', 'not-found']);

const quoteNote = z.strictObject({
  code: z
    .enum([
      ...(['omission', 'reordered', 'stitched', 'documents', 'piece-missing', 'unmarked'] as const),
      ...(['clauses', 'script-damage', 'numerals', 'case', 'punctuation', 'negated'] as const),
      ...(['unclosed', 'divided'] as const),
    ])
    .describe(
      'omission: pieces of one clause, in order; reordered: in another order; stitched: of several clauses of one document; documents: of several documents; piece-missing: a piece (spans) was not found; unmarked: pieces with no mark between them; clauses: reaches over the end of a clause; script-damage: characters (spans) that no conversion gives; numerals: a number written otherwise; case: a capital on one side; punctuation: nothing else differs; negated: a negation (expected) stands right before it in the source; unclosed: no closing mark; divided: part of a longer passage',
    ),
  spans: z.array(span),
  expected: z.array(z.string()),
});

const quotePart = z.strictObject({
  clause,
  document,
  url: z.string(),
  citation: z.string(),
  matched: span.describe('UTF-16 offsets into the text of the clause'),
  quote: span.describe('UTF-16 offsets into the quote'),
});

export const quotes: z.ZodType<WireQuotes> = z.strictObject({
  by: z.enum(['quotations', 'sentences', 'paragraphs']),
  searched: z.strictObject({
    documents: count,
    clauses: count,
    scripts: z.array(z.enum(['Hans', 'Hant'])),
    corpusDigest: z.string(),
    date: z.string(),
  }),
  counts: z.strictObject({ verbatim: count, altered: count, 'not-found': count }),
  results: z.array(
    z.strictObject({
      quote: z.string(),
      span: span.describe('UTF-16 offsets into the text that was sent'),
      verdict,
      converted: z.boolean(),
      clause: clause.nullable(),
      document: document.nullable(),
      url: nullable,
      citation: nullable,
      matched: span.nullable().describe('UTF-16 offsets into the text of the clause'),
      diff: z.array(
        z.strictObject({
          op: z.enum(['equal', 'insert', 'delete']),
          left: span.nullable().describe('into the clause of that part'),
          right: span.nullable().describe('into the quote'),
          part: count,
        }),
      ),
      similarity: z.number().min(0).max(1),
      parts: z.array(quotePart),
      notes: z.array(quoteNote),
      clauses: count,
      also: z.array(
        z.strictObject({
          id: z.string(),
          documentId: z.string(),
          title: z.string(),
          pinpoint,
          url: z.string(),
        }),
      ),
      absence: pinpoint.nullable(),
    }),
  ),
  tookMs: z.number(),
});
