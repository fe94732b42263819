import { type Docx, loadDocx, type Part } from './docx-library.ts';
import { CREATOR, typeface, wordRuns, xmlText } from './docx-text.ts';
import type { Cell, Run, Table } from './table.ts';

/** Half points. */
const TEXT_SIZE = 18;
const HEADING_SIZE = 28;
/** Twentieths of a point: A4 lying on its side, with margins of 2 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;

function runsOf(docx: Docx, { text, mark }: Run, bold: boolean): Part[] {
  return wordRuns(docx, text, {
    ...(mark === 'deleted' ? { strike: true, color: 'B00020' } : {}),
    ...(mark === 'inserted' ? { underline: {}, color: '00602B' } : {}),
    ...(bold || mark === 'found' ? { bold: true } : {}),
  });
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
export async function writeTableDocument(table: Table): Promise<Uint8Array> {
  const docx = await loadDocx();
  const { columns, rows, title, notes } = table;
  const face = typeface(table.language);
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
    title: xmlText(title),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: {
      default: {
        document: { run: { ...face, size: TEXT_SIZE } },
        heading1: {
          run: { font: face.font, size: HEADING_SIZE, bold: true },
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
