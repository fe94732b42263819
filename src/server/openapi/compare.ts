/** The parameters of comparisons, and what is asked of the tables that they leave as. */
import { STYLES } from '../../cite/index.ts';
import { MEDIA_TYPES } from '../../office/index.ts';
import { accessed, choice, id, lang, type Parameter, query, text } from './parts.ts';
import { FILTER_PARAMETERS, SEARCH_PARAMETERS } from './search.ts';

const TABLE_PARAMETERS: readonly Parameter[] = [
  query(
    'format',
    choice('json', 'md', 'csv', 'docx'),
    'JSON, or a table with citations: Markdown, CSV (UTF-8 with byte order mark) or Word. By default what Accept names.',
  ),
  lang("The language of a table's own words."),
  query('style', { ...choice(...STYLES), default: 'footnote' }, 'The citation style of a table.'),
  accessed,
];

export const COMPARE_PARAMETERS: readonly Parameter[] = [
  { ...query('left', text, 'The id of a document.'), required: true },
  { ...query('right', text, 'The id of a document.'), required: true },
  ...TABLE_PARAMETERS,
];

export const LINEAGE_PARAMETERS: readonly Parameter[] = [
  id,
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum: 100, default: 30 },
    'At most so many documents, the likest.',
  ),
  query(
    'against',
    { ...choice('asked', 'previous'), default: 'asked' },
    'What a clause is held against: `previous` gives `step` with the differences from the clause before it in time, and a table of those.',
  ),
  ...TABLE_PARAMETERS,
];

export const GRID_PARAMETERS: readonly Parameter[] = [
  ...SEARCH_PARAMETERS.filter(({ name }) => name === 'q'),
  ...FILTER_PARAMETERS,
  query(
    'perDocument',
    { type: 'integer', minimum: 1, maximum: 100, default: 3 },
    'At most so many clauses of each document, the best.',
  ),
  query(
    'documents',
    { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    'At most so many documents, those with the best clauses.',
  ),
  ...TABLE_PARAMETERS,
];

/** The types of the files that a table leaves as. */
export const TABLE_TYPES: object = Object.fromEntries(
  Object.values(MEDIA_TYPES).map((type) => [type.split(';', 1)[0], { schema: text }]),
);
