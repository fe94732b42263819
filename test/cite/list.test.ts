/** Several clauses of several documents: merged, sorted, numbered, and safe in every format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ListItem,
  referenceList,
  renderList,
  renderReport,
  reportOf,
  STYLES,
  type StyleName,
  styleOf,
} from '../../src/cite/index.ts';
import { type DocumentMeta, plainText } from '../../src/model/index.ts';
import { anyRequest, clauseAt, handDivided, hostileTitles } from '../support/citations.ts';
import { plainMeta } from '../support/documents.ts';

const CONTEXT = {
  accessed: '2026-11-21',
  words: handDivided('乙/意见', '丙/意见', '甲/意见', '杭州/市', '北京/市'),
};
const article = (hans: string, n: number) => clauseAt(`第${hans}条`, `第${hans}條`, `art. ${n}`);
const meta = (id: string, more: Partial<DocumentMeta>): DocumentMeta =>
  plainMeta(id, { number: null, issued: '2019-01-01', ...more });
const HANGZHOU = meta('h', { title: '乙意见', issuer: '杭州市' });
const HANGZHOU_2 = meta('h2', { title: '甲意见', issuer: '杭州市' });
const BEIJING = meta('b', { title: '丙意见', issuer: '北京市', issued: '2020-01-01' });
const cited = (document: DocumentMeta, hans: string, order: number): ListItem => ({
  document,
  clause: article(hans, order),
  order,
});
const ITEMS = [
  cited(HANGZHOU, '五', 5),
  cited(BEIJING, '一', 1),
  cited(HANGZHOU, '三', 3),
  cited(HANGZHOU, '四', 4),
  cited(HANGZHOU_2, '二', 2),
];
const text = (style: StyleName): string => renderList(referenceList(style, ITEMS, CONTEXT), 'text');

describe('a list', () => {
  it('is numbered in the order of the text in GB/T 7714, each document once', () => {
    expect(text('gbt7714-2025')).toBe(
      '[1] 杭州市. 乙意见[EB/OL]. （2019-01-01）[2026-11-21].（第三至五条）\n' +
        '[2] 北京市. 丙意见[EB/OL]. （2020-01-01）[2026-11-21].（第一条）\n' +
        '[3] 杭州市. 甲意见[EB/OL]. （2019-01-01）[2026-11-21].（第二条）\n',
    );
    const { inText } = referenceList('gbt7714-2025', ITEMS, CONTEXT);
    expect(inText.map((mark) => plainText(mark ?? []))).toEqual([
      '[1]第五条',
      '[2]第一条',
      '[1]第三条',
      '[1]第四条',
      '[3]第二条',
    ]);
  });

  it('is sorted by author in APA, and tells works of one year apart', () => {
    expect(text('apa')).toBe(
      'Beijing shi. (2020). Bing yijian.\n' +
        'Hangzhou shi. (2019a). Jia yijian.\n' +
        'Hangzhou shi. (2019b). Yi yijian.\n',
    );
    const { inText } = referenceList('apa', ITEMS, CONTEXT);
    expect(plainText(inText[0] ?? [])).toBe('(Hangzhou shi, 2019b, art. 5)');
    expect(plainText(inText[4] ?? [])).toBe('(Hangzhou shi, 2019a, art. 2)');
  });

  it('sorts a supplied title by its letters, not by its bracket', () => {
    const supplied = meta('s', { title: '丙意见', issuer: null, titleSupplied: true });
    const list = referenceList('apa', [...ITEMS, cited(supplied, '一', 1)], CONTEXT);
    expect(renderList(list, 'text').split('\n').slice(0, 2)).toEqual([
      'Beijing shi. (2020). Bing yijian.',
      '[Bing yi jian]. (2019).',
    ]);
  });

  it('is sorted by the sound of the issuer in APA in Chinese script', () => {
    expect(text('apa-zh').split('\n')[0]).toBe('北京市. (2020). 丙意见.');
  });

  it('is sorted in the bibliography of Chicago', () => {
    expect(text('chicago-bibliography')).toBe(
      'Beijing shi. Bing yijian 丙意见. 2020.\n' +
        'Hangzhou shi. Jia yijian 甲意见. 2019.\n' +
        'Hangzhou shi. Yi yijian 乙意见. 2019.\n',
    );
  });

  it('keeps the order of the text for notes', () => {
    expect(text('footnote')).toBe(
      '《乙意见》，2019年1月1日发布，第三至五条。\n' +
        '《丙意见》，2020年1月1日发布，第一条。\n' +
        '《甲意见》，2019年1月1日发布，第二条。\n',
    );
  });

  it('is one file for programs', () => {
    expect(JSON.parse(text('csl-json')).map(({ id }: { id: string }) => id)).toEqual([
      'h',
      'b',
      'h2',
    ]);
    expect(text('biblatex').match(/^@online\{/gmu)?.length).toBe(3);
    expect(text('ris').match(/^ER {2}- $/gmu)?.length).toBe(3);
    expect(text('ris')).toContain('SE  - 第三至五条');
  });

  it('cites a whole document', () => {
    const list = referenceList(
      'footnote',
      [{ document: BEIJING, clause: null, order: 0 }],
      CONTEXT,
    );
    expect(renderList(list, 'text')).toBe('《丙意见》，2020年1月1日发布。\n');
  });
});

describe('HTML and Markdown', () => {
  it('keep italics and raised numbers', () => {
    const list = referenceList('apa', ITEMS.slice(0, 1), CONTEXT);
    expect(renderList(list, 'html')).toBe('<p>Hangzhou shi. (2019). <i>Yi yijian</i>.</p>\n');
    expect(renderList(list, 'markdown')).toBe('Hangzhou shi. (2019). *Yi yijian*.\n');
    const [first] = ITEMS;
    const clause = first?.clause;
    if (first === undefined || clause == null) throw new Error('no item');
    const quote = { clause, text: '推进“一体化”。\n甲', convertedFrom: null };
    const item = { ...first, quote, note: '要*点' };
    expect(renderReport(reportOf('gbt7714-2025', [item], CONTEXT), 'html')).toBe(
      '<blockquote>“推进“一体化”。<br>甲”<sup>[1]第五条</sup></blockquote>\n<p>要*点</p>\n' +
        '<p>[1] 杭州市. 乙意见[EB/OL]. （2019-01-01）[2026-11-21].（第五条）</p>\n',
    );
    expect(renderReport(reportOf('footnote', [item], CONTEXT), 'markdown')).toBe(
      '> “推进“一体化”。\\\n> 甲”[^1]\n\n要\\*点\n\n[^1]: 《乙意见》，2019年1月1日发布，第五条。\n',
    );
  });

  it('let nothing of a document or a remark act', () => {
    const readable = STYLES.filter((style) => styleOf(style).kind !== 'exchange');
    fc.assert(
      fc.property(
        anyRequest(hostileTitles),
        hostileTitles,
        fc.constantFrom(...readable),
        ({ document }, words, style) => {
          const clause = clauseAt('第一条', '第一條', 'art. 1', words);
          const quote = { clause, text: words, convertedFrom: null };
          const item = { document, clause, order: 0, quote, note: words };
          const html = renderReport(reportOf(style, [item], CONTEXT), 'html');
          const tags = html.match(/<[^>]*>/gu) ?? [];
          for (const tag of tags) expect(tag).toMatch(/^<(?:\/?(?:p|i|sup|blockquote)|br)>$/u);
          expect(html.replace(/<[^>]*>|&(?:amp|lt|gt|quot|#39);/gu, '')).not.toMatch(/[<>&"]/u);
          const markdown = renderReport(reportOf(style, [item], CONTEXT), 'markdown');
          expect(markdown.replace(/\\[\s\S]|<\/?sup>|\[\^1\]/gu, '')).not.toMatch(/[`[\]<]/u);
        },
      ),
    );
  });
});

describe('a footnote', () => {
  it.each<[StyleName, string]>([
    ['gbt7714-2015', '北京市. 丙意见[EB/OL]. (2020-01-01)[2026-11-21].（第一条）'],
    ['apa', 'Beijing shi. (2020). Bing yijian. (Beijing shi, 2020, art. 1)'],
    ['chicago-bibliography', 'Beijing shi, Bing yijian 丙意见 (2020), art. 1.'],
    ['inline', '《丙意见》，2020年1月1日发布，第一条。'],
    ['bluebook', 'Bing Yijian (丙意见) (promulgated by Beijing Shi, Jan. 1, 2020) art. 1 (China).'],
  ])('in %s has the pinpoint', (style, expected) => {
    const clause = article('一', 1);
    const quote = { clause, text: '甲', convertedFrom: null };
    const item = { document: BEIJING, clause, order: 1, quote, note: null };
    const [quotation] = reportOf(style, [item], CONTEXT).quotations;
    expect(plainText(quotation?.footnote ?? [])).toBe(expected);
  });
});
