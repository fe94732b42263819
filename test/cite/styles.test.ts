/** What every style prints, with and without each field, by hand from the guides. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type CitationRequest,
  cite,
  citeText,
  STYLES,
  type StyleName,
  styleOf,
} from '../../src/cite/index.ts';
import { type DocumentMeta, plainText } from '../../src/model/index.ts';
import {
  anyRequest,
  clauseAt,
  HOSTILE,
  handDivided,
  hostileTitles,
  plainTitles,
} from '../support/citations.ts';
import { plainMeta } from '../support/documents.ts';

const WORDS = handDivided(
  '杭州/市/数字/经济/发展/规划',
  '[/杭州/市/数字/经济/发展/规划/]',
  '杭州/市/人民/政府',
  '重庆/市/人民/政府',
);

const FULL = plainMeta('hangzhou-2021', {
  title: '杭州市数字经济发展规划',
  titleEn: 'Hangzhou Digital Economy Development Plan',
  issuer: '杭州市人民政府',
  issuerEn: 'Hangzhou Municipal People’s Government',
  number: '杭政发[2021]5号',
  issued: '2021-03-05',
  source: { site: null, url: 'https://example.org/5' },
});
const CLAUSE = clauseAt(
  '第二部分第（三）项',
  '第二部分第（三）項',
  'pt. 2, item (3)',
  '推进“一体化”。',
);
const NO_ENGLISH: Partial<DocumentMeta> = { titleEn: null, issuerEn: null };
const NO_NUMBER: Partial<DocumentMeta> = { number: null };
const NO_DATE: Partial<DocumentMeta> = { issued: null, number: null };
const NO_URL: Partial<DocumentMeta> = { source: null };
const NO_ISSUER: Partial<DocumentMeta> = { issuer: null, issuerEn: null };
const BARE: Partial<DocumentMeta> = { ...NO_ENGLISH, ...NO_DATE, ...NO_URL, ...NO_ISSUER };

const request = (more: Partial<DocumentMeta> = {}, whole = false): CitationRequest => ({
  document: { ...FULL, ...more },
  clauses: whole ? [] : [CLAUSE],
  accessed: '2026-11-21',
  words: WORDS,
});

describe('the entry', () => {
  test.each<[StyleName, Partial<DocumentMeta>, string]>([
    [
      'gbt7714-2025',
      {},
      '杭州市人民政府. 杭州市数字经济发展规划：杭政发〔2021〕5号[EB/OL]. （2021-03-05）[2026-11-21]. https://example.org/5.（第二部分第（三）项）',
    ],
    [
      'gbt7714-2015',
      {},
      '杭州市人民政府. 杭州市数字经济发展规划: 杭政发〔2021〕5号[EB/OL]. (2021-03-05)[2026-11-21]. https://example.org/5.（第二部分第（三）项）',
    ],
    ['gbt7714-2015', BARE, '杭州市数字经济发展规划[EB/OL]. [2026-11-21].（第二部分第（三）项）'],
    [
      'apa',
      {},
      'Hangzhou Municipal People’s Government. (2021). Hangzhou shi shuzi jingji fazhan guihua [Hangzhou Digital Economy Development Plan] (杭政发〔2021〕5号). https://example.org/5',
    ],
    [
      'apa',
      NO_ENGLISH,
      'Hangzhou shi renmin zhengfu. (2021). Hangzhou shi shuzi jingji fazhan guihua (杭政发〔2021〕5号). https://example.org/5',
    ],
    [
      'apa',
      NO_NUMBER,
      'Hangzhou Municipal People’s Government. (2021). Hangzhou shi shuzi jingji fazhan guihua [Hangzhou Digital Economy Development Plan]. https://example.org/5',
    ],
    [
      'apa',
      NO_DATE,
      'Hangzhou Municipal People’s Government. Hangzhou shi shuzi jingji fazhan guihua [Hangzhou Digital Economy Development Plan]. https://example.org/5',
    ],
    [
      'apa',
      NO_ISSUER,
      'Hangzhou shi shuzi jingji fazhan guihua [Hangzhou Digital Economy Development Plan] (杭政发〔2021〕5号). (2021). https://example.org/5',
    ],
    [
      'apa',
      NO_URL,
      'Hangzhou Municipal People’s Government. (2021). Hangzhou shi shuzi jingji fazhan guihua [Hangzhou Digital Economy Development Plan] (杭政发〔2021〕5号).',
    ],
    ['apa', BARE, 'Hangzhou shi shuzi jingji fazhan guihua.'],
    ['apa', { ...BARE, titleSupplied: true }, '[Hangzhou shi shuzi jingji fazhan guihua].'],
    [
      'apa-zh',
      {},
      '杭州市人民政府. (2021). 杭州市数字经济发展规划 (杭政发〔2021〕5号). https://example.org/5',
    ],
    ['apa-zh', NO_NUMBER, '杭州市人民政府. (2021). 杭州市数字经济发展规划. https://example.org/5'],
    ['apa-zh', BARE, '杭州市数字经济发展规划.'],
    [
      'chicago-note',
      {},
      'Hangzhou Municipal People’s Government, Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划 [Hangzhou Digital Economy Development Plan], 杭政发〔2021〕5号 (2021), pt. 2, item (3), https://example.org/5.',
    ],
    [
      'chicago-note',
      NO_ENGLISH,
      'Hangzhou shi renmin zhengfu, Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划, 杭政发〔2021〕5号 (2021), pt. 2, item (3), https://example.org/5.',
    ],
    [
      'chicago-note',
      NO_NUMBER,
      'Hangzhou Municipal People’s Government, Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划 [Hangzhou Digital Economy Development Plan] (2021), pt. 2, item (3), https://example.org/5.',
    ],
    [
      'chicago-note',
      BARE,
      'Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划, pt. 2, item (3).',
    ],
    [
      'chicago-bibliography',
      {},
      'Hangzhou Municipal People’s Government. Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划 [Hangzhou Digital Economy Development Plan]. 杭政发〔2021〕5号. 2021. https://example.org/5.',
    ],
    [
      'chicago-bibliography',
      BARE,
      'Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划.',
    ],
    [
      'bluebook',
      {},
      'Hangzhou Shi Shuzi Jingji Fazhan Guihua (杭州市数字经济发展规划) [Hangzhou Digital Economy Development Plan] (promulgated by Hangzhou Municipal People’s Government, Mar. 5, 2021) pt. 2, item (3) (China).',
    ],
    [
      'bluebook',
      { issued: null },
      'Hangzhou Shi Shuzi Jingji Fazhan Guihua (杭州市数字经济发展规划) [Hangzhou Digital Economy Development Plan] (promulgated by Hangzhou Municipal People’s Government) pt. 2, item (3) (China).',
    ],
    [
      'bluebook',
      NO_ISSUER,
      'Hangzhou Shi Shuzi Jingji Fazhan Guihua (杭州市数字经济发展规划) [Hangzhou Digital Economy Development Plan] (promulgated Mar. 5, 2021) pt. 2, item (3) (China).',
    ],
    [
      'bluebook',
      BARE,
      'Hangzhou Shi Shuzi Jingji Fazhan Guihua (杭州市数字经济发展规划) pt. 2, item (3) (China).',
    ],
    [
      'bluebook',
      { ...BARE, region: '臺灣' },
      'Hangzhou Shi Shuzi Jingji Fazhan Guihua (杭州市数字经济发展规划) pt. 2, item (3) (Taiwan).',
    ],
    [
      'biblatex',
      {},
      '@online{hangzhou-2021,\n  author={{杭州市人民政府}},\n  title={杭州市数字经济发展规划},\n  titleaddon={杭政发〔2021〕5号},\n  date={2021-03-05},\n  url={https://example.org/5},\n  urldate={2026-11-21},\n  langid={chinese}\n}',
    ],
    [
      'biblatex',
      BARE,
      '@online{hangzhou-2021,\n  title={杭州市数字经济发展规划},\n  urldate={2026-11-21},\n  langid={chinese}\n}',
    ],
    [
      'ris',
      {},
      'TY  - STAT\nTI  - 杭州市数字经济发展规划\nAU  - 杭州市人民政府\nM1  - 杭政发〔2021〕5号\nDA  - 2021/03/05\nSE  - 第二部分第（三）项\nLA  - zh-CN\nUR  - https://example.org/5\nY2  - 2026/11/21\nM2  - Type: regulation\nER  - ',
    ],
    [
      'ris',
      { ...BARE, number: '杭政发〔2021〕5号' },
      'TY  - STAT\nTI  - 杭州市数字经济发展规划\nM1  - 杭政发〔2021〕5号\nPY  - 2021\nSE  - 第二部分第（三）项\nLA  - zh-CN\nY2  - 2026/11/21\nM2  - Type: regulation\nER  - ',
    ],
  ])('%s %j', (style, more, expected) => {
    expect(citeText(style, request(more))).toBe(expected);
  });

  test.each<[StyleName, string]>([
    [
      'gbt7714-2025',
      '杭州市人民政府. 杭州市数字经济发展规划：杭政发〔2021〕5号[EB/OL]. （2021-03-05）[2026-11-21]. https://example.org/5.',
    ],
    ['footnote', '《杭州市数字经济发展规划》（杭政发〔2021〕5号）。'],
    ['inline', '《杭州市数字经济发展规划》（杭政发〔2021〕5号）'],
    [
      'chicago-note',
      'Hangzhou Municipal People’s Government, Hangzhou shi shuzi jingji fazhan guihua 杭州市数字经济发展规划 [Hangzhou Digital Economy Development Plan], 杭政发〔2021〕5号 (2021), https://example.org/5.',
    ],
    [
      'bluebook',
      'Hangzhou Shi Shuzi Jingji Fazhan Guihua (杭州市数字经济发展规划) [Hangzhou Digital Economy Development Plan] (promulgated by Hangzhou Municipal People’s Government, Mar. 5, 2021) (China).',
    ],
  ])('%s of the whole document', (style, expected) => {
    expect(citeText(style, request({}, true))).toBe(expected);
  });

  it('is CSL-JSON with the fields that there are', () => {
    expect(JSON.parse(citeText('csl-json', request()))).toEqual({
      id: 'hangzhou-2021',
      type: 'regulation',
      title: '杭州市数字经济发展规划',
      author: [{ literal: '杭州市人民政府' }],
      number: '杭政发〔2021〕5号',
      issued: { 'date-parts': [[2021, 3, 5]] },
      accessed: { 'date-parts': [[2026, 11, 21]] },
      URL: 'https://example.org/5',
      language: 'zh-CN',
    });
    const bare = JSON.parse(citeText('csl-json', { ...request(BARE), cslType: 'report' }));
    expect(Object.keys(bare)).toEqual(['id', 'type', 'title', 'accessed', 'language']);
    expect(bare.type).toBe('report');
  });

  it('has another type code when one is asked for', () => {
    const coded = (typeCode: 'A' | 'R/OL'): string =>
      citeText('gbt7714-2025', { ...request(), typeCode });
    expect(coded('R/OL')).toContain(
      '5号[R/OL]. （2021-03-05）[2026-11-21]. https://example.org/5.',
    );
    expect(coded('A')).toBe(
      '杭州市人民政府. 杭州市数字经济发展规划：杭政发〔2021〕5号[A]. （2021-03-05）.（第二部分第（三）项）',
    );
  });

  it('sets the title in pinyin in italics where the style does', () => {
    for (const style of ['apa', 'chicago-note', 'chicago-bibliography'] as const) {
      const italic = cite(style, request()).text.filter((run) => run.italic === true);
      expect(plainText(italic)).toBe('Hangzhou shi shuzi jingji fazhan guihua');
    }
    expect(cite('bluebook', request()).text.some((run) => run.italic === true)).toBe(false);
  });
});

describe('what stands in the text', () => {
  test.each<[StyleName, Partial<DocumentMeta>, string | null]>([
    ['gbt7714-2025', {}, '[7]第二部分第（三）项'],
    ['gbt7714-2015', { script: 'Hant' }, '[7]第二部分第（三）項'],
    ['apa', {}, '(Hangzhou Municipal People’s Government, 2021, pt. 2, item (3))'],
    ['apa', NO_DATE, '(Hangzhou Municipal People’s Government, pt. 2, item (3))'],
    ['apa', NO_ISSUER, '(Hangzhou shi shuzi jingji fazhan guihua, 2021, pt. 2, item (3))'],
    ['apa-zh', {}, '(杭州市人民政府, 2021, 第二部分第（三）项)'],
    ['apa-zh', NO_ISSUER, '(《杭州市数字经济发展规划》, 2021, 第二部分第（三）项)'],
    ['biblatex', {}, '\\cite[第二部分第（三）项]{hangzhou-2021}'],
    ['csl-json', {}, '{"id":"hangzhou-2021","locator":"第二部分第（三）项","label":"section"}'],
    ['footnote', {}, null],
    ['chicago-note', {}, null],
  ])('%s %j', (style, more, expected) => {
    const { inText } = cite(style, request(more), 7);
    expect(inText === null ? null : plainText(inText)).toBe(expected);
  });

  it('has a title in the place of the author as the list has it: in italics', () => {
    expect(cite('apa', request(NO_ISSUER)).inText).toEqual([
      { text: '(' },
      { text: 'Hangzhou shi shuzi jingji fazhan guihua', italic: true },
      { text: ', 2021, pt. 2, item (3))' },
    ]);
  });

  it('has one title within another in brackets of its own', () => {
    const { inText } = cite('apa-zh', request({ ...NO_ISSUER, title: '关于印发《规划》的通知' }));
    expect(plainText(inText ?? [])).toBe('(《关于印发〈规划〉的通知》, 2021, 第二部分第（三）项)');
  });

  it('is raised in GB/T 7714', () => {
    expect(cite('gbt7714-2025', request()).inText).toEqual([
      { text: '[1]第二部分第（三）项', superscript: true },
    ]);
  });
});

describe('a quote that was converted', () => {
  const converted = (style: StyleName, from: 'Hans' | 'Hant'): string =>
    citeText(style, {
      ...request(),
      quotes: [{ clause: CLAUSE, text: '甲', convertedFrom: from }],
    });
  it('is said in the language of the style', () => {
    expect(converted('gbt7714-2025', 'Hans')).toMatch(/（第二部分第（三）项）（引文由簡體轉換）$/u);
    expect(converted('footnote', 'Hant')).toMatch(/。（引文由繁体转换）$/u);
    expect(converted('inline', 'Hans')).toMatch(/提出：“甲”（由簡體轉換）$/u);
    expect(converted('chicago-note', 'Hans')).toMatch(
      /\. \[Quotation converted from Simplified Chinese\.\]$/u,
    );
    expect(converted('apa', 'Hant')).toMatch(
      / \[Quotation converted from Traditional Chinese\.\]$/u,
    );
  });
});

describe('any document', () => {
  const readable = STYLES.filter((style) => styleOf(style).kind !== 'exchange');
  const endsItself = fc.constantFrom(
    '关于推进改革的意见',
    '城市大脑是什么？',
    '某市委、某市人民政府关于印发《某〈市〉计划》的通知',
    '中國「數位」政策',
    'G60科创走廊 规划（2016—2020年）',
  );

  it('leaves no double or empty mark in any choice of fields, quotes or scripts', () => {
    const clause = clauseAt('第一条第二款', '第一條第二款', 'art. 1, para. 2', '推进“一体化”');
    fc.assert(
      fc.property(
        anyRequest(endsItself),
        fc.constantFrom(...readable),
        fc.constantFrom(null, 'Hans' as const, 'Hant' as const),
        fc.boolean(),
        fc.boolean(),
        (given, style, convertedFrom, quoted, withUrl) => {
          const quotes = quoted ? [{ clause, text: clause.text, convertedFrom }] : [];
          const { text, inText } = cite(style, { ...given, clauses: [clause], quotes, withUrl });
          for (const cited of [plainText(text), inText === null ? '甲' : plainText(inText)]) {
            expect(cited).not.toMatch(/undefined|null|NaN|\[object/u);
            expect(cited).not.toMatch(/[（([〔《〈“「]\s*[）)\]〕》〉”」]/u);
            expect(cited).not.toMatch(/[，。：、；.,:;]\s*[，。：、；.,:;]|[？！?!]\s*[。.]/u);
            expect(cited).not.toMatch(/[（([〔《“]\s*[，。：、；.,:;]|\s[，。：、；.,:;）)\]]/u);
            expect(cited).not.toMatch(/^[\s，。：.,]|\s$|\s{2}/u);
            if (!withUrl) expect(cited).not.toMatch(/https?:|2026/u);
          }
          const converted = quoted && convertedFrom !== null;
          const says = /转换|轉換|Quotation converted/u.test(plainText(text));
          expect(says).toBe(converted);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('leaves out what is missing, with its punctuation', () => {
    fc.assert(
      fc.property(anyRequest(plainTitles), fc.constantFrom(...readable), (given, style) => {
        const { text, inText } = cite(style, { ...given, quotes: [] });
        for (const cited of [plainText(text), inText === null ? '甲' : plainText(inText)]) {
          expect(cited).not.toMatch(/undefined|null|NaN/u);
          expect(cited).not.toMatch(/[（([〔《“]\s*[）)\]〕》”]/u);
          expect(cited).not.toMatch(/([，。：、；.,:;])\s*[，。：、；.,:;]/u);
          expect(cited).not.toMatch(/[（([〔《“]\s*[，。：、；.,:;]|\s[，。：、；.,:;）)\]]/u);
          expect(cited).not.toMatch(/^[\s，。：.,]|\s$|\s{2}/u);
        }
      }),
    );
  });

  it('says nothing that the source does not', () => {
    fc.assert(
      fc.property(anyRequest(plainTitles), fc.constantFrom(...STYLES), (given, style) => {
        const { document } = given;
        const cited = plainText(cite(style, given).text);
        if (document.titleEn == null) expect(cited).not.toContain('Opinions');
        if (document.issuerEn == null) expect(cited).not.toContain('Municipal');
        if (document.number === null) expect(cited).not.toMatch(/〔|号/u);
        if (document.source?.url == null) expect(cited).not.toContain('http');
        const dated = document.adopted ?? document.issued ?? document.published;
        if (dated === null && document.number === null) {
          expect(cited.replaceAll(/2026.11.21|\[2026,\s*11,\s*21\]/gu, '')).not.toMatch(
            /(?:19|20)\d\d(?!\d)(?<!"date-parts": \[\s*\[\s*2026)/u,
          );
        }
      }),
    );
  });

  it('keeps one line a citation whatever the title holds', () => {
    fc.assert(
      fc.property(anyRequest(hostileTitles), fc.constantFrom(...readable), (given, style) => {
        const cited = plainText(cite(style, { ...given, quotes: [] }).text);
        expect(cited).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200f]/u);
      }),
    );
    expect(HOSTILE.length).toBeGreaterThan(10);
  });
});
