import { describe, expect, it } from 'vitest';
import { grid } from '../../src/compare/index.ts';
import { plainDocument } from '../support/documents.ts';
import { indexMaker, NO_FILTERS } from '../support/indexes.ts';

const make = indexMaker();

describe('a grid', () => {
  it('lays clauses out by year and document, with the counts of the whole answer', async () => {
    const index = await make([
      plainDocument('c', ['数字经济'], { issued: '2020-01-01' }),
      plainDocument('none', ['數字經濟']),
      plainDocument('a', ['数字经济一', '其他', '数字经济二', '数字经济三'], {
        issued: '2016-02-01',
      }),
      plainDocument('b', ['发展数字经济'], { issued: '2020-05-01' }),
    ]);
    const request = { text: '數字經濟', filters: NO_FILTERS, perDocument: 2, documents: 10 };
    const { years, counts, complete } = grid(index, request);
    const shape = years.map(({ year, documents }) => [
      year,
      ...documents.map(
        ({ document, clauses, hits }) => `${document.meta.id} ${hits.length}/${clauses}`,
      ),
    ]);
    expect(shape).toEqual([
      [2016, 'a 2/3'],
      [2020, 'c 1/1', 'b 1/1'],
      [null, 'none 1/1'],
    ]);
    expect({ counts, complete }).toEqual({ counts: { clauses: 6, documents: 4 }, complete: true });
    const few = grid(index, { ...request, documents: 1 });
    expect([few.years.length, few.counts.documents, few.complete]).toEqual([1, 4, false]);
  });
});
