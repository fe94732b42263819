/** What is suggested, on the project's own documents and on hand-made words. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { createSuggester, type Suggester, type Word } from '../../src/suggest/index.ts';
import { foldText } from '../../src/text/index.ts';
import { plainMeta } from '../support/documents.ts';
import { wordsIn } from '../support/words.ts';

const CORPUS = resolve(import.meta.dirname, '../../corpus');

/** Words as they are printed, the more frequent first. */
function wordList(...printed: readonly string[]): Iterable<Word> {
  return printed.map((word, i) => ({
    term: foldText(word),
    printed: word,
    frequency: printed.length - i,
  }));
}

const textsOf = (suggester: Suggester, typed: string, limit = 10): string[] =>
  suggester.suggest(typed, limit).map(({ text }) => text);

describe('on real documents', () => {
  let suggester: Suggester;
  const texts: string[] = [];
  beforeAll(async () => {
    const { documents } = await readCorpus(CORPUS);
    texts.push(...documents.flatMap(({ clauses }) => clauses.map(({ text }) => text)));
    const metas = documents.map(({ meta }) => meta);
    suggester = createSuggester({ words: wordsIn(texts), documents: metas });
    await suggester.ready;
  });

  test.each([
    ['数字', '数字经济'],
    ['數字', '數字經濟'],
    ['數', '數字經濟'],
    ['szjj', '数字经济'],
    ['SZJJ', '数字经济'],
    ['shuzi', '数字经济'],
    ['shuzij', '数字经济'],
    ['shuzijingji', '数字经济'],
    ['shùzìj', '数字经济'],
    ['shuzjj', '数字经济'],
    ['szjing', '数字经济'],
    ['数字j', '数字经济'],
    ['csj', '长三角'],
    ['changsanj', '长三角'],
    ['lvyou', '旅游'],
    ['lüyou', '旅游'],
    ['lǚyou', '旅游'],
    ['杭州 数字', '杭州 数字经济'],
    ['杭州 szjj', '杭州 数字经济'],
    ['杭州　數字', '杭州　數字經濟'],
    ['"数字', '"数字经济'],
    ['“数字', '“数字经济'],
    ['人才 -数字', '人才 -数字经济'],
    ['（人才 OR 数字', '（人才 OR 数字经济'],
    ['(人才｜数字', '(人才｜数字经济'],
  ])('%s → %s', (typed, text) => {
    expect(textsOf(suggester, typed, 20)).toContain(text);
  });

  it('says in how many clauses a word is', () => {
    const [first] = suggester.suggest('杭州湾', 1);
    // No longer word of these texts has it within.
    const holding = texts.filter((text) => text.includes('杭州湾') || text.includes('杭州灣'));
    expect(first).toEqual({ kind: 'term', text: '杭州湾', frequency: holding.length });
    expect(holding.length).toBeGreaterThan(1);
  });

  test.each(['国际化', '国际化水平', '國際化', 'gjhsp', 'guojihuashuip'])(
    'finds a title by what is within: %s',
    (typed) => {
      expect(suggester.suggest(typed, 10)).toContainEqual({
        kind: 'title',
        text: '中共杭州市委关于全面提升杭州城市国际化水平的若干意见',
        documentId: 'hangzhou-2016-internationalization',
      });
    },
  );

  test.each(['杭政办函', '杭政辦函[2011]', '杭政办函（2011）59', '【2011】59号', '2011 59'])(
    'finds a 文号 whichever brackets are typed: %s',
    (typed) => {
      expect(suggester.suggest(typed, 10)).toContainEqual({
        kind: 'number',
        text: '杭政办函〔2011〕59号',
        documentId: 'hangzhou-2011-yangtze-delta-cooperation',
      });
    },
  );

  test.each([
    '',
    ' ',
    '数字 ',
    '人才 OR',
    'title:数',
    'ｔｉｔｌｅ：数',
    '。',
    '(((((',
    '\u0000',
    '\u0001',
    '\ud800',
    '𠀀',
    "' OR 1=1 --",
    '数'.repeat(10_000),
    'a'.repeat(10_000),
    'shi'.repeat(21),
  ])('has nothing to say to %j', (typed) => {
    expect(suggester.suggest(typed, 20)).toEqual([]);
  });
});

describe('the order', () => {
  it('is by frequency, then the shorter first, documents last', async () => {
    const words = [
      { term: '数字政府', printed: '数字政府', frequency: 4 },
      { term: '数字', printed: '数字', frequency: 4 },
      { term: '数字经济', printed: '数字经济', frequency: 9 },
    ];
    const documents = [plainMeta('a', { title: '数字' })];
    const suggester = createSuggester({ words, documents });
    await suggester.ready;
    expect(textsOf(suggester, '数')).toEqual(['数字经济', '数字', '数字政府', '数字']);
    expect(textsOf(suggester, '数', 1)).toEqual(['数字经济']);
    expect(textsOf(suggester, '数', 3)).toEqual(['数字经济', '数字', '数字']);
  });

  it('has a word under the reading that it has before all others', async () => {
    const words = wordList('会议', '科研', '会计', '课件');
    const suggester = createSuggester({ words, documents: [] });
    await suggester.ready;
    expect(textsOf(suggester, 'ky')).toEqual(['科研', '会议']);
    expect(textsOf(suggester, 'kj')).toEqual(['会计', '课件']);
    expect(textsOf(suggester, 'hy')).toEqual(['会议']);
  });

  it('keeps places for words that are written with the letters', async () => {
    const words = wordList('规定', '各地', '固定', '过渡', '更大', 'GDP');
    const suggester = createSuggester({ words, documents: [] });
    await suggester.ready;
    expect(textsOf(suggester, 'gd', 4)).toEqual(['规定', '各地', '固定', 'GDP']);
  });

  it('has titles that begin so before those that hold it', async () => {
    const documents = ['浙江省数字条例', '数字浙江建设若干规定', '数字条例'].map((title, i) =>
      plainMeta(`d${i}`, { title }),
    );
    const suggester = createSuggester({ words: [], documents });
    await suggester.ready;
    expect(textsOf(suggester, '數字')).toEqual([
      '数字条例',
      '数字浙江建设若干规定',
      '浙江省数字条例',
    ]);
  });
});

describe('polyphones', () => {
  const words = wordList('重庆', '重大', '银行', '行政', '长三角', '增长', '会计', '战略', '女儿');
  test.each([
    ['cq', '重庆'],
    ['zq', '重庆'],
    ['chongq', '重庆'],
    ['zd', '重大'],
    ['yh', '银行'],
    ['yinhang', '银行'],
    ['yinxing', '银行'],
    ['xz', '行政'],
    ['csj', '长三角'],
    ['zhangsj', '长三角'],
    ['zengzhang', '增长'],
    ['kuaiji', '会计'],
    ['zhanlve', '战略'],
    ['zhanlue', '战略'],
    ['nver', '女儿'],
    ['nüer', '女儿'],
  ])('%s → %s', async (typed, word) => {
    const suggester = createSuggester({ words, documents: [] });
    await suggester.ready;
    expect(textsOf(suggester, typed)).toContain(word);
  });
});

describe('scripts', () => {
  const words = wordList('計畫', '衛生', '一體化', '行政', '乾县');
  const find = async (typed: string): Promise<string[]> => {
    const suggester = createSuggester({ words, documents: [] });
    await suggester.ready;
    return textsOf(suggester, typed);
  };
  test.each([
    ['计', ['计划']],
    ['計', ['計畫']],
    ['卫', ['卫生']],
    ['一', ['一體化']],
    ['一体', ['一体化']],
    ['ytih', ['一體化']],
    ['行', ['行政']],
    ['乾', ['乾县']],
  ])('%s → %j', async (typed, texts) => {
    expect(await find(typed)).toEqual(texts);
  });
});

it('answers with what is ready, and more when more is', async () => {
  const documents = [plainMeta('a', { title: '数字条例' })];
  const suggester = createSuggester({ words: wordList('数字经济'), documents });
  expect(suggester.suggest('数字', 10)).toEqual([]);
  await suggester.ready;
  expect(textsOf(suggester, '数字')).toEqual(['数字经济', '数字条例']);
});

it('says so when the words cannot be read', async () => {
  const words = {
    [Symbol.iterator]: (): never => {
      throw new Error('unreadable');
    },
  };
  const suggester = createSuggester({ words, documents: [plainMeta('a', { title: '条例' })] });
  await expect(suggester.ready).rejects.toThrow('unreadable');
  expect(textsOf(suggester, '条')).toEqual(['条例']);
});
