/**
 * How does it look in Word? Writes headings, paragraphs with real footnotes,
 * and tables as a .docx file (ECMA-376), whatever they are about.
 */
import type { Language, RichText, Run } from '../model/index.ts';
import { type Docx, loadDocx, type Part } from './docx-library.ts';
import { CREATOR, typeface, wordRuns, xmlText } from './docx-text.ts';

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

export interface OfficeDocument {
  /** In the properties of the file; nothing is printed. */
  readonly title: string;
  readonly language: Language;
  /** At the head of every page. */
  readonly header?: string;
  readonly blocks: readonly OfficeBlock[];
}

/** In half points. */
const TEXT_SIZE = 24;
/** In twentieths of a point. */
const INDENT = 480;
const AFTER = 160;

function runsOf(docx: Docx, { text, italic, superscript }: Run): Part[] {
  return wordRuns(docx, text, {
    ...(italic === true ? { italics: true } : {}),
    ...(superscript === true ? { superScript: true } : {}),
  });
}

/** Gives every footnote its number and gathers what they say. */
class Footnotes {
  readonly all: Record<string, { children: Part[] }> = {};
  readonly #docx: Docx;
  #count = 0;

  constructor(docx: Docx) {
    this.#docx = docx;
  }

  /** The number at the place where the footnote is called. */
  call(text: RichText): Part {
    const docx = this.#docx;
    this.#count++;
    const runs = text.flatMap((run) => runsOf(docx, run));
    const children = [new docx.TextRun({ text: ' ' }), ...runs];
    this.all[String(this.#count)] = {
      children: [new docx.Paragraph({ children, style: 'FootnoteText' })],
    };
    return new docx.FootnoteReferenceRun(this.#count);
  }

  inline(content: readonly OfficeInline[]): Part[] {
    return content.flatMap((piece): Part[] =>
      'footnote' in piece ? [this.call(piece.footnote)] : runsOf(this.#docx, piece),
    );
  }
}

function tableOf(docx: Docx, block: OfficeBlock & { kind: 'table' }, footnotes: Footnotes): Part {
  const row = (cells: readonly Cell[], header: { tableHeader?: true }): Part =>
    new docx.TableRow({
      ...header,
      children: cells.map(
        (cell) =>
          new docx.TableCell({
            children: [new docx.Paragraph({ children: footnotes.inline(cell) })],
          }),
      ),
    });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [row(block.header, { tableHeader: true }), ...block.rows.map((cells) => row(cells, {}))],
  });
}

function wordBlock(docx: Docx, block: OfficeBlock, footnotes: Footnotes): Part {
  switch (block.kind) {
    case 'heading':
      return new docx.Paragraph({
        children: wordRuns(docx, block.text, {}),
        heading: docx.HeadingLevel.HEADING_1,
      });
    case 'table':
      return tableOf(docx, block, footnotes);
    default:
      return new docx.Paragraph({
        children: footnotes.inline(block.content),
        spacing: { after: AFTER },
        ...(block.indented === true ? { indent: { left: INDENT, right: INDENT } } : {}),
      });
  }
}

function headerOf(docx: Docx, text: string): { headers: { default: Part } } {
  const children = [new docx.Paragraph({ children: wordRuns(docx, text, {}) })];
  return { headers: { default: new docx.Header({ children }) } };
}

/**
 * Writes a document.
 *
 * @returns the bytes of a .docx file. What XML cannot hold is replaced by U+FFFD.
 */
export async function writeDocument({
  title,
  language,
  header,
  blocks,
}: OfficeDocument): Promise<Uint8Array> {
  const docx = await loadDocx();
  const footnotes = new Footnotes(docx);
  const children = blocks.map((block) => wordBlock(docx, block, footnotes));
  const document = new docx.Document({
    title: xmlText(title),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: { default: { document: { run: { ...typeface(language), size: TEXT_SIZE } } } },
    footnotes: footnotes.all,
    sections: [{ ...(header === undefined ? {} : headerOf(docx, header)), children }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}
