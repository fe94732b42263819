import type { Cell, Run, Table } from './table.ts';

import { type Docx, loadDocx, type Part } from './table-docx-library.ts';

/** Chinese text in Song, Latin letters in Times: what Word has everywhere. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' } as const;
/** Half points. */
const TEXT_SIZE = 18;
/** Twentieths of a point: A4 lying on its side, with margins of 2 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;

/** XML 1.0 has no place for other control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

function runsOf(docx: Docx, { text, mark }: Run, bold: boolean): Part[] {
  const clean = text.toWellFormed().replace(NOT_XML, '\ufffd');
  const look = {
    ...(mark === 'deleted' ? { strike: true, color: 'B00020' } : {}),
    ...(mark === 'inserted' ? { underline: {}, color: '00602B' } : {}),
    ...(mark === 'found' ? { bold: true } : {}),
    ...(bold ? { bold } : {}),
  };
  return clean
    .split(/\r?\n/u)
    .map((line, i) => new docx.TextRun({ text: line, ...look, ...(i === 0 ? {} : { break: 1 }) }));
}

function paragraphOf(docx: Docx, cell: Cell, bold = false): Part {
  const runs = typeof cell === 'string' ? [{ text: cell }] : cell;
  return new docx.Paragraph({ children: runs.flatMap((run) => runsOf(docx, run, bold)) });
}

function rowCells(docx: Docx, table: Table, row: readonly Cell[], bold: boolean): Part[] {
  return table.columns.map(
    ({ width }, i) =>
      new docx.TableCell({
        children: [paragraphOf(docx, row[i] ?? '', bold)],
        width: { size: Math.round((TEXT_WIDTH * width) / 100), type: docx.WidthType.DXA },
        margins: { left: 80, right: 80, top: 40, bottom: 40 },
      }),
  );
}

/**
 * A table as a Word document (.docx): title, notes, the table with its header
 * row on every page, on A4 lying on its side. What was left out is struck
 * through, what was put in underlined, in colour.
 *
 * Characters that XML cannot hold stand as U+FFFD.
 */
export async function toDocx(table: Table): Promise<Uint8Array> {
  const docx = await loadDocx();
  const { columns, rows, title, notes } = table;
  const body = new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100)),
    rows: [
      new docx.TableRow({
        tableHeader: true,
        children: rowCells(
          docx,
          table,
          columns.map(({ name }) => name),
          true,
        ),
      }),
      ...rows.map((row) => new docx.TableRow({ children: rowCells(docx, table, row, false) })),
    ],
  });
  const document = new docx.Document({
    title,
    creator: 'Tiaowen 条文',
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT_SIZE, language: { eastAsia: table.language } } },
        heading1: {
          run: { font: FONT, size: 28, bold: true },
          paragraph: { spacing: { after: 160 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: docx.PageOrientation.LANDSCAPE },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
            },
          },
        },
        children: [
          new docx.Paragraph({
            heading: docx.HeadingLevel.HEADING_1,
            children: runsOf(docx, { text: title }, false),
          }),
          ...notes.map((note) => paragraphOf(docx, note)),
          body,
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}
