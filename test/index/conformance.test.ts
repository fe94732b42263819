import { buildIndex, openIndex } from '../../src/index/index.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { describeIndex } from './conformance.ts';

const folder = temporaryFolderForFile();
let builds = 0;

describeIndex('the index of files with FlexSearch in memory', async (documents) => {
  const directory = `${folder()}/${builds++}`;
  await buildIndex({ documents, corpusDigest: null, jsonl: [], directory });
  return openIndex(directory);
});
