/** What does a request ask for? Everything from outside is refused unless it is understood. */
export { CITATION_FIELDS, type CitationParameters, citationParameters } from './citations.ts';
export {
  compareParameters,
  gridParameters,
  lineageParameters,
  type TableParameters,
} from './compare.ts';
export { displayScript, noParameters } from './display.ts';
export { listParameter, parseValue } from './parse.ts';
export {
  documentsParameters,
  findParameters,
  recordParameters,
  searchParameters,
  suggestParameters,
} from './search.ts';
export { timelineParameters } from './timeline.ts';
export { DAY, YEARS } from './values.ts';
