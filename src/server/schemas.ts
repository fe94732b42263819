/**
 * The JSON of every answer, as schemas. openapi.json is made of them, and the
 * tests hold real answers against them; their types are those of the wire.
 */
import * as z from 'zod';
import { SYNTAX_PROBLEMS } from '../model/index.ts';
import type {
  WireCitations,
  WireClauseAnswer,
  WireDocumentAnswer,
  WireDocumentList,
  WireFind,
  WireProblem,
  WireQuotes,
  WireSearch,
  WireSearchRecord,
  WireSuggestions,
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
    synonyms: z.array(z.strictObject({ term: z.string(), also: z.array(z.string()) })),
    syntax: z.strictObject({
      used: z.boolean(),
      verbatim: z.boolean(),
      problem: z.strictObject({ code: z.enum(SYNTAX_PROBLEMS), at: count }).nullable(),
    }),
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
      html: z.string(),
      inText: nullable,
      quote: z.string(),
      converted: z.boolean(),
      pinpoint,
      url: z.string(),
    }),
  ),
  list: z.string(),
});
const find: z.ZodType<WireFind> = z.strictObject({
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
const year = z.number().int().nullable();
const searchRecord: z.ZodType<WireSearchRecord> = z.strictObject({
  date: z.string(),
  corpus: z.strictObject({ digest: z.string(), documents: count, clauses: count }),
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
  counts: z.strictObject({
    clauses: count,
    documents: count,
    exact: count,
    all: count,
    any: count,
  }),
  documents: z.array(z.strictObject({ id: z.string(), title: z.string(), clauses: count })),
  search: z.string(),
  paragraph: z.strictObject({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() }),
});
const suggestions: z.ZodType<WireSuggestions> = z.strictObject({
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
const span = z.tuple([count, count]);
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
const quotes: z.ZodType<WireQuotes> = z.strictObject({
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
  readonly Citations: z.ZodType<WireCitations>;
  readonly Suggestions: z.ZodType<WireSuggestions>;
  readonly Find: z.ZodType<WireFind>;
  readonly SearchRecord: z.ZodType<WireSearchRecord>;
  readonly Quotes: z.ZodType<WireQuotes>;
  readonly Problem: z.ZodType<WireProblem>;
} = {
  Health: health,
  Readiness: readiness,
  DocumentList: documentList,
  Document: documentAnswer,
  Clause: clauseAnswer,
  Search: searchAnswer,
  Citations: citations,
  Suggestions: suggestions,
  Find: find,
  SearchRecord: searchRecord,
  Quotes: quotes,
  Problem: problem,
};
