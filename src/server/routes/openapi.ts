import { Router } from 'express';
import * as z from 'zod';
import { CSL_TYPES, STYLES, TYPE_CODES } from '../../cite/index.ts';
import { PASSAGES_LIMIT, TEXT_LIMIT } from '../../compare/index.ts';
import { MEDIA_TYPES } from '../../office/index.ts';
import { allowOnly } from '../problems.ts';
import { ANSWERS } from '../schemas/index.ts';
import { CITATION_SET, SET_MEDIA_TYPES } from './citation-set.ts';

type AnswerName = keyof typeof ANSWERS;

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: object;
  readonly explode?: boolean;
}

const text = { type: 'string' };
const list = { type: 'array', items: text };
const choice = (...values: readonly string[]): object => ({
  type: 'string',
  enum: values,
  default: values[0],
});

function query(name: string, schema: object, description: string): Parameter {
  return { name, in: 'query', description, schema };
}

const id: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'URL-encoded',
  schema: text,
};
const script = query(
  'script',
  choice('source', 'hans', 'hant'),
  'The script to show text in; converted text is marked so.',
);

const SEARCH_PARAMETERS: readonly Parameter[] = [
  { ...query('q', text, 'The query, at most 1,000 characters, in either script.'), required: true },
  query(
    'match',
    choice('auto', 'exact', 'all', 'any'),
    'Which tiers to fill: exact the first, all the first two, any and auto all three.',
  ),
  query(
    'scope',
    choice('clause', 'sentence', 'document'),
    'Within what the words must stand together; the exact tier is not affected.',
  ),
  query(
    'year',
    { type: 'string', pattern: '^(\\d{4})?(\\.\\.)?(\\d{4})?$' },
    '2016, 2016..2021, 2016.. or ..2021',
  ),
  query('issuer', list, 'Any of these issuers.'),
  query('region', list, 'Any of these regions.'),
  query('type', list, 'Any of these types.'),
  query('document', list, 'Any of these documents, by id.'),
  query('sort', choice('relevance', 'oldest', 'newest'), 'The order within each tier.'),
  query('limit', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'How many hits.'),
  query('offset', { type: 'integer', minimum: 0, default: 0 }, 'How many hits to skip.'),
  script,
];

const SUGGEST_PARAMETERS: readonly Parameter[] = [
  query(
    'q',
    text,
    'What has been typed so far, at most 1,000 characters: in either script, or in pinyin (szjj, shuzij; ü as v).',
  ),
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum: 20, default: 10 },
    'How many suggestions.',
  ),
];

const CITATION_PARAMETERS: readonly Parameter[] = [
  { ...query('ids', list, 'Clause ids; repeated, or with commas between them.'), required: true },
  query('style', choice(...STYLES), 'The citation style.'),
  query('accessed', { type: 'string', format: 'date' }, 'The day of access; today by default.'),
  query('quote', choice('0', '1'), 'Whether plain text holds the quote too.'),
  query('typeCode', choice(...TYPE_CODES), 'The type code of GB/T 7714.'),
  query('cslType', choice(...CSL_TYPES), 'The type of an item of CSL-JSON.'),
  script,
];

const RECORD_PARAMETERS: readonly Parameter[] = [
  ...SEARCH_PARAMETERS.filter(({ name }) => !['limit', 'offset', 'script'].includes(name)),
  query('lang', choice('zh-Hans', 'zh-Hant', 'en'), 'The language of plain text.'),
];

const FIND_PARAMETERS: readonly Parameter[] = [
  {
    ...query('q', text, 'A citation, a 文号 or title with a pinpoint, a permalink, a clause id.'),
    required: true,
  },
];
const TABLE_PARAMETERS: readonly Parameter[] = [
  query(
    'format',
    choice('json', 'md', 'csv', 'docx'),
    'JSON, or a table with citations: Markdown, CSV (UTF-8 with byte order mark) or Word. By default what Accept names.',
  ),
  query('lang', choice('zh-Hans', 'zh-Hant', 'en'), "The language of a table's own words."),
  query('style', { ...choice(...STYLES), default: 'footnote' }, 'The citation style of a table.'),
  query('accessed', { type: 'string', format: 'date' }, 'The day of access; today by default.'),
];
const COMPARE_PARAMETERS: readonly Parameter[] = [
  { ...query('left', text, 'The id of a document.'), required: true },
  { ...query('right', text, 'The id of a document.'), required: true },
  ...TABLE_PARAMETERS,
];
const LINEAGE_PARAMETERS: readonly Parameter[] = [
  id,
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum: 100, default: 30 },
    'At most so many documents, the likest.',
  ),
  ...TABLE_PARAMETERS,
];
const GRID_PARAMETERS: readonly Parameter[] = [
  ...SEARCH_PARAMETERS.filter(({ name }) =>
    ['q', 'year', 'issuer', 'region', 'type', 'document'].includes(name),
  ),
  query(
    'perDocument',
    { type: 'integer', minimum: 1, maximum: 10, default: 3 },
    'At most so many clauses of each document, the best.',
  ),
  query(
    'documents',
    { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    'At most so many documents, those with the best clauses.',
  ),
  ...TABLE_PARAMETERS,
];
const TABLE_TYPES: object = Object.fromEntries(
  Object.values(MEDIA_TYPES).map((type) => [type.split(';', 1)[0], { schema: text }]),
);

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
      '/api/v1/documents': operation('All documents', 'DocumentList'),
      '/api/v1/documents/{id}': operation('A document with its clauses in order', 'Document', [
        id,
        script,
      ]),
      '/api/v1/clauses/{id}': operation('One clause', 'Clause', [id, script]),
      '/api/v1/search': operation('The clauses that answer a query', 'Search', SEARCH_PARAMETERS),
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
      '/api/v1/find': operation('What a pasted citation names', 'Find', FIND_PARAMETERS),
      '/api/v1/citations': {
        ...operation('Clauses as cited', 'Citations', CITATION_PARAMETERS, {
          'text/plain': { schema: text },
        }),
        post: CITATION_SET_OPERATION,
      },
      '/api/v1/quotes': posted(
        operation('Whether quotations are what the documents say', 'Quotes'),
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
