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
    expect(imported.doubts.map((doubt) => doubt.message).join()).toContain('No title');
  });

  it('drops the first copy of a body that stands twice, and keeps the annex of the second', () => {
    const body = BODY.map((line) => `${line}${'推进各项改革举措落实。'.repeat(4)}`);
    const imported = page(...body, ...body, '附件', '任务表');
    expect(textOf(imported)).toEqual([...body, '附件', '任务表']);
    expect(imported.doubts.map((doubt) => doubt.message).join()).toContain('stands twice');
  });

  it('keeps a repetition that is not the whole body', () => {
    const partly = [...BODY, ...BODY.slice(0, 4), '三、保障措施'];
    expect(textOf(page(...partly))).toEqual(partly);
    expect(droppedOf(page(...partly))).toEqual([]);
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
