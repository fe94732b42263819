/** The parameters of a timeline. */
import { STYLES } from '../../cite/index.ts';
import { accessed, choice, lang, type Parameter, query, text } from './parts.ts';
import { FILTER_PARAMETERS } from './search.ts';

export const TIMELINE_PARAMETERS: readonly Parameter[] = [
  {
    ...query(
      'q',
      text,
      'The phrase, at most 1,000 characters, in either script; literal, operators included.',
    ),
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
    choice('json', 'csv', 'md', 'docx'),
    'csv: UTF-8 with BOM, CRLF; a cell that a spreadsheet would take for a formula gets an apostrophe, and the last column says so.',
  ),
  query('table', choice('concordance', 'years'), 'Which table a CSV or Word file holds.'),
  lang('The language of headings and pinpoints in a file.'),
  query('style', choice(...STYLES), 'The style of the citations in a file.'),
  accessed,
];
