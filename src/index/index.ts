export { type BuildInput, buildIndex } from './build.ts';
export { indexState, readManifest, verifyIndex } from './manifest.ts';
export { type OpenIndex, openIndex } from './open.ts';
export type { ClauseIndex } from './port.ts';
export {
  frequencyIn,
  NO_POSTINGS,
  ordinalIn,
  type Postings,
  posting,
} from './postings.ts';
export type { IndexedDocument } from './records.ts';
