import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseQuery } from '../../src/query/index.ts';
import { foldText } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';

/** Whether anything in this process has loaded jieba. Each test file has a process of its own. */
const jiebaIsLoaded = (): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('nodejieba'));

it('loads jieba only when words are asked for that it could take apart', () => {
  expect(parseQuery('推进长三角一体化发展').folded).toBe('推进长3角1体化发展');
  for (const text of ['人才 长三角 G60 NB-IoT', '十四五', '文', 'eWTP']) {
    expect(parseQuery(text).words.length).toBe(text.split(' ').length);
  }
  expect(jiebaIsLoaded()).toBe(false);
  expect(parseQuery('推进长三角一体化发展').words.length).toBeGreaterThan(1);
  expect(jiebaIsLoaded()).toBe(true);
});

describe('the forms of a 文号', () => {
  const printed = ['〔2019〕', '[2019]', '(2019)', '【2019】'].map((year) => `国发${year}5号`);

  test.each([
    '国发〔2019〕5号',
    '国发[2019]5号',
    '国发［2019］5号',
    '國發（2019）５號',
    '国发【2019】5号',
    '国发 [二〇一九] 五号',
    '国发﹝2019)5号',
  ])('of %s are all brackets that are in use', (text) => {
    const { folded, forms } = parseQuery(text);
    expect(forms[0]).toBe(folded);
    for (const form of printed) expect(forms).toContain(foldText(form));
  });

  it('are made for each 文号 of a query by itself', () => {
    const { forms } = parseQuery('国发[2019]5号 国办发〔2020〕6号');
    expect(forms).toContain('国发(2019)5号国办发【2020】6号');
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.length).toBe(16);
  });

  test.each(['(2019', '[12345]', '（三）', '〔1899〕', '2019'])(
    'are not made for %s, which holds no year in brackets',
    (text) => expect(parseQuery(text).forms).toEqual([foldText(text)]),
  );
});

describe('the words of a query', () => {
  it('are all in the query, each once, whatever was typed', () => {
    fc.assert(
      fc.property(hanText(30), (text) => {
        fc.pre(foldText(text) !== '');
        const { folded, words } = parseQuery(text);
        expect(new Set(words.map(({ term }) => term)).size).toBe(words.length);
        for (const { term, forms } of words) {
          expect(folded).toContain(term);
          expect(forms[0]).toBe(term);
        }
      }),
    );
  });

  it('keeps a function word that was set apart, as one that does not tell', () => {
    expect(parseQuery('中国 和 平').words).toMatchObject([
      { term: '中国', telling: true },
      { term: '和', telling: false },
      { term: '平', telling: true },
    ]);
  });

  it('have the forms of the other script', () => {
    const [plan] = parseQuery('計畫 x').words;
    expect(new Set(plan?.forms)).toEqual(new Set(['计画', '计划']));
  });
});
