/** What do answers to queries look like? */
import * as z from 'zod';
import { SYNTAX_PROBLEMS } from '../../model/index.ts';
import type {
  WireRecordComparison,
  WireSearch,
  WireSearchRecord,
  WireSuggestions,
  WireSyntax,
} from '../../wire/types.ts';
import { count, facet, hit, pinpoint } from './parts.ts';

export const syntax: z.ZodType<WireSyntax> = z.strictObject({
  used: z.boolean(),
  verbatim: z.boolean(),
  problem: z.strictObject({ code: z.enum(SYNTAX_PROBLEMS), at: count }).nullable(),
});

export const searchAnswer: z.ZodType<WireSearch> = z.strictObject({
  query: z.strictObject({
    text: z.string(),
    folded: z.string(),
    terms: z.array(z.string()),
    synonyms: z.array(z.strictObject({ text: z.string(), also: z.array(z.string()) })),
    syntax,
    match: z.enum(['auto', 'exact', 'all', 'any']),
    scope: z.enum(['clause', 'sentence', 'document']),
    sort: z.enum(['relevance', 'oldest', 'newest']),
  }),
  counts: z.strictObject({
    clauses: count,
    documents: count,
    exact: count,
    all: count,
    any: count,
    complete: z.literal(true),
  }),
  facets: z.strictObject({
    year: z.array(z.strictObject({ value: z.number().int(), count })),
    issuer: facet,
    region: facet,
    type: facet,
    document: facet,
  }),
  titles: z
    .array(z.string())
    .describe(
      'The titles of facets.document, in its order; of documents of one title each with its year in （）',
    ),
  hits: z.array(hit),
  limit: count,
  offset: count,
  tookMs: z.number(),
});

const year = z.number().int().nullable();

const corpus = z.strictObject({ digest: z.string(), documents: count, clauses: count });
const counts = z.strictObject({
  clauses: count,
  documents: count,
  exact: count,
  all: count,
  any: count,
});

export const searchRecord: z.ZodType<WireSearchRecord> = z.strictObject({
  date: z.string(),
  corpus,
  query: z.strictObject({
    text: z.string(),
    match: z.enum(['auto', 'exact', 'all', 'any']),
    scope: z.enum(['clause', 'sentence', 'document']),
    sort: z.enum(['relevance', 'oldest', 'newest']),
  }),
  filters: z.strictObject({
    years: z.tuple([year, year]),
    issuers: z.array(z.string()),
    regions: z.array(z.string()),
    types: z.array(z.string()),
    documents: z.array(z.string()),
  }),
  counts,
  documents: z.array(z.strictObject({ id: z.string(), title: z.string(), clauses: count })),
  search: z.string(),
  absence: pinpoint.nullable(),
  paragraph: z.strictObject({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() }),
});

export const recordComparison: z.ZodType<WireRecordComparison> = z.strictObject({
  recorded: z.strictObject({ date: z.string(), corpus, counts }),
  now: searchRecord,
  sameCorpus: z.boolean(),
  sameAnswer: z.boolean(),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      before: count.describe('How many of its clauses answered when the record was made'),
      after: count,
      inCorpus: z.boolean().describe('Whether there still is such a document'),
    }),
  ),
});

export const suggestions: z.ZodType<WireSuggestions> = z.strictObject({
  suggestions: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('term'),
        text: z.string().describe('All of q, its last word completed'),
        frequency: count.describe(
          'In how many clauses the completed word is a word; a search for it may find more',
        ),
      }),
      z.strictObject({
        kind: z.enum(['title', 'number']),
        text: z.string().describe('The title or the 文号, as printed'),
        documentId: z.string(),
        url: z.string(),
      }),
    ]),
  ),
});
