export { type Citation, cite, citeText } from './cite.ts';
export { conversionLabel } from './converted.ts';
export {
  type ListContext,
  type ListEntry,
  type ListItem,
  type ReferenceList,
  referenceList,
} from './list.ts';
export { joinPinpoints } from './pinpoint.ts';
export { parsePinpoint, pinpointTable } from './pinpoint-parser.ts';
export { romanized, type WordsOf } from './pinyin.ts';
export {
  type CitationRequest,
  CSL_TYPES,
  type CslType,
  type Quote,
  TYPE_CODES,
  type TypeCode,
} from './record.ts';
export { escapeHtml, exchangeFile, renderList, renderRich, type TextFormat } from './render.ts';
export { STYLES, type StyleName, styleNamed, styleOf } from './styles.ts';
