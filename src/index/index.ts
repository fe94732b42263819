export { type BuildInput, type BuildProgress, buildIndex } from './build.ts';
export {
  indexState,
  type JsonlInput,
  type Manifest,
  readManifest,
  verifyIndex,
} from './manifest.ts';
export { type OpenIndex, openIndex } from './open.ts';
export type { ClauseIndex, IndexedDocument, IndexIdentity } from './port.ts';
