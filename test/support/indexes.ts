import { buildIndex, type ClauseIndex, openIndex } from '../../src/index/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';
import { type SearchRequest, type SearchResult, search } from '../../src/search/index.ts';
import { temporaryFolderForFile } from './temporary.ts';

/** Filters that let everything through. */
export const NO_FILTERS: SearchRequest['filters'] = {
  years: [null, null],
  issuers: [],
  regions: [],
  types: [],
  documents: [],
};

/** For the tests of a file: builds and opens real indexes, which are removed after them. */
export function indexMaker(): (documents: readonly PolicyDocument[]) => Promise<ClauseIndex> {
  const folder = temporaryFolderForFile();
  let builds = 0;
  return async (documents) => {
    const directory = `${folder()}/${builds++}`;
    await buildIndex({ documents, corpusDigest: null, jsonl: [], directory });
    return openIndex(directory);
  };
}

/** Searches as the page does, unless asked for something else. */
export function find(
  index: ClauseIndex,
  text: string,
  more: Partial<SearchRequest> = {},
): SearchResult {
  return search(index, {
    text,
    match: 'auto',
    scope: 'clause',
    sort: 'relevance',
    filters: NO_FILTERS,
    limit: 1000,
    offset: 0,
    ...more,
  });
}
