/** The parameters of a search, of its record, of suggestions and of what is pasted. */
import { choice, lang, list, type Parameter, query, script, text } from './parts.ts';

export const SEARCH_PARAMETERS: readonly Parameter[] = [
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

export const SUGGEST_PARAMETERS: readonly Parameter[] = [
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

export const RECORD_PARAMETERS: readonly Parameter[] = [
  ...SEARCH_PARAMETERS.filter(({ name }) => !['limit', 'offset', 'script'].includes(name)),
  lang('The language of plain text.'),
];

export const DOCUMENTS_PARAMETERS: readonly Parameter[] = [
  query('q', text, 'Words that title, issuer or 文号 has, all of them; at most 200 characters.'),
  ...SEARCH_PARAMETERS.filter(({ name }) =>
    ['year', 'issuer', 'region', 'type', 'document'].includes(name),
  ),
  query('sort', choice('corpus', 'newest'), 'As they were indexed, or by year and date.'),
  query('limit', { type: 'integer', minimum: 1, maximum: 1000 }, 'How many; all by default.'),
  query('offset', { type: 'integer', minimum: 0, default: 0 }, 'How many to skip.'),
  script,
];

export const FIND_PARAMETERS: readonly Parameter[] = [
  {
    ...query('q', text, 'A citation, a 文号 or title with a pinpoint, a permalink, a clause id.'),
    required: true,
  },
  query('document', text, 'The id of the one document to look in; there a pinpoint is enough.'),
];

/** The filters of a search, under the names that they have there. */
export const FILTER_PARAMETERS: readonly Parameter[] = SEARCH_PARAMETERS.filter(({ name }) =>
  ['year', 'issuer', 'region', 'type', 'document'].includes(name),
);
