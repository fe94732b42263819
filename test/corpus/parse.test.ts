import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../src/corpus/index.ts';
import type { Clause, DocumentMeta } from '../../src/model/index.ts';
import { plainMeta } from '../support/documents.ts';
import { hanText } from '../support/han.ts';

const META = plainMeta('d');

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

  it('names an item with its 款 where the article has several', () => {
    const body =
      '第一条 有下列情形：\n（一）甲；\n（二）乙。\n前款规定不适用于丙。\n第二条 总则。\n有下列情形：\n（一）甲；\n1.子。\n（二）乙。';
    expect(pinpoints(body)).toEqual([
      ...['第一条', '第一条第一款第（一）项', '第一条第一款第（二）项', '第一条第二款'],
      ...['第二条', '第二条第二款', '第二条第二款第（一）项', '第二条第二款第（一）项第1目'],
      '第二条第二款第（二）项',
    ]);
  });

  it('takes a line within a list of items for no end of the list', () => {
    const body = '第一条 有下列情形：\n（一）甲；\n另有规定的除外。\n（二）乙。';
    expect(pinpoints(body).at(-1)).toBe('第一条第一款第（二）项');
  });

  it('gives the markers below an article the ranks of the jurisdiction', () => {
    const body = '第 1 條 為規範。\n前項規定。\n一、甲。\n（一）乙。';
    const taiwan = parse(body, { region: '臺灣', script: 'Hant' }).map(
      (clause) => clause.pinpoint['zh-Hant'],
    );
    expect(taiwan).toEqual([
      ...['第1條', '第1條第二項', '第1條第二項第一款', '第1條第二項第一款第一目'],
    ]);
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

const names = (clauses: readonly Clause[]): string[] =>
  clauses.map((clause) => clause.pinpoint['zh-Hans']);

describe('forms that real documents have', () => {
  it('takes the only paragraph of 第 1 條, printed below it, for the article itself', () => {
    const body = '第 1 條\n本辦法依大學法訂定之。\n前項規定準用之。\n第 2 條\n自發布日施行。';
    const clauses = parse(body, { region: '臺灣', script: 'Hant' });
    expect(clauses[0]?.text).toBe('第 1 條\n本辦法依大學法訂定之。');
    expect(clauses.map((clause) => clause.pinpoint['zh-Hant'])).toEqual([
      '第1條',
      '第1條第二項',
      '第2條',
    ]);
  });

  it('keeps a table of contents from taking the numbers of the text', () => {
    const clauses = parse(
      '目　录\n第一章　总则……1\n第二章　附则\n第一章　总则\n第一条　为了规范。\n第二章　附则\n第二条　自公布之日起施行。',
    );
    expect(clauses[0]).toMatchObject({
      kind: 'note',
      text: '目　录\n第一章　总则……1\n第二章　附则',
    });
    expect(names(clauses)).toEqual(['目录', '第一章', '第一条', '第二章', '第二条']);
    expect(clauses.map((clause) => clause.id.slice(2, 4))).not.toContain('~2');
  });

  it('cites an inserted article as it is printed', () => {
    expect(
      pinpoints(
        '第十五条　甲。\n第十五条之一　乙。\n第十五条之二情节严重的。\n第十六条规定的除外。',
      ),
    ).toEqual([...['第十五条', '第十五条之一', '第十五条之二', '第十五条之二第二款']]);
  });

  test.each([
    '为进一步推进改革，国务院决定：',
    '各位代表：',
    '根据有关规定，现就有关事项通知如下：',
  ])('%s addresses nobody', (line) => {
    expect(parse(`${line}\n推进改革。`)[0]?.kind).toBe('paragraph');
  });

  it('takes a sentence with a remark behind it for text, not for a heading', () => {
    const clauses = parse(
      '一、对甲地加大支持力度。（商务部负责）\n商务部要会同有关部门抓好落实工作，加大力度。\n二、对乙地给予支持。',
    );
    expect(clauses.map((clause) => clause.kind)).toEqual(['point', 'paragraph', 'point']);
    expect(clauses[1]?.pinpoint['zh-Hans']).toBe('第一部分第2段');
  });

  it('knows no headings below an article', () => {
    const clauses = parse(
      '第一条　有下列情形：\n（一）甲；\n（二）其他组织。\n前款规定的组织应当依法办理登记手续。',
    );
    expect(clauses.map((clause) => clause.kind)).toEqual([
      'article',
      'point',
      'point',
      'paragraph',
    ]);
  });

  it('tells a list of what is enclosed from the annexes', () => {
    const body = [
      '推进改革。',
      '附件：1．任务分工表',
      '2．考核办法',
      '某市人民政府',
      '2019年9月18日',
      '附件1：任务分工表',
      '一、甲',
      '附表2 项目表',
      '1.推进乙。',
    ];
    expect(pinpoints(body.join('\n'))).toEqual([
      ...['第1段', '附件说明', '落款', '附件1', '附件1第一部分', '附表2', '附表2第1点'],
    ]);
  });

  it('does not let a list in the notice turn the outline round', () => {
    const body = [
      '关于印发方案的通知',
      '现将方案印发给你们。',
      '附件：1．甲表',
      '2．乙表',
      '某市人民政府',
      '2019年9月18日',
      '某市工作方案',
      '为了发展，制定本方案。',
      '一、总体要求',
      '（一）取消一批。',
      '1.取消甲。',
      '二、组织实施',
      '（一）加强领导。',
    ];
    const clauses = parse(body.join('\n'), { title: '关于印发方案的通知' });
    expect(names(clauses).slice(-5)).toEqual([
      ...[
        '第一部分',
        '第一部分第（一）项',
        '第一部分第（一）项第1点',
        '第二部分',
        '第二部分第（一）项',
      ],
    ]);
  });

  it('puts who gets a copy, and who printed it, under nothing', () => {
    const clauses = parse(
      '第一条　为了规范。\n抄送：市委办公厅。\n某市政府办公室 2015年3月3日印发',
    );
    expect(names(clauses)).toEqual(['第一条', '附注', '附注2']);
    expect(clauses[1]?.path).toEqual([]);
  });

  it('reads a table of two columns', () => {
    expect(parse('附件\n指标表\n指标 | 数值\n甲 | 1\n乙 | 2').map((clause) => clause.kind)).toEqual(
      [...['heading', 'columns', 'row', 'row']],
    );
  });

  it('counts 款 beyond ninety-nine', () => {
    const body = ['第一条　总则。', ...Array.from({ length: 120 }, (_, i) => `款${i}。`)].join(
      '\n',
    );
    expect(pinpoints(body).slice(98, 102)).toEqual([
      '第一条第九十九款',
      '第一条第一百款',
      '第一条第一百零一款',
      '第一条第一百零二款',
    ]);
    expect(pinpoints(body).at(-1)).toBe('第一条第一百二十一款');
  });

  it('knows 篇 and 壹、', () => {
    expect(
      pinpoints('第一篇 总论\n第一章 背景\n壹、前言\n一、緣起\n貳、現況\n一、問題').slice(2),
    ).toEqual([
      ...['第一编第一章第壹大部分', '第一编第一章第壹大部分第一部分'],
      ...['第一编第一章第貳大部分', '第一编第一章第貳大部分第一部分'],
    ]);
  });

  it('puts the heading into the address where numbers restart under headings', () => {
    const body = '总则如下。\n长三角合作\n1.推进甲。\n2.推进乙。\n产业合作\n1.推进丙。\n2.推进丁。';
    const idOf = (text: string, start: string): string | undefined =>
      parse(text).find((clause) => clause.text.startsWith(start))?.id;
    const more = body.replace('长三角合作', '新增合作\n1.推进戊。\n长三角合作');
    for (const start of ['1.推进甲', '2.推进乙', '1.推进丙', '2.推进丁']) {
      expect(idOf(more, start)).toBe(idOf(body, start));
    }
  });

  it('carries on an outer count after an inner one', () => {
    const body = '21.推进甲。\n22.推进乙。\n1.先做。\n2.后做。\n23.推进丙。\n24.推进丁。';
    expect(parse(body).map((clause) => clause.kind)).toEqual(
      Array.from({ length: 6 }, () => 'point'),
    );
  });

  test.each(['五、六月份降水偏多。', '一、二产业协调发展。', '七、八两月完成。'])(
    '%s is text',
    (line) => {
      expect(parse(line)[0]?.kind).toBe('paragraph');
    },
  );

  it('takes a date among the cells of a table for a cell', () => {
    const clauses = parse(
      '一、项目安排\n推进项目。\n附件\n项目表\n序号\n1\n2018年5月1日\n某项目\n推进。',
    );
    expect(
      clauses.some((clause) => clause.kind === 'signature' || clause.id.includes('cover')),
    ).toBe(false);
  });

  it('sees a marker behind zero-width characters', () => {
    expect(pinpoints('一、甲\n\u200b二、乙')).toEqual(['第一部分', '第二部分']);
  });

  it('tells five thousand clauses of one number apart', () => {
    const body = Array.from({ length: 5_000 }, (_, i) => `1.推进第${i}项工作。`).join('\n');
    expect(new Set(pinpoints(body)).size).toBe(5_000);
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
