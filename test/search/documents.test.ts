/** Which documents does a list hold? */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { documentDate, documentYear } from '../../src/model/index.ts';
import { type DocumentsRequest, listDocuments } from '../../src/search/index.ts';
import { foldText } from '../../src/text/index.ts';
import { plainDocument } from '../support/documents.ts';
import { hanText } from '../support/han.ts';
import { indexMaker, NO_FILTERS } from '../support/indexes.ts';

const make = indexMaker();
const ALL: DocumentsRequest = { text: '', filters: NO_FILTERS, sort: 'corpus' };

const DOCUMENTS = [
  plainDocument('a', ['甲。'], {
    title: '數位經濟發展計畫',
    script: 'Hant',
    issuer: '某市人民政府',
    type: '計畫',
    issued: '2016-05-01',
  }),
  plainDocument('b', ['乙。'], {
    title: '关于人才工作的意见',
    number: '某政发〔2019〕12号',
    type: '意见',
  }),
  plainDocument('c', ['丙。'], {
    title: '关于数字经济的意见',
    type: '意见',
    adopted: '2019-08-01',
  }),
  plainDocument('d', ['丁。'], { title: '没有日期的通知' }),
];

async function ids(more: Partial<DocumentsRequest>): Promise<string[]> {
  const { documents } = listDocuments(await make(DOCUMENTS), { ...ALL, ...more });
  return documents.map(({ meta }) => meta.id);
}

describe('the list of documents', () => {
  test.each([
    ['', ['a', 'b', 'c', 'd']],
    ['意见', ['b', 'c']],
    ['數位', ['a']],
    ['计划 数位', ['a']],
    ['经济 意见', ['c']],
    ['某市人民政府', ['a']],
    ['某政发(2019)12号', ['b']],
    ['某政发［２０１９］12号', ['b']],
    ['2019', ['b']],
    ['没有这些字', []],
    ['《数字经济》', ['c']],
  ])('for %j', async (text, expected) => {
    expect(await ids({ text })).toEqual(expected);
  });

  it('is sorted by year, then date; what has a year alone stands in it, what has none last', async () => {
    expect(await ids({ sort: 'newest' })).toEqual(['c', 'b', 'a', 'd']);
  });

  it('passes the filters of a search', async () => {
    const filters = { ...NO_FILTERS, types: ['意见'], years: [2019, 2019] as const };
    expect(await ids({ filters })).toEqual(['b', 'c']);
    expect(await ids({ filters: { ...NO_FILTERS, documents: ['d', 'nobody'] } })).toEqual(['d']);
  });

  it('counts documents, whatever is asked for', async () => {
    const { facets } = listDocuments(await make(DOCUMENTS), { ...ALL, text: '意见' });
    expect(facets).toEqual({
      year: [{ value: 2019, count: 2 }],
      issuer: [],
      region: [],
      type: [{ value: '意见', count: 2 }],
    });
  });

  it('finds every document by every piece of its title', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          hanText(12).filter((text) => foldText(text) !== '' && !/\s/u.test(text)),
          { minLength: 1, maxLength: 6 },
        ),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (titles, which, from, length) => {
          const index = await make(
            titles.map((title, i) => plainDocument(`d${i}`, ['甲。'], { title })),
          );
          const characters = [...(titles[which % titles.length] ?? '')];
          const start = from % characters.length;
          const text = characters.slice(start, start + 1 + (length % characters.length)).join('');
          const found = listDocuments(index, { ...ALL, text, sort: 'newest' }).documents;
          const plain = titles.filter((title) => foldText(title).includes(foldText(text)));
          expect(found.length).toBeGreaterThanOrEqual(plain.length);
          expect(found.map(({ meta }) => meta.title)).toEqual(expect.arrayContaining(plain));
          const dates = found.map(({ meta }) => [documentYear(meta), documentDate(meta)]);
          expect(dates).toEqual(dates.map(() => [null, null]));
        },
      ),
      { numRuns: 30 },
    );
  });
});
