import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../src/corpus/index.ts';
import { type Clause, type DocumentMeta, documentId } from '../../src/model/index.ts';
import { hanText } from '../support/han.ts';

const META: DocumentMeta = {
  id: documentId('d'),
  title: '关于测试的意见',
  titleSupplied: false,
  issuer: null,
  region: null,
  type: null,
  number: null,
  adopted: null,
  adoptedBy: null,
  issued: null,
  published: null,
  script: 'Hans',
  source: null,
};

const parse = (body: string, meta: Partial<DocumentMeta> = {}): readonly Clause[] =>
  parseDocument({ ...META, ...meta }, body).clauses;

const pinpoints = (body: string, meta: Partial<DocumentMeta> = {}): string[] =>
  parse(body, meta).map((clause) => clause.pinpoint['zh-Hans']);

/** The naive oracle: the body's lines, trimmed, the empty ones left out. */
const contentLines = (body: string): string[] =>
  body
    .split(/[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/^[\s\u3000\ufeff]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '');

const numbered = fc.constantFrom(
  ...['一、', '二、', '三、', '（一）', '(二)', '1.', '2．', '3、', '(1)', '（2）', '①', '②', '——'],
  ...[
    '第一章 ',
    '第二节　',
    '第一条 ',
    '第二条 ',
    '附件',
    '附件2',
    '（此件公开发布）',
    '2019年9月18日',
  ],
  ...['各县市人民政府：', '国发〔2019〕5号', '1 | 甲 | 乙 |', '序号 | 任务 |', '关于测试的意见'],
);
const anyLine = fc.oneof(
  fc.tuple(numbered, hanText(30)).map(([marker, text]) => `${marker}${text}`),
  numbered,
  hanText(80),
  hanText(80).map((text) => `${text}。`),
  fc.constant(''),
);
const anyBody = fc.array(anyLine, { minLength: 1, maxLength: 25 }).map((lines) => lines.join('\n'));

describe('parseDocument', () => {
  it('puts every line into exactly one clause, in order', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        fc.pre(contentLines(body).length > 0);
        expect(parse(body).flatMap((clause) => clause.text.split('\n'))).toEqual(
          contentLines(body),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives every clause an id and a pinpoint of its own', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        fc.pre(contentLines(body).length > 0);
        const clauses = parse(body);
        expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
        for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
          const names = clauses.map((clause) => clause.pinpoint[language]);
          expect(new Set(names).size).toBe(names.length);
          expect(names.every((name) => name !== '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the ids of a clause when others are added, dropped or changed', () => {
    const sentence = hanText(20).map((text) => `发展${text.replace(/\s/gu, '')}改革。`);
    const point = (n: number): fc.Arbitrary<string> => sentence.map((text) => `${n}.推进${text}`);
    const points = fc.tuple(...[1, 2, 3, 4, 5, 6].map(point));
    const extra = fc.array(
      sentence.map((text) => `持续${text}`),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(points, extra, extra, fc.nat(5), (lines, before, after, dropped) => {
        const idOf = (body: readonly string[], line: string): string | undefined =>
          parse(body.join('\n')).find((clause) => clause.text === line)?.id;
        const whole = ['一、总体要求', ...before, ...lines, ...after];
        const less = ['一、总体要求', ...after, ...lines.filter((_, i) => i !== dropped)];
        for (const [i, line] of lines.entries()) {
          if (i !== dropped) expect(idOf(less, line)).toBe(idOf(whole, line));
        }
        for (const line of after.filter((text) => !before.includes(text))) {
          if (after.indexOf(line) !== after.lastIndexOf(line)) continue;
          const alone = idOf(['一、总体要求', line], line);
          expect(idOf(['一、总体要求', ...before, line], line)).toBe(alone);
        }
      }),
    );
  });

  it('refuses a text without a line', () => {
    expect(() => parse(' \n\u3000\n')).toThrow(expect.objectContaining({ code: 'empty-document' }));
  });

  it('shows markup as text', () => {
    const [clause] = parse('<script>alert(1)</script>\n[链接](javascript:alert(1))');
    expect(clause?.text).toBe('<script>alert(1)</script>');
  });
});

describe('pinpoints', () => {
  it('follows the markers of the source', () => {
    const body = [
      '一、总体要求',
      '为了发展。',
      '（一）意义。很大。',
      '还有。',
      '1.推进改革。',
      '（1）先做。',
      '——坚持统筹。',
      '——坚持创新。',
    ];
    expect(pinpoints(body.join('\n'))).toEqual([
      '第一部分',
      '第一部分第1段',
      '第一部分第（一）项',
      '第一部分第（一）项第2段',
      '第一部分第（一）项第1点',
      '第一部分第（一）项第1点第（1）目',
      '第一部分第（一）项第1点第（1）目第1个“——”项',
      '第一部分第（一）项第1点第（1）目第2个“——”项',
    ]);
  });

  it('counts articles through the chapters, and 款 within them', () => {
    const body =
      '第一章 总则\n第一条 为了规范。\n前款规定不适用。\n第二条 有下列情形：\n（一）甲；\n（二）乙。\n第二章 附则\n第三条 自公布之日起施行。';
    expect(pinpoints(body)).toEqual([
      ...['第一章', '第一条', '第一条第二款', '第二条', '第二条第（一）项', '第二条第（二）项'],
      ...['第二章', '第三条'],
    ]);
  });

  it('gives the markers below an article the ranks of the jurisdiction', () => {
    const body = '第 1 條 為規範。\n前項規定。\n一、甲。\n（一）乙。';
    const taiwan = parse(body, { region: '臺灣', script: 'Hant' }).map(
      (clause) => clause.pinpoint['zh-Hant'],
    );
    expect(taiwan).toEqual(['第1條', '第1條第二項', '第1條第一款', '第1條第一款第一目']);
  });

  it('names rows, annexes and dash items', () => {
    const [annex, columns, first, second] = parse(
      '附件2\n任务表\n序号 | 任务 |\n1 | 甲 |\n14 | 乙 |',
    );
    expect(annex?.pinpoint).toMatchObject({ 'zh-Hans': '附件2', en: 'annex 2' });
    expect(columns?.kind).toBe('columns');
    expect(first?.pinpoint['zh-Hans']).toBe('附件2表第1项');
    expect(second?.pinpoint).toMatchObject({ 'zh-Hans': '附件2表第14项', en: 'annex 2, row 14' });
  });

  test.each([
    [
      'numbers that restart in every part',
      '一、甲\n1.做甲。\n2.做乙。\n二、乙\n1.做丙。',
      ['第一部分', '第一部分第1点', '第一部分第2点', '第二部分', '第二部分第1点'],
    ],
    [
      'numbers that run on through all',
      '一、甲\n1.做甲。\n二、乙\n2.做丙。\n3.做丁。',
      ['第一部分', '第一部分第1点', '第二部分', '第二部分第2点', '第二部分第3点'],
    ],
    [
      '1. above （一）',
      '1.做甲。\n（一）先。\n（二）后。\n2.做乙。\n（一）先。\n3.做丙。',
      ['第1点', '第1点第（一）项', '第1点第（二）项', '第2点', '第2点第（一）项', '第3点'],
    ],
  ])('%s', (_, body, expected) => {
    expect(pinpoints(body)).toEqual(expected);
  });
});

describe('outline', () => {
  it('reads a heading broken over two lines as one', () => {
    const clauses = parse('总则如下。\n致力于推进同城化,\n探索新的平台\n1.优化格局。推动发展。');
    expect(clauses.map((clause) => clause.kind)).toEqual(['paragraph', 'heading', 'point']);
    expect(clauses[2]?.path).toEqual(['致力于推进同城化,探索新的平台']);
  });

  it('tells a cover notice from the document it forwards', () => {
    const body = [
      '关于印发计划的通知',
      '各县人民政府：',
      '现印发给你们。',
      '某市人民政府',
      '2019年9月18日',
      '某市行动计划',
      '为了发展，制定本计划。',
      '一、总体要求',
    ];
    const clauses = parse(body.join('\n'), { title: '关于印发计划的通知' });
    expect(clauses.map((clause) => clause.pinpoint['zh-Hans'])).toEqual([
      ...['通知标题', '通知主送机关', '通知第1段', '通知落款', '标题', '第1段', '第一部分'],
    ]);
  });

  it('joins a paragraph that its source wrapped', () => {
    const first =
      '为了贯彻落实发展战略。我们认真组织实施长江三角洲地区区域规划，明确目标任务，积极落实举措，加快推进长三角区域发';
    expect(parse(`${first}\n展，形成合力。`)).toHaveLength(1);
  });
});
