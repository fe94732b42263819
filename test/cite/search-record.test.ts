/** Does the paragraph for a methods section say what was found, and nothing that was not? */
import { describe, expect, it, test } from 'vitest';
import { type SearchRecord, searchParagraph } from '../../src/cite/index.ts';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

function record(
  part: Partial<SearchRecord>,
  exact: number,
  all: number,
  any: number,
): SearchRecord {
  return {
    ...{ text: '农民工 培训', match: 'auto', scope: 'clause', expression: false },
    filters: { years: [null, null], issuers: [], regions: [], types: [], documents: [] },
    counts: { clauses: exact + all, documents: exact + all > 0 ? 2 : 0, exact, all, any },
    ...{ perDocument: [], date: '2026-11-21' },
    corpus: { digest: 'ab', documents: 33, clauses: 2494 },
    ...part,
  };
}

describe('a search that found', () => {
  test.each([
    [
      'the query as it stands only',
      4,
      0,
      '均含有检索式原文。',
      '均含有檢索式原文。',
      'with the query as it stands.',
    ],
    [
      'its words only',
      0,
      4,
      '均含有全部检索词，但无一含有检索式原文。',
      '均含有全部檢索詞，但無一含有檢索式原文。',
      'with all of its words, none with the query as it stands.',
    ],
    [
      'both',
      3,
      1,
      '其中3个含有检索式原文，其余1个含有全部检索词。',
      '其中3個含有檢索式原文，其餘1個含有全部檢索詞。',
      '3 with the query as it stands and 1 with all of its words.',
    ],
    [
      'nothing',
      0,
      0,
      '没有条款含有检索式原文，也没有条款含有全部检索词。',
      '沒有條款含有檢索式原文，亦無條款含有全部檢索詞。',
      'no clause with the query as it stands, and none with all of its words.',
    ],
  ])('%s', (_, exact, all, hans, hant, en) => {
    const said = LANGUAGES.map((language) => searchParagraph(record({}, exact, all, 0), language));
    expect(said[0]).toContain(hans);
    expect(said[1]).toContain(hant);
    expect(said[2]).toContain(en);
    expect(said.join('')).not.toMatch(/其中0|其余0|其餘0|(?<![0-9])0 with/u);
  });

  it('says of words that lie apart in a document no more than that', () => {
    const apart = record({ scope: 'document' }, 0, 5, 0);
    expect(searchParagraph(apart, 'zh-Hans')).toContain('均见于含有全部检索词的文件');
    expect(searchParagraph(apart, 'en')).toContain('in documents that have all of its words');
  });
});

describe('a query with operators', () => {
  it('has no words that stand as they are typed', () => {
    for (const found of [7, 0]) {
      const expression = record({ text: '大模型 OR 元宇宙', expression: true }, found, 0, 0);
      const said = LANGUAGES.map((language) => searchParagraph(expression, language));
      expect(said.join('')).not.toMatch(/原文|检索词|檢索詞|as it stands|its words/u);
      expect(said[0]).toContain(found > 0 ? '7个条款符合检索式。' : '没有条款符合检索式。');
    }
  });
});

test('documents of one title are told apart by their years', () => {
  const perDocument = [
    { title: '政府工作报告', year: 2010, count: 2 },
    { title: '政府工作报告', year: 2011, count: 1 },
    { title: '专利代理条例', year: null, count: 1 },
  ];
  const said = LANGUAGES.map((language) =>
    searchParagraph(record({ perDocument }, 4, 0, 0), language),
  );
  expect(said[0]).toContain(
    '《政府工作报告》（2010年）2个；《政府工作报告》（2011年）1个；《专利代理条例》1个。',
  );
  expect(said[2]).toContain('政府工作报告 (2010), 2; 政府工作报告 (2011), 1; 专利代理条例, 1.');
});

test('counts in English are grouped', () => {
  expect(searchParagraph(record({}, 1, 0, 0), 'en')).toContain('2,494 clauses');
});
