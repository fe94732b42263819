/** The parameters of citations. */
import { CSL_TYPES, STYLES, TYPE_CODES } from '../../cite/index.ts';
import { accessed, choice, list, type Parameter, query, script } from './parts.ts';

export const CITATION_PARAMETERS: readonly Parameter[] = [
  {
    ...query(
      'ids',
      list,
      'Ids of clauses, and of documents to cite as a whole; repeated, or with commas between them.',
    ),
    required: true,
  },
  query('style', choice(...STYLES), 'The citation style.'),
  accessed,
  query('quote', choice('0', '1'), 'Whether plain text holds the quote too.'),
  query('pinpoint', choice('1', '0'), 'Whether citations name the clause.'),
  query('url', choice('1', '0'), 'Whether citations have the address and the day of access.'),
  query('typeCode', choice(...TYPE_CODES), 'The type code of GB/T 7714.'),
  query('cslType', choice(...CSL_TYPES), 'The type of an item of CSL-JSON.'),
  script,
];
