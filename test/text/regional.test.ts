import { describe, expect, it, test } from 'vitest';
import { foldedForms, foldText, regionalVocabulary } from '../../src/text/index.ts';

const others = (word: string): string[] =>
  regionalVocabulary(foldText(word)).flatMap((other) => foldedForms(other));

describe('regionalVocabulary', () => {
  test.each([
    ['软件', '軟體'],
    ['信息', '資訊'],
    ['网络', '網路'],
    ['出租车', '計程車'],
    ['质量', '品質'],
    ['人工智能', '人工智慧'],
    ['可持续发展', '永續發展'],
    ['城市规划', '都市計畫'],
    ['城市规划', '都市計劃'],
    ['数据库', '資料庫'],
    ['光標', '游標'],
  ])('leads from %s to %s and back, in either script', (one, other) => {
    expect(others(one)).toContain(foldText(other));
    expect(others(other)).toContain(foldText(one));
  });

  it('gives a word all that it may be', () => {
    expect(new Set(others('計程車'))).toEqual(new Set(['出租车', '的士']));
  });

  test.each(['软体公司', '体', '支持', '支援', '运行', '計畫', '', '发展'])(
    'knows nothing beside %s',
    (word) => expect(others(word)).toEqual([]),
  );

  it('never gives a word for itself', () => {
    for (const word of ['裏面', '里面', '衞生', '计划', '群眾', '臺灣']) {
      expect(others(word)).not.toContain(foldText(word));
    }
  });
});
