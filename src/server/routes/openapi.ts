import { Router } from 'express';
import * as z from 'zod';
import { STYLES } from '../../cite/index.ts';
import { PASSAGES_LIMIT, TEXT_LIMIT } from '../../compare/index.ts';
import {
  CITATION_PARAMETERS,
  COMPARE_PARAMETERS,
  choice,
  DOCUMENTS_PARAMETERS,
  FIND_PARAMETERS,
  GRID_PARAMETERS,
  id,
  LINEAGE_PARAMETERS,
  type Parameter,
  RECORD_PARAMETERS,
  SEARCH_PARAMETERS,
  SUGGEST_PARAMETERS,
  script,
  TABLE_TYPES,
  TIMELINE_PARAMETERS,
  text,
} from '../openapi/index.ts';
import { allowOnly } from '../problems.ts';
import { ANSWERS } from '../schemas/index.ts';
import { RECORDED } from '../search-record.ts';
import { CITATION_SET, SET_MEDIA_TYPES } from './citation-set.ts';
import { CLAUSE_SET } from './documents.ts';

type AnswerName = keyof typeof ANSWERS;

function operation(
  summary: string,
  answer: AnswerName,
  parameters: readonly Parameter[] = [],
  otherTypes: object = {},
): { readonly get: object } {
  const content = (name: AnswerName): object => ({
    schema: { $ref: `#/components/schemas/${name}` },
  });
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: {
          description: summary,
          content: { 'application/json': content(answer), ...otherTypes },
        },
        default: {
          description: 'What went wrong (RFC 9457)',
          content: { 'application/problem+json': content('Problem') },
        },
      },
    },
  };
}

const CITATION_SET_OPERATION = {
  summary: 'Collected clauses with their quotes, as a list or for Word',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: z.toJSONSchema(CITATION_SET, { io: 'input' }) } },
  },
  responses: {
    200: {
      description: 'The file in the format that was asked for',
      content: Object.fromEntries(
        Object.values(SET_MEDIA_TYPES).map((type) => [type, { schema: text }]),
      ),
    },
    default: {
      description: 'What went wrong (RFC 9457)',
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    },
  },
};

const QUOTES_BODY = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: {
    text: {
      type: 'string',
      maxLength: TEXT_LIMIT,
      description: `A text with quotations: “…” ‘…’ 「…」 『…』 "…" or lines that start with >; without any, each sentence is checked. At most ${PASSAGES_LIMIT} passages.`,
    },
    style: choice(...STYLES),
    format: { ...choice('json', 'md', 'csv', 'docx'), default: 'json' },
    lang: { ...choice('zh-Hans', 'zh-Hant', 'en'), default: 'zh-Hans' },
  },
};

/** The same operation with a body. */
function posted({ get }: { readonly get: object }, schema: object): object {
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  return { post: { ...get, requestBody } };
}

/** The description of the API (OpenAPI 3.1), made of the schemas that the tests hold answers against. */
export function openapiDocument(): object {
  const schemas = Object.fromEntries(
    Object.entries(ANSWERS).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tiaowen 条文',
      version: '1',
      description: 'Clause-level full-text search over Chinese policy documents.',
    },
    paths: {
      '/healthz': operation('The process answers', 'Health'),
      '/readyz': operation('The index is loaded', 'Readiness'),
      '/api/v1/documents': operation(
        'The documents, by default all of them',
        'DocumentList',
        DOCUMENTS_PARAMETERS,
      ),
      '/api/v1/documents/{id}': operation('A document with its clauses in order', 'Document', [
        id,
        script,
      ]),
      '/api/v1/clauses': posted(
        operation('Clauses by their ids, null for those that there are not', 'ClauseList'),
        z.toJSONSchema(CLAUSE_SET),
      ),
      '/api/v1/clauses/{id}': operation('One clause', 'Clause', [id, script]),
      '/api/v1/search': operation('The clauses that answer a query', 'Search', SEARCH_PARAMETERS),
      '/api/v1/timeline': operation(
        'A phrase by year: counts, first and last use, concordance',
        'Timeline',
        TIMELINE_PARAMETERS,
        TABLE_TYPES,
      ),
      '/api/v1/suggest': operation(
        'Terms, titles and 文号 that complete what is being typed',
        'Suggestions',
        SUGGEST_PARAMETERS,
      ),
      '/api/v1/search/record': operation(
        'A search as it is written up in a methods section',
        'SearchRecord',
        RECORD_PARAMETERS,
        { 'text/plain': { schema: text } },
      ),
      '/api/v1/search/record/compare': posted(
        operation('A recorded search done again, and what differs', 'RecordComparison'),
        z.toJSONSchema(RECORDED, { io: 'input' }),
      ),
      '/api/v1/find': operation('What a pasted citation names', 'Find', FIND_PARAMETERS),
      '/api/v1/citations': {
        ...operation('Clauses as cited', 'Citations', CITATION_PARAMETERS, {
          'text/plain': { schema: text },
        }),
        post: CITATION_SET_OPERATION,
      },
      '/api/v1/quotes': posted(
        operation('Whether quotations are what the documents say', 'Quotes', [], TABLE_TYPES),
        QUOTES_BODY,
      ),
      '/api/v1/compare': operation(
        'Two documents side by side',
        'Comparison',
        COMPARE_PARAMETERS,
        TABLE_TYPES,
      ),
      '/api/v1/lineage/{id}': operation(
        'The nearest relatives of a clause in other documents, found by likeness',
        'Lineage',
        LINEAGE_PARAMETERS,
        TABLE_TYPES,
      ),
      '/api/v1/grid': operation(
        'Years and documents on one topic',
        'Grid',
        GRID_PARAMETERS,
        TABLE_TYPES,
      ),
    },
    components: { schemas },
  };
}

/** /openapi.json. */
export function openapiRoutes(): Router {
  const router = Router();
  const document = openapiDocument();
  router
    .route('/openapi.json')
    .get((_request, response) => {
      response.json(document);
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
