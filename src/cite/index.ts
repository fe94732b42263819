export { cite, citeText } from './cite.ts';
export { exchangeRecord } from './exchange.ts';
export { type FindDocument, type Found, findClauses } from './find.ts';
export {
  type ListContext,
  type ListItem,
  type ReferenceList,
  referenceList,
} from './list.ts';
export { joinPinpoints } from './pinpoint.ts';
export { parsePinpoint, pinpointTable } from './pinpoint-parser.ts';
export { romanized, type WordsOf } from './pinyin.ts';
export { type Recognised, recognise } from './recognise.ts';
export {
  bookTitle,
  type CitationRequest,
  CSL_TYPES,
  type CslType,
  chineseDate,
  oneLine,
  type Quote,
  recordOf,
  TYPE_CODES,
  type TypeCode,
} from './record.ts';
export { listLines, renderList, renderRich } from './render.ts';
export { type Report, type ReportItem, renderReport, reportOf } from './report.ts';
export { restrictionsOf, type SearchRecord, searchParagraph } from './search-record.ts';
export { compareRecords } from './search-record-compare.ts';
export { STYLES, type StyleName, styleNamed, styleOf } from './styles.ts';
