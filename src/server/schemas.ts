/**
 * The JSON of every answer, as schemas. openapi.json is made of them, and the
 * tests hold real answers against them; their types are those of the wire.
 */
import * as z from 'zod';
import type {
  WireCitations,
  WireClauseAnswer,
  WireDocumentAnswer,
  WireDocumentList,
  WireProblem,
  WireSearch,
  WireTimeline,
} from '../wire/types.ts';

const count = z.number().int().nonnegative();
const nullable = z.string().nullable();
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const pinpoint = z.strictObject({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() });
const kind = z.enum([
  ...(['title', 'number', 'note', 'addressee', 'heading', 'article', 'point'] as const),
  ...(['paragraph', 'item', 'columns', 'row', 'signature'] as const),
]);

const document = z.strictObject({
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
const clause = clauseBase.extend({ lead: nullable, url: z.string() });

const highlights = z
  .array(z.tuple([count, count]))
  .describe('UTF-16 offsets into text: half-open, sorted, disjoint');

const hit = z.strictObject({
  tier: z.enum(['exact', 'all', 'any']),
  score: z.number(),
  clause: clauseBase.extend({ highlights }),
  document,
  url: z.string(),
});

const facet = z.array(z.strictObject({ value: z.string(), count }));

const searchAnswer: z.ZodType<WireSearch> = z.strictObject({
  query: z.strictObject({
    text: z.string(),
    folded: z.string(),
    terms: z.array(z.string()),
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
  hits: z.array(hit),
  limit: count,
  offset: count,
  tookMs: z.number(),
});

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

const timelineAnswer: z.ZodType<WireTimeline> = z.strictObject({
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
      span: z
        .tuple([count, count])
        .describe('where match stands in the text of the clause: UTF-16 offsets, half-open'),
      pinpoint,
      document,
      url: z.string(),
    }),
  ),
  limit: count,
  offset: count,
  tookMs: z.number(),
});

const documentList: z.ZodType<WireDocumentList> = z.strictObject({ documents: z.array(document) });
const documentAnswer: z.ZodType<WireDocumentAnswer> = z.strictObject({
  document,
  clauses: z.array(clause),
});
const clauseAnswer: z.ZodType<WireClauseAnswer> = z.strictObject({ document, clause });
const citations: z.ZodType<WireCitations> = z.strictObject({
  citations: z.array(
    z.strictObject({
      id: z.string(),
      style: z.string(),
      citation: z.string(),
      quote: z.string(),
      converted: z.boolean(),
      pinpoint,
      url: z.string(),
    }),
  ),
});
const problem: z.ZodType<WireProblem> = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
});
const health: z.ZodType = z.strictObject({ status: z.literal('ok') });
const readiness: z.ZodType = z.strictObject({
  status: z.literal('ready'),
  corpusDigest: z.string(),
  documents: count,
  clauses: count,
});

/** The schema of each kind of answer, by its name in openapi.json. */
export const ANSWERS: {
  readonly Health: z.ZodType;
  readonly Readiness: z.ZodType;
  readonly DocumentList: z.ZodType<WireDocumentList>;
  readonly Document: z.ZodType<WireDocumentAnswer>;
  readonly Clause: z.ZodType<WireClauseAnswer>;
  readonly Search: z.ZodType<WireSearch>;
  readonly Timeline: z.ZodType<WireTimeline>;
  readonly Citations: z.ZodType<WireCitations>;
  readonly Problem: z.ZodType<WireProblem>;
} = {
  Health: health,
  Readiness: readiness,
  DocumentList: documentList,
  Document: documentAnswer,
  Clause: clauseAnswer,
  Search: searchAnswer,
  Timeline: timelineAnswer,
  Citations: citations,
  Problem: problem,
};
