import { Router } from 'express';
import * as z from 'zod';
import { STYLES } from '../../cite/index.ts';
import { allowOnly } from '../problems.ts';
import { ANSWERS } from '../schemas.ts';

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

/** The filters of a search, under the names that they have there. */
const FILTER_PARAMETERS = SEARCH_PARAMETERS.filter(({ name }) =>
  ['year', 'issuer', 'region', 'type', 'document'].includes(name),
);

const TIMELINE_PARAMETERS: readonly Parameter[] = [
  {
    ...query('q', text, 'The phrase, at most 1,000 characters, in either script.'),
    required: true,
  },
  ...FILTER_PARAMETERS,
  query(
    'sort',
    choice('year', 'left', 'right'),
    'The order of the concordance: by date, or by what stands left or right of the phrase, from the phrase outwards, folded. Over 100,000 lines stand by date; order says so.',
  ),
  query(
    'context',
    { type: 'integer', minimum: 0, maximum: 60, default: 20 },
    'How many characters of the clause stand on each side.',
  ),
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum: 10000, default: 20 },
    'How many lines of the concordance: 100 at most in JSON; 10,000, by default 1,000, in a file.',
  ),
  query('offset', { type: 'integer', minimum: 0, default: 0 }, 'How many lines to skip.'),
  query(
    'format',
    choice('json', 'csv', 'md'),
    'csv: UTF-8 with BOM, CRLF; a cell that a spreadsheet would take for a formula begins with an apostrophe.',
  ),
  query('table', choice('concordance', 'years'), 'Which table a CSV file holds.'),
  query(
    'lang',
    choice('zh-Hans', 'zh-Hant', 'en'),
    'The language of headings and pinpoints in a file.',
  ),
  query('style', choice(...STYLES), 'The style of the citations in a file.'),
  query(
    'accessed',
    { type: 'string', format: 'date' },
    'The day of access in them; today by default.',
  ),
];

const CITATION_PARAMETERS: readonly Parameter[] = [
  { ...query('ids', list, 'Clause ids; repeated, or with commas between them.'), required: true },
  query('style', choice(...STYLES), 'The citation style.'),
  query('accessed', { type: 'string', format: 'date' }, 'The day of access; today by default.'),
  query('quote', choice('0', '1'), 'Whether plain text holds the quote too.'),
  script,
];

function operation(
  summary: string,
  answer: AnswerName,
  parameters: readonly Parameter[] = [],
  otherTypes: object = {},
): object {
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
      '/api/v1/timeline': operation(
        'A phrase by year: counts, first and last use, concordance',
        'Timeline',
        TIMELINE_PARAMETERS,
        { 'text/csv': { schema: text }, 'text/markdown': { schema: text } },
      ),
      '/api/v1/citations': operation('Clauses as cited', 'Citations', CITATION_PARAMETERS, {
        'text/plain': { schema: text },
      }),
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
