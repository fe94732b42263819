export { parseCorpusFile, writeFrontMatter } from './front-matter.ts';
export { type Imported, importFile, importText } from './import/import.ts';
export { readJsonl } from './jsonl.ts';
export { isDashItem, markerOf } from './markers.ts';
export { parseDocument } from './parse.ts';
export { checkCorpus, corpusDigest, readCorpus } from './read.ts';
export type { Corpus, ImportReport } from './types.ts';
