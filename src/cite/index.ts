export { cite, conversionLabel, STYLES, type StyleName, styleNamed } from './cite.ts';
export type { CitationRequest } from './record.ts';
