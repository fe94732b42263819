import { describe, expect, it } from 'vitest';
import { absenceStatement, noRelativesStatement } from '../../src/compare/index.ts';
import { NO_FILTERS } from '../support/indexes.ts';

const SEARCHED = { documents: 13, clauses: 1873, corpusDigest: 'ab12', date: '2026-11-05' };

describe('a statement of absence', () => {
  it('says what was not found, where, and on which day', () => {
    expect(absenceStatement('“数字\n经济”', SEARCHED)).toEqual({
      'zh-Hans':
        '截至2026年11月5日，以简体、繁体两种写法查遍所收的13份文件（共1873个条款），均未见“‘数字 经济’”。语料库校验值（SHA-256）：ab12。',
      'zh-Hant':
        '截至2026年11月5日，以簡體、繁體兩種寫法查遍所收錄的13份文件（共1873個條款），均未見「“数字 经济”」。語料庫雜湊值（SHA-256）：ab12。',
      en: 'As of 5 November 2026, “‘数字 经济’” was not found in any of the 13 documents searched (1,873 clauses, Simplified and Traditional characters alike). Corpus digest (SHA-256): ab12.',
    });
  });

  it('names the filters', () => {
    const filters = { ...NO_FILTERS, years: [2011, 2016] as const, regions: ['杭州'] };
    const one = { ...SEARCHED, documents: 1 };
    const stated = absenceStatement('元宇宙', one, { kind: 'passage' }, filters);
    expect(stated['zh-Hans']).toContain(
      '查遍所收文件中2011—2016年、地区为“杭州”的1份（共1873个条款），均未见“元宇宙”。',
    );
    expect(stated['zh-Hant']).toContain('所收錄文件中2011至2016年、地區為「杭州」的1份（');
    expect(stated.en).toContain('any of the 1 document of 2011–2016, from “杭州” searched');
  });

  it('says of words that they do not stand together, of a query that nothing answers it', () => {
    const words = absenceStatement('元宇宙 养鱼', SEARCHED, { kind: 'words', scope: 'sentence' });
    expect(words['zh-Hans']).toContain('均未见“元宇宙 养鱼”，也没有一句话含有其中全部词语。');
    expect(words.en).toContain('neither “元宇宙 养鱼” nor all of its words in one sentence were');
    const query = absenceStatement('元宇宙 OR 养鱼', SEARCHED, { kind: 'expression' });
    expect(query['zh-Hant']).toContain('沒有條款符合檢索式「元宇宙 OR 养鱼」。');
  });

  it('says of a clause that no other document has one like it', () => {
    const pinpoint = { 'zh-Hans': '第一部分', 'zh-Hant': '第一部分', en: 'pt. 1' };
    const stated = noRelativesStatement(
      { title: '关于“《规划》”的意见' },
      { pinpoint },
      SEARCHED,
      0.12,
    );
    expect(stated['zh-Hans']).toContain(
      '其余13份文件（共1873个条款）中，未检出与《关于“〈规划〉”的意见》第一部分文字相近',
    );
    expect(stated.en).toContain('less than 12% does not count');
  });
});
