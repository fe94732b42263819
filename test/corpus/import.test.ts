import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Imported, importFile, importText, readCorpus } from '../../src/corpus/index.ts';
import { hanText } from '../support/han.ts';
import { temporaryFolder } from '../support/temporary.ts';

const BODY = [
  '为贯彻落实国家战略，现提出如下意见。',
  '一、总体要求',
  '（一）指导思想。坚持高质量发展。',
  '——坚持统筹。统筹发展和安全。',
  '二、重点任务',
  '1.推进改革。深化体制机制改革。',
];

const page = (...lines: readonly string[]): Imported => importText(lines.join('\n'), 'page.txt');
const textOf = (imported: Imported): string[] =>
  imported.document.clauses.flatMap((clause) => clause.text.split('\n'));
const doubtsOf = (imported: Imported): string =>
  imported.doubts.map((doubt) => doubt.message).join('\n');
const droppedOf = (imported: Imported): string[] => imported.dropped.map((line) => line.text);

describe('importText', () => {
  it('takes a page from its navigation to its footer apart', () => {
    const furniture = {
      head: ['站内搜索', '当前位置:首页 >> 时政要闻 >>时事聚焦', '时事聚焦'],
      date: '发布时间:2016/7/20 10:11',
      foot: ['某某杂志社 版权所有    浙ICP备00000000号', '扫码关注“某某杂志”'],
    };
    const imported = page(
      ...furniture.head,
      '中共某某市委关于推进改革的若干意见',
      furniture.date,
      '(2016年7月11日中国共产党某某市第十一届委员会第十一次全体会议审议通过)',
      ...BODY,
      ...furniture.foot,
    );
    expect(droppedOf(imported)).toEqual([...furniture.head, furniture.date, ...furniture.foot]);
    expect(textOf(imported)).toEqual([
      '中共某某市委关于推进改革的若干意见',
      '(2016年7月11日中国共产党某某市第十一届委员会第十一次全体会议审议通过)',
      ...BODY,
    ]);
    expect(imported.meta).toMatchObject({
      title: '中共某某市委关于推进改革的若干意见',
      titleSupplied: false,
      issuer: '中共某某市委',
      region: '某某',
      type: '意见',
      adopted: '2016-07-11',
      adoptedBy: '中国共产党某某市第十一届委员会第十一次全体会议',
      issued: null,
      published: '2016-07-20',
      script: 'Hans',
    });
  });

  it('reads a header of four lines, and the title printed below it over several', () => {
    const imported = page(
      '国务院办公厅关于加强绩效考核工作的意见',
      '国务院办公厅',
      '国办发〔2019〕4号',
      'http://www.example.org/content.htm',
      '',
      '国务院办公厅关于加强',
      '绩效考核工作的意见',
      '国办发〔2019〕4号',
      '各省、自治区、直辖市人民政府：',
      ...BODY,
      '国务院办公厅',
      '2019年1月16日',
    );
    expect(imported.document.clauses.slice(0, 3).map(({ kind, text }) => [kind, text])).toEqual([
      ['title', '国务院办公厅关于加强\n绩效考核工作的意见'],
      ['number', '国办发〔2019〕4号'],
      ['addressee', '各省、自治区、直辖市人民政府：'],
    ]);
    expect(imported.meta).toMatchObject({
      number: '国办发〔2019〕4号',
      issued: '2019-01-16',
      source: { site: null, url: 'http://www.example.org/content.htm' },
    });
  });

  it('marks a title as supplied when the page has none, and says so', () => {
    const imported = page('发布文号: 某政函[2011]59号', ...BODY);
    expect(imported.meta).toMatchObject({
      title: 'page',
      titleSupplied: true,
      number: '某政函〔2011〕59号',
    });
    expect(doubtsOf(imported)).toContain('No title');
  });

  // Copies of less text may be chance.
  const LONG = [
    ...BODY,
    `（一）深化改革。${'各级各部门要统一思想，提高认识，狠抓落实。'.repeat(10)}`,
  ];

  it('drops the first copy of a body that stands twice, and keeps the annex of the second', () => {
    const imported = page(...LONG, ...LONG, '附件', '任务表');
    expect(textOf(imported)).toEqual([...LONG, '附件', '任务表']);
    expect(doubtsOf(imported)).toContain('stands twice');
  });

  test.each([
    ['is not the whole body', [...LONG, ...LONG.slice(0, 4), '三、保障措施']],
    ['is one line again and again', Array<string>(2000).fill('甲')],
    ['is of one line and another', Array.from({ length: 800 }, (_, i) => (i % 2 ? '甲' : '乙'))],
    ['is short', [...BODY, ...BODY]],
  ])('keeps a repetition that %s', (_, lines) => {
    expect(textOf(page(...lines))).toEqual(lines);
    expect(droppedOf(page(...lines))).toEqual([]);
  });

  test.each([
    ['加强长三角一体化发展规划，实现高质量发展', 'Hans'],
    ['加強長三角一體化發展規劃，實現高質量發展', 'Hant'],
  ])('tells the script of %s', (text, script) => {
    expect(page(`${text}。`).meta.script).toBe(script);
  });

  it('loses no line, whatever the page', () => {
    const line = fc.oneof(
      hanText(60),
      fc.constantFrom(
        ...BODY,
        '首页 > 正文',
        '2019-08-21 15:11:44',
        'Copyright 2017',
        '。',
        '附件',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const text = ['正文开始。', ...lines].join('\n');
        const imported = importText(text, 'page.txt');
        const numbers = new Set(imported.dropped.map((dropped) => dropped.number));
        const kept = text
          .split(/\r\n|[\n\r\u2028\u2029]/u)
          .map((content, i) => ({
            content: content.replace(/^[\s\ufeff]+|\s+$/gu, ''),
            number: i + 1,
          }))
          .filter(({ content, number }) => content !== '' && !numbers.has(number));
        expect(textOf(imported)).toEqual(kept.map(({ content }) => content));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the title', () => {
  test.each([
    [['政策文件库', '浙江政务服务网', '关于印发工作方案的通知'], '关于印发工作方案的通知'],
    [['签发人：张三', '关于报送计划的报告'], '关于报送计划的报告'],
    [
      ['中共某省委', '某省人民政府', '关于实施战略', '加快建设的决定'],
      '中共某省委某省人民政府关于实施战略加快建设的决定',
    ],
    ...[
      ...['要点', '措施', '预案', '章程', '标准', '准则', '规程', '解释', '讲话', '纪要', '清单'],
      ...['声明', '安排', '部署', '指南', '指引', '批示', '令'],
    ].map((type): [string[], string] => [[`某市防汛工作${type}`], `某市防汛工作${type}`]),
    [['中华人民共和国宪法'], '中华人民共和国宪法'],
  ])('of %j', (lines, title) => {
    const imported = page(...lines, ...BODY);
    expect(imported.meta).toMatchObject({ title, titleSupplied: false });
    expect(textOf(imported)).toEqual([...lines, ...BODY]);
  });

  it('is doubted when it was joined of lines', () => {
    expect(doubtsOf(page('国务院关于印发', '“十三五”规划的通知', ...BODY))).toContain('2 lines');
    expect(doubtsOf(page('国务院关于印发“十三五”规划的通知', ...BODY))).not.toContain('joined');
  });

  it('is not read from a header that is none, and no line is lost to it', () => {
    const address = 'http://www.example.org/a.html';
    const title = '杭州市人民政府关于做好工作的通知';
    for (const above of ['首页 > 政务公开 > 文件', '2019-03-05']) {
      const imported = page(...(above.startsWith('首') ? [above, title] : [title, above]), address);
      expect(imported.meta).toMatchObject({ title, issuer: '杭州市人民政府', type: '通知' });
      expect(textOf(imported)).toEqual([title]);
    }
    const third = page(title, '杭州市人民政府', '为做好工作2019年', address, ...BODY);
    expect(textOf(third)).toEqual([title, '杭州市人民政府', '为做好工作2019年', ...BODY]);
  });
});

describe('the issuer and its region', () => {
  test.each([
    [['中共浙江省委', '浙江省人民政府', '关于改革的意见'], '中共浙江省委、浙江省人民政府', '浙江'],
    [['中共浙江省委浙江省人民政府关于改革的意见'], '中共浙江省委、浙江省人民政府', '浙江'],
    [['中共中央 国务院关于改革的意见'], '中共中央、国务院', null],
    [['中共中央、国务院关于改革的意见'], '中共中央、国务院', null],
    [['中共中央办公厅 国务院办公厅印发《意见》的通知'], '中共中央办公厅、国务院办公厅', null],
    [['国务院办公厅、中央军委办公厅关于改革的通知'], '国务院办公厅、中央军委办公厅', null],
    [['国务院办公厅转发国家教委关于办学请示的通知'], '国务院办公厅', null],
    [['国家市场监督管理总局关于改革的意见'], '国家市场监督管理总局', null],
    [['中国城市规划协会关于改革的意见'], '中国城市规划协会', null],
    [['杭州市市场监督管理局关于改革的意见'], '杭州市市场监督管理局', '杭州'],
    [['杭州市政府关于改革的意见'], '杭州市政府', '杭州'],
    [['江苏省南京市人民政府关于改革的意见'], '江苏省南京市人民政府', '南京'],
    [['关于改革的意见'], null, null],
  ])('of %j', (lines, issuer, region) => {
    expect(page(...lines, ...BODY).meta).toMatchObject({ issuer, region });
  });

  it('have no region, and a doubt, when the issuers are of several places', () => {
    const imported = page('江苏省、浙江省人民政府关于改革的意见', ...BODY);
    expect(imported.meta.region).toBeNull();
    const joint = page('江苏省人民政府 浙江省人民政府关于改革的意见', ...BODY);
    expect(joint.meta).toMatchObject({ issuer: '江苏省人民政府、浙江省人民政府', region: null });
    expect(doubtsOf(joint)).toContain('江苏、浙江');
  });

  it('are Taiwan only where the head of a text in Traditional characters says so', () => {
    const law = ['第 1 條', '本辦法依大學法第三十五條規定訂定之。'];
    const stated = '中華民國一百零八年七月十日教育部令修正發布全文10條；並自發布日施行';
    const taiwan = page('教育部辦理學生獎助辦法', stated, ...law);
    expect(taiwan.meta.region).toBe('臺灣');
    expect(doubtsOf(taiwan)).toContain('臺灣');
    expect(page('教育部辦理學生獎助辦法', ...law).meta.region).toBeNull();
    expect(
      page('教育部办理学生奖助办法', '中华民国一百零八年', '第一条 总则。').meta.region,
    ).toBeNull();
    const plan = page('行政院', '數位國家發展方案', '中華民國 105 年 11 月 24 日核定', '壹、前言');
    expect(plan.meta).toMatchObject({ issuer: '行政院', region: '臺灣' });
  });
});

describe('an order', () => {
  test.each([
    [
      [
        '中华人民共和国国务院令',
        '第 588 号',
        '《某某条例》已经常务会议通过，现予公布。',
        '某某条例',
      ],
      {
        title: '某某条例',
        number: '中华人民共和国国务院令第588号',
        issuer: '国务院',
        type: '条例',
      },
    ],
    [
      [
        '浙江省人民政府令',
        '第375号',
        '《数据管理办法》已经审议通过。',
        '省长 某某',
        '数据管理',
        '办法',
      ],
      { title: '数据管理办法', number: '浙江省人民政府令第375号', region: '浙江', type: '办法' },
    ],
    [
      [
        '中华人民共和国主席令',
        '第四十五号',
        '《中华人民共和国民法典》已通过。',
        '中华人民共和国民法典',
      ],
      {
        title: '中华人民共和国民法典',
        number: '中华人民共和国主席令第四十五号',
        issuer: '中华人民共和国主席',
      },
    ],
    [
      ['中华人民共和国财政部令', '第９号', '自公布之日起废止有关办法。'],
      { title: '中华人民共和国财政部令', number: '中华人民共和国财政部令第9号', issuer: '财政部' },
    ],
  ])('%j is called by what it promulgates', (lines, meta) => {
    const imported = page(...lines, '第一条 为了规范管理，制定本办法。');
    expect(imported.meta).toMatchObject(meta);
    expect(textOf(imported).slice(0, -1)).toEqual(lines);
  });
});

describe('the 文号', () => {
  test.each([
    ['国发〔２０１０〕３３号', '国发〔2010〕33号'],
    ['某政发〔2020〕8 号', '某政发〔2020〕8号'],
    ['某政发〔2020〕8\u00a0号', '某政发〔2020〕8号'],
    ['某政发[2020]8号', '某政发〔2020〕8号'],
  ])('%s is %s', (printed, number) => {
    const imported = page('国务院关于改革的意见', printed, ...BODY);
    expect(imported.meta.number).toBe(number);
    expect(textOf(imported)[1]).toBe(printed);
  });
});

describe('the dates', () => {
  const PLENUM = '中国共产党某某市第十一届委员会第十一次全体会议';

  it('are not those of another document that is mentioned', () => {
    for (const mention of [
      `为贯彻2016年7月11日${PLENUM}通过的《意见》，制定本方案。`,
      `（2016年7月11日${PLENUM}通过的《意见》附后）`,
      `（2016年7月11日${PLENUM}审议通过《某市意见》）`,
    ]) {
      const imported = page('某市关于贯彻的实施方案', mention, ...BODY);
      expect(imported.meta).toMatchObject({ adopted: null, adoptedBy: null });
    }
    const late = page('某市实施方案', ...BODY, `（2016年7月11日${PLENUM}通过）`);
    expect(late.meta.adopted).toBeNull();
  });

  test.each([`（2016年7月11日${PLENUM}通过）`, `２０１６年７月１１日${PLENUM}审议通过`])(
    'are those of a line that says %s and nothing else',
    (note) => {
      const { meta } = page('某市关于贯彻的实施方案', note, ...BODY);
      expect(meta).toMatchObject({ adopted: '2016-07-11', adoptedBy: PLENUM });
    },
  );

  test.each([
    [`某某網訊:2020年12月15日${PLENUM}通過《某某規劃的建議》,全文如下`, '2020-12-15'],
    [`某某網訊:2020年12月15日${PLENUM}通過《另一個建議》,並提出某某規劃的建議`, null],
  ])('are believed of a news lead only where it names the document: %s', (lead, adopted) => {
    expect(page(lead, '《某某規劃的建議》全文', ...BODY).meta.adopted).toBe(adopted);
  });

  test.each(['修正', '修订'])('are doubted when the note tells of a %s', (word) => {
    const adopted = '1986年4月12日第六届全国人民代表大会第四次会议通过';
    const revised = `根据2018年10月26日会议《关于修改〈某法〉的决定》${word}`;
    for (const note of [[`（${adopted}　${revised}）`], [`（${adopted}`, `${revised}）`]]) {
      const imported = page('中华人民共和国某法', ...note, '第一条 为了规范，制定本法。');
      expect(imported.meta.adopted).toBe('1986-04-12');
      expect(imported.doubts).toContainEqual({ line: 2, message: expect.stringContaining(word) });
    }
  });

  it('say when a speech was given, with a doubt', () => {
    const imported = page('政府工作报告', '——2012年3月5日在全国人民代表大会会议上', ...BODY);
    expect(imported.meta.issued).toBe('2012-03-05');
    expect(imported.doubts).toContainEqual({
      line: 2,
      message: expect.stringContaining('delivered'),
    });
  });
});

describe('the footer', () => {
  it('does not swallow a list whose heading only looks like one', () => {
    const annex = [
      '附件',
      '协会名单',
      '会员（3家）',
      '甲公司',
      '本网站 Copyright 说明',
      '请扫码关注甲',
    ];
    const imported = page('关于公布名单的通知', ...BODY, ...annex);
    expect(droppedOf(imported)).toEqual([]);
  });

  it('starts at an offer of membership', () => {
    const foot = ['会员(原价¥299元)特惠', '立即购买'];
    expect(droppedOf(page('关于公布名单的通知', ...BODY, ...foot))).toEqual(foot);
  });
});

describe('importFile', () => {
  const write = async (name: string, content: string | Uint8Array): Promise<[string, string]> => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), content);
    return [join(folder, name), join(folder, 'corpus')];
  };

  it('writes a corpus file that reads back as the same clauses', async () => {
    const [file, directory] = await write('某市 意见.txt', `\ufeff${BODY.join('\r\n')}`);
    const report = await importFile(file, { directory });
    expect(report.clauses).toBe(BODY.length);
    const { documents } = await readCorpus(directory);
    expect(documents[0]?.meta.id).toBe('某市-意见');
    expect(documents[0]?.clauses.map((clause) => clause.text)).toEqual(BODY);
  });

  test.each(['../evil', '..', '.a', 'a/b', 'a b', '', 'a\u0000', '-a', '甲'.repeat(129)])(
    'refuses the id %j and writes nothing',
    async (id) => {
      const [file, directory] = await write('a.txt', BODY.join('\n'));
      await expect(importFile(file, { directory, id })).rejects.toThrow(
        expect.objectContaining({ code: 'parameter-invalid' }),
      );
      expect(await readdir(join(directory, '..'))).toEqual(['a.txt']);
    },
  );

  it('makes an id of a long name of supplementary characters that reads back', async () => {
    const [file, directory] = await write(`${'𠀀'.repeat(60)}.txt`, BODY.join('\n'));
    await importFile(file, { directory, id: `${'𠀀'.repeat(60)}-1` });
    await importFile(file, { directory });
    const { documents } = await readCorpus(directory);
    expect(documents.map(({ meta }) => meta.id)).toEqual(['𠀀'.repeat(60), `${'𠀀'.repeat(60)}-1`]);
  });

  it('never overwrites', async () => {
    const [file, directory] = await write('a.txt', BODY.join('\n'));
    await mkdir(directory);
    await writeFile(join(directory, 'a.md'), 'mine');
    await expect(importFile(file, { directory })).rejects.toThrow(
      expect.objectContaining({ code: 'file-exists' }),
    );
    expect(await readFile(join(directory, 'a.md'), 'utf8')).toBe('mine');
  });

  test.each([
    ['GBK', Buffer.from([0xd6, 0xd0, 0xb9, 0xb2, 0x0a]), 'not-utf8'],
    ['UTF-16', Buffer.from('\ufeff中共', 'utf16le'), 'not-utf8'],
    ['a binary file', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]), 'not-utf8'],
    ['an empty file', '', 'empty-document'],
    ['nothing but site furniture', '首页 > 正文\nCopyright 2017', 'empty-document'],
    ['a corpus file', '\ufeff---\nid: x\n---\n\n正文。\n', 'front-matter'],
  ])('refuses %s and writes nothing', async (_, content, code) => {
    const [file, directory] = await write('a.txt', content);
    await expect(importFile(file, { directory })).rejects.toThrow(
      expect.objectContaining({ code }),
    );
    await expect(readdir(directory)).rejects.toThrow('ENOENT');
  });

  it('says so when there is no such file', async () => {
    await expect(importFile('/none.txt', { directory: '/none' })).rejects.toThrow(
      expect.objectContaining({ code: 'file-unreadable' }),
    );
  });
});
