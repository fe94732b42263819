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
    expect([few.counts.documents, few.complete]).toEqual([4, false]);
    // What is not shown is counted in its year all the same.
    expect(few.years.map(({ counts }) => [counts.documents, counts.clauses])).toEqual([
      [1, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(few.years.reduce((sum, { documents }) => sum + documents.length, 0)).toBe(1);
  });

  it('has the years in which nothing was found, but none that the filters keep out', async () => {
    const index = await make([
      plainDocument('a', ['数字经济'], { issued: '2011-01-01' }),
      plainDocument('b', ['其他'], { issued: '2014-01-01' }),
      plainDocument('c', ['其他'], { issued: '2014-03-01' }),
      plainDocument('d', ['数字经济'], { issued: '2020-01-01' }),
      plainDocument('e', ['其他']),
    ]);
    const found = (years: [number | null, number | null]) =>
      grid(index, {
        ...{ text: '数字经济', filters: { ...NO_FILTERS, years } },
        ...{ perDocument: 3, documents: 10 },
      }).years.map(({ year, counts, searched }) => [year, counts.documents, searched]);
    expect(found([null, null])).toEqual([
      [2011, 1, 1],
      [2014, 0, 2],
      [2020, 1, 1],
      [null, 0, 1],
    ]);
    expect(found([2012, 2016])).toEqual([[2014, 0, 2]]);
  });
});
