export { type BuildInput, type BuildProgress, buildIndex } from './build.ts';
export {
  indexState,
  type JsonlInput,
  type Manifest,
  readManifest,
  verifyIndex,
} from './manifest.ts';
export { type OpenIndex, openIndex } from './open.ts';
export type { ClauseIndex, IndexIdentity } from './port.ts';
export {
  frequencyIn,
  NO_POSTINGS,
  ordinalIn,
  type Postings,
  posting,
} from './postings.ts';
export type { IndexedDocument } from './records.ts';
export type { IndexedWord } from './words.ts';
