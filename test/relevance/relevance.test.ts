import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { buildIndex, type ClauseIndex, openIndex } from '../../src/index/index.ts';
import { search } from '../../src/search/index.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { QUESTIONS } from './questions.ts';

/** A reader looks at this many hits before typing something else. */
const LOOKED_AT = 3;

const folder = temporaryFolderForFile();
let index: ClauseIndex;

beforeAll(async () => {
  const { digest, documents } = await readCorpus(join(import.meta.dirname, '../../corpus'));
  await buildIndex({ documents, corpusDigest: digest, jsonl: [], directory: folder() });
  index = await openIndex(folder());
});

function find(text: string): string[] {
  const { hits } = search(index, {
    text,
    match: 'auto',
    scope: 'clause',
    sort: 'relevance',
    filters: { years: [null, null], issuers: [], regions: [], types: [], documents: [] },
    limit: 100,
    offset: 0,
  });
  return hits.map((hit) => index.clause(hit.ordinal).id);
}

describe('relevance', () => {
  it('asks at least thirty questions', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(30);
  });

  test.each(QUESTIONS)('$query', ({ query, clause }) => {
    expect(find(query).slice(0, LOOKED_AT)).toContain(clause);
  });
});
