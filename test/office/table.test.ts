import fc from 'fast-check';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { type Cell, type Table, type TableFormat, writeTable } from '../../src/office/index.ts';
import { hanText } from '../support/han.ts';

function table(rows: readonly (readonly Cell[])[], names: readonly string[]): Table {
  return {
    title: '条文对照表',
    notes: ['左：甲'],
    columns: names.map((name) => ({ name, width: 100 / names.length })),
    rows,
    words: { remark: '备注', neutralised: '首加撇号：' },
    language: 'zh-Hans',
  };
}

const text = async (
  format: TableFormat,
  rows: readonly (readonly Cell[])[],
  names = ['甲', '乙'],
) =>
  // TextDecoder would drop the byte order mark.
  Buffer.from(await writeTable(table(rows, names), format)).toString('utf8');

/** Reads CSV back by RFC 4180, with nothing of the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (const [whole, quoted, plain, end] of csv.matchAll(FIELD)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('CSV', () => {
  it('starts with the byte order mark and ends lines with CRLF', async () => {
    expect(await text('csv', [['一', '二']])).toBe('\ufeff甲,乙,备注\r\n一,二,\r\n');
  });

  it('gives every cell back as it was, but for the apostrophe that the remark names', async () => {
    const cell = fc.oneof(
      hanText(20),
      hanText(8).map((rest) => `=${rest}`),
      fc.constantFrom('"', ',', '\r\n', '-1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const read = readCsv((await text('csv', rows)).slice(1));
        expect(read).toHaveLength(rows.length + 1);
        for (const [i, row] of rows.entries()) {
          const [a = '', b = '', remark = ''] = read[i + 1] ?? [];
          const back = [a, b].map((value, k) =>
            remark.includes('甲乙'.charAt(k)) ? value.replace(/^'/u, '') : value,
          );
          expect(back).toEqual(row.map((value) => value.toWellFormed()));
        }
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '－1'])(
    'keeps a spreadsheet from running %j, and says so',
    async (formula) => {
      const [, row] = readCsv((await text('csv', [[formula, '可']])).slice(1));
      expect(row).toEqual([`'${formula}`, '可', '首加撇号：甲']);
    },
  );

  it('leaves dashes and quotation marks of documents alone', async () => {
    const [, row] = readCsv((await text('csv', [['——发展', '“=”']])).slice(1));
    expect(row).toEqual(['——发展', '“=”', '']);
  });

  it('writes what was left out and put in as text', async () => {
    const cell: Cell = [
      { text: '处' },
      { text: '五', mark: 'deleted' },
      { text: '十', mark: 'inserted' },
    ];
    expect(await text('csv', [[cell, '']])).toContain('处[-五-]{+十+}');
  });
});

describe('Markdown', () => {
  it('keeps a cell in its row and shows text as it is', async () => {
    const lines = (
      await text('md', [['a|b\n*c* <script>', [{ text: '不', mark: 'deleted' }]]])
    ).split('\n');
    expect(lines.slice(-4, -1)).toEqual([
      '| 甲 | 乙 |',
      '| --- | --- |',
      '| a\\|b<br>\\*c\\* \\<script\\> | <del>不</del> |',
    ]);
  });
});

describe('Word', () => {
  const rows: Cell[][] = [
    [
      '第一款\n第二款',
      [{ text: '处' }, { text: '五', mark: 'deleted' }, { text: '十', mark: 'inserted' }],
    ],
    ['𠀀\u0001', ''],
  ];

  it('is opened by another program, with every cell', async () => {
    const buffer = Buffer.from(await writeTable(table(rows, ['甲', '乙']), 'docx'));
    const { value, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>条文对照表</h1><p>左：甲</p><table>');
    expect(value).toContain('<td><p>第一款<br />第二款</p></td>');
    expect(value).toContain('处<s>五</s>十');
    expect(value).toContain('𠀀\ufffd');
  });

  it('repeats the header row on every page', async () => {
    const zip = await JSZip.loadAsync(await writeTable(table(rows, ['甲', '乙']), 'docx'));
    const xml = await zip.file('word/document.xml')?.async('string');
    expect(xml?.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml).toContain('w:orient="landscape"');
  });
});
