import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import type { ClauseIndex } from '../../src/index/index.ts';
import { find, indexMaker } from '../support/indexes.ts';
import { QUESTIONS } from './questions.ts';

/** A reader looks at this many hits before typing something else. */
const LOOKED_AT = 3;

const indexOf = indexMaker();
let index: ClauseIndex;

beforeAll(async () => {
  const { documents } = await readCorpus(join(import.meta.dirname, '../../corpus'));
  index = await indexOf(documents);
});

function clausesFor(text: string): string[] {
  return find(index, text).hits.map((hit) => index.clause(hit.ordinal).id);
}

describe('relevance', () => {
  it('asks at least thirty questions', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(30);
  });

  test.each(QUESTIONS)('$query', ({ query, clause }) => {
    expect(clausesFor(query).slice(0, LOOKED_AT)).toContain(clause);
  });
});
