export { cite, conversionLabel, STYLES, styleNamed } from './cite.ts';
export type { CitationRequest } from './record.ts';
