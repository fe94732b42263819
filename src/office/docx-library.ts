/**
 * What is used of docx, with its types. Those that docx brings name their files
 * without an ending, which no compiler finds for an ES module.
 */

/** A part of a document that is handed on to another and never looked into. */
export type Part = object;

/** Fonts and language of runs: Latin letters, and the characters of East Asia. */
export interface Typeface {
  readonly font: { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string };
  /** BCP 47 tags. */
  readonly language: { readonly value: string; readonly eastAsia: string };
}

/** How a run looks. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly superScript?: boolean;
  readonly strike?: boolean;
  readonly underline?: object;
  /** Six hexadecimal digits. */
  readonly color?: string;
}

interface RunOptions extends Look {
  readonly text: string;
  /** Which font the characters take that both scripts have. */
  readonly font?: { readonly hint: 'eastAsia' };
  /** Line breaks before the text. */
  readonly break?: number;
}

interface ParagraphOptions {
  readonly children?: readonly Part[];
  readonly heading?: string;
  /** The id of a style. */
  readonly style?: string;
  readonly spacing?: { readonly after: number };
  readonly indent?: { readonly left: number; readonly right: number };
}

interface Width {
  readonly size: number;
  readonly type: string;
}

interface TableOptions {
  readonly width: Width;
  readonly columnWidths?: readonly number[];
  readonly rows: readonly Part[];
}

interface CellOptions {
  readonly children: readonly Part[];
  readonly width?: Width;
  readonly margins?: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
}

interface DocumentOptions {
  readonly title: string;
  readonly creator: string;
  readonly lastModifiedBy: string;
  readonly styles: {
    readonly default: {
      /** `size` in half points. */
      readonly document: { readonly run: Typeface & { readonly size: number } };
      readonly heading1?: object;
    };
  };
  readonly footnotes?: Readonly<Record<string, { readonly children: readonly Part[] }>>;
  readonly sections: readonly {
    readonly properties?: object;
    readonly headers?: { readonly default: Part };
    readonly children: readonly Part[];
  }[];
}

/** Sizes of text in half points; all other measures in twentieths of a point. */
export interface Docx {
  readonly Document: new (options: DocumentOptions) => Part;
  readonly Header: new (options: { readonly children: readonly Part[] }) => Part;
  readonly Paragraph: new (options: ParagraphOptions) => Part;
  readonly TextRun: new (options: RunOptions) => Part;
  readonly FootnoteReferenceRun: new (number: number) => Part;
  readonly Table: new (options: TableOptions) => Part;
  readonly TableRow: new (options: {
    /** Absent from other rows: some programs take a header row that is denied for one. */
    readonly tableHeader?: true;
    readonly children: readonly Part[];
  }) => Part;
  readonly TableCell: new (options: CellOptions) => Part;
  readonly HeadingLevel: { readonly HEADING_1: string };
  readonly WidthType: { readonly PERCENTAGE: string; readonly DXA: string };
  readonly PageOrientation: { readonly LANDSCAPE: string };
  readonly Packer: { toBuffer(document: Part): Promise<Buffer> };
}

/** Loads docx at first use: a server that writes no Word file does without it. */
export async function loadDocx(): Promise<Docx> {
  return (await import('docx')) as unknown as Docx;
}
