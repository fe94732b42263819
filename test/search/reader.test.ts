import { describe, expect, it } from 'vitest';
import { ordinalIn } from '../../src/index/index.ts';
import { Reader } from '../../src/search/reader.ts';
import { plainDocument } from '../support/documents.ts';
import { indexMaker } from '../support/indexes.ts';

const indexOf = indexMaker();

describe('the work of one search', () => {
  it('ends with an error that says what to do', async () => {
    const reader = new Reader(await indexOf([plainDocument('a', ['人才'])]));
    reader.spend(6_000_000);
    expect(() => reader.postings('人才')).toThrow(
      expect.objectContaining({
        code: 'query-too-costly',
        message: expect.stringMatching(/fewer words|narrow/u),
      }),
    );
  });

  it('bounds from above how many clauses contain a string', async () => {
    const index = await indexOf([plainDocument('a', ['甲乙丙', '丙乙甲乙', '乙甲', '丁'])]);
    const reader = new Reader(index);
    for (const form of ['甲', '甲乙', '甲乙丙', '乙甲乙', '无']) {
      const holding = Array.from({ length: 4 }, (_, i) => i).filter((i) =>
        index.foldedText(i).includes(form),
      );
      expect(reader.mostContaining([form])).toBeGreaterThanOrEqual(holding.length);
      const found = Array.from(reader.postings(form), ordinalIn);
      expect(found.every((i) => index.foldedText(i).includes(form))).toBe(true);
    }
  });
});
