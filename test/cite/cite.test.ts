import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CitationRequest, citeText as cite, styleNamed } from '../../src/cite/index.ts';
import {
  type Clause,
  clauseId,
  type DocumentMeta,
  documentId,
  documentYear,
} from '../../src/model/index.ts';
import { hanText } from '../support/han.ts';

const PLAIN: DocumentMeta = {
  id: documentId('d'),
  title: '关于推进改革的意见',
  titleSupplied: false,
  issuer: '某市人民政府',
  region: null,
  type: null,
  number: '某政发[2011]59号',
  adopted: null,
  adoptedBy: null,
  issued: '2011-03-05',
  published: null,
  script: 'Hans',
  source: { site: null, url: 'https://example.org/59' },
};

const CLAUSE: Clause = {
  id: clauseId('d#p2.i3'),
  documentId: documentId('d'),
  kind: 'point',
  path: [],
  lead: null,
  text: '(三)推进“一体化”。',
  pinpoint: {
    'zh-Hans': '第二部分第（三）项',
    'zh-Hant': '第二部分第（三）項',
    en: 'pt. 2, item (3)',
  },
};

const ADOPTED: Partial<DocumentMeta> = {
  number: null,
  issued: null,
  adopted: '2016-07-11',
  adoptedBy: '某市第十一届委员会第十一次全体会议',
  source: null,
};

const request = (meta: Partial<DocumentMeta> = {}): CitationRequest => ({
  document: { ...PLAIN, ...meta },
  clauses: [CLAUSE],
  accessed: '2026-11-21',
});

describe('cite', () => {
  test.each([
    // every field
    [
      'gbt7714-2025',
      {},
      '某市人民政府. 关于推进改革的意见：某政发〔2011〕59号[EB/OL]. （2011-03-05）[2026-11-21]. https://example.org/59.（第二部分第（三）项）',
    ],
    [
      'gbt7714-2015',
      {},
      '某市人民政府. 关于推进改革的意见: 某政发〔2011〕59号[EB/OL]. (2011-03-05)[2026-11-21]. https://example.org/59.（第二部分第（三）项）',
    ],
    ['footnote', {}, '《关于推进改革的意见》（某政发〔2011〕59号），第二部分第（三）项。'],
    [
      'inline',
      {},
      '《关于推进改革的意见》（某政发〔2011〕59号）第二部分第（三）项提出：“(三)推进“一体化”。”',
    ],
    // no 文号: adopted, then published
    [
      'gbt7714-2025',
      ADOPTED,
      '某市人民政府. 关于推进改革的意见[EB/OL]. （2016-07-11）[2026-11-21].（第二部分第（三）项）',
    ],
    [
      'footnote',
      ADOPTED,
      '《关于推进改革的意见》，2016年7月11日某市第十一届委员会第十一次全体会议通过，第二部分第（三）项。',
    ],
    [
      'footnote',
      { number: null, issued: null, published: '2019-08-21' },
      '《关于推进改革的意见》，2019年8月21日发布，第二部分第（三）项。',
    ],
    [
      'footnote',
      { ...ADOPTED, adopted: null },
      '《关于推进改革的意见》，某市第十一届委员会第十一次全体会议通过，第二部分第（三）项。',
    ],
    [
      'inline',
      { number: null },
      '《关于推进改革的意见》第二部分第（三）项提出：“(三)推进“一体化”。”',
    ],
    // nothing but a title
    [
      'gbt7714-2025',
      { number: null, issuer: null, issued: null, source: null },
      '关于推进改革的意见[EB/OL]. [2026-11-21].（第二部分第（三）项）',
    ],
    [
      'footnote',
      { number: null, issuer: null, issued: null, source: null },
      '《关于推进改革的意见》，第二部分第（三）项。',
    ],
    // a supplied title, and a title within the title
    [
      'footnote',
      { titleSupplied: true },
      '《[关于推进改革的意见]》（某政发〔2011〕59号），第二部分第（三）项。',
    ],
    [
      'gbt7714-2025',
      { titleSupplied: true, number: null, issued: null, source: null },
      '某市人民政府. [关于推进改革的意见][EB/OL]. [2026-11-21].（第二部分第（三）项）',
    ],
    [
      'footnote',
      { title: '关于印发《某市计划》的通知' },
      '《关于印发〈某市计划〉的通知》（某政发〔2011〕59号），第二部分第（三）项。',
    ],
    // a document in Traditional characters is cited in Traditional characters
    [
      'footnote',
      { ...ADOPTED, title: '關於制定規劃的建議', adoptedBy: '全體會議', script: 'Hant' },
      '《關於制定規劃的建議》，2016年7月11日全體會議通過，第二部分第（三）項。',
    ],
    [
      'footnote',
      { number: null, script: 'Hant' },
      '《关于推进改革的意见》，2011年3月5日發布，第二部分第（三）項。',
    ],
  ] as const)('%s %j', (style, meta, expected) => {
    expect(cite(style, request(meta))).toBe(expected);
  });

  test.each([
    '〔2011〕',
    '[2011]',
    '（2011）',
    '(2011)',
    '【2011】',
    '［2011］',
    '〔２０１１〕',
    ' [ 2011 ] ',
  ])('prints 文号 with 〔〕 for %s', (year) => {
    expect(cite('footnote', request({ number: `某政发${year}59号` }))).toContain(
      '某政发〔2011〕59号',
    );
  });

  test.each(['某政发〔２０１１〕５９号', '某政发[ 2011 ]59号', '某政发（2011）59 号'])(
    'takes the year of %s from it where no date is stated',
    (number) => {
      const meta = { ...PLAIN, issued: null, number };
      expect(documentYear(meta)).toBe(2011);
      expect(cite('footnote', request(meta))).toContain('（某政发〔2011〕59号）');
    },
  );

  it('labels a quote that was converted', () => {
    const quote = { clause: CLAUSE, text: '推進一體化。', convertedFrom: 'Hans' as const };
    const converted = { ...request(), quotes: [quote] };
    expect(cite('inline', converted)).toBe(
      '《关于推进改革的意见》（某政发〔2011〕59号）第二部分第（三）项提出：“推進一體化。”（由簡體轉換）',
    );
  });

  it('quotes source text character for character', () => {
    fc.assert(
      fc.property(hanText(), (text) => {
        const cited = cite('inline', { ...request(), clauses: [{ ...CLAUSE, text }] });
        expect(cited).toContain(`“${text}”`);
      }),
    );
  });
});

describe('styleNamed', () => {
  it('names the styles there are when asked for another', () => {
    expect(styleNamed('footnote')).toBe('footnote');
    const unknown = expect.objectContaining({ code: 'style-unknown' });
    for (const name of ['', 'mla', 'APA', 'toString', '__proto__']) {
      expect(() => styleNamed(name)).toThrow(unknown);
      expect(() => styleNamed(name)).toThrow('gbt7714-2025, gbt7714-2015, footnote, inline');
    }
  });
});
