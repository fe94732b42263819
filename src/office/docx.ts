/**
 * How does it look in Word? Writes headings, paragraphs with real footnotes,
 * and tables as a .docx file (ECMA-376), whatever they are about.
 */
import type { RichText, Run } from '../model/index.ts';
import { docx, type Part } from './docx-library.ts';

/** A run of text, or a footnote that is called at this place. */
export type OfficeInline = Run | { readonly footnote: RichText };

/** A cell is one paragraph. */
type Cell = readonly OfficeInline[];

export type OfficeBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly content: readonly OfficeInline[];
      /** `indented`: set in from both sides, as a remark under a quotation. */
      readonly indented?: true;
    }
  | {
      readonly kind: 'table';
      /** Repeated on every page. */
      readonly header: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
    };

/** The language of what is not marked otherwise: it decides fonts and line breaks. */
export type OfficeLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

export interface OfficeDocument {
  /** In the properties of the file; nothing is printed. */
  readonly title: string;
  readonly language: OfficeLanguage;
  readonly blocks: readonly OfficeBlock[];
}

const EAST_ASIAN: Readonly<Record<OfficeLanguage, { font: string; tag: string }>> = {
  'zh-Hans': { font: 'SimSun', tag: 'zh-CN' },
  'zh-Hant': { font: 'PMingLiU', tag: 'zh-TW' },
  en: { font: 'SimSun', tag: 'zh-CN' },
};
/** In twentieths of a point. */
const INDENT = 480;
const AFTER = 160;

/** What XML 1.0 cannot hold, not even escaped: most control characters and halves of pairs. */
function xmlText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
}

/** Runs of Word: a line break is an element of its own. */
function wordRuns(run: Run): Part[] {
  const look = {
    ...(run.italic === true ? { italics: true } : {}),
    ...(run.superscript === true ? { superScript: true } : {}),
  };
  return xmlText(run.text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((text, i) => new docx.TextRun({ ...look, text, ...(i > 0 ? { break: 1 } : {}) }));
}

/** Gives every footnote its number and gathers what they say. */
class Footnotes {
  readonly all: Record<string, { children: Part[] }> = {};
  #count = 0;

  /** The number at the place where the footnote is called. */
  call(text: RichText): Part {
    this.#count++;
    const children = [new docx.TextRun({ text: ' ' }), ...text.flatMap(wordRuns)];
    this.all[String(this.#count)] = { children: [new docx.Paragraph({ children })] };
    return new docx.FootnoteReferenceRun(this.#count);
  }

  inline(content: readonly OfficeInline[]): Part[] {
    return content.flatMap((piece): Part[] =>
      'footnote' in piece ? [this.call(piece.footnote)] : wordRuns(piece),
    );
  }
}

function tableOf(block: OfficeBlock & { kind: 'table' }, footnotes: Footnotes): Part {
  const row = (cells: readonly Cell[], tableHeader: boolean): Part =>
    new docx.TableRow({
      tableHeader,
      children: cells.map(
        (cell) =>
          new docx.TableCell({
            children: [new docx.Paragraph({ children: footnotes.inline(cell) })],
          }),
      ),
    });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  });
}

function wordBlock(block: OfficeBlock, footnotes: Footnotes): Part {
  switch (block.kind) {
    case 'heading':
      return new docx.Paragraph({
        text: xmlText(block.text),
        heading: docx.HeadingLevel.HEADING_1,
      });
    case 'table':
      return tableOf(block, footnotes);
    default:
      return new docx.Paragraph({
        children: footnotes.inline(block.content),
        spacing: { after: AFTER },
        ...(block.indented === true ? { indent: { left: INDENT, right: INDENT } } : {}),
      });
  }
}

/**
 * Writes a document.
 *
 * @returns the bytes of a .docx file. What XML cannot hold is replaced by U+FFFD.
 */
export async function writeDocx({ title, language, blocks }: OfficeDocument): Promise<Uint8Array> {
  const footnotes = new Footnotes();
  const children = blocks.map((block) => wordBlock(block, footnotes));
  const { font, tag } = EAST_ASIAN[language];
  const run = {
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
    language: { value: 'en-US', eastAsia: tag },
    size: 24,
  };
  const document = new docx.Document({
    title: xmlText(title),
    creator: 'Tiaowen',
    styles: { default: { document: { run } } },
    footnotes: footnotes.all,
    sections: [{ children }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}
