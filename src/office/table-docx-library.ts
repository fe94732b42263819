/**
 * What a table uses of docx, with its types. Those that docx brings name their
 * files without an ending, which no compiler finds for an ES module.
 */

/** A part of a document that is handed on to another and never looked into. */
export type Part = object;

/** Sizes of text in half points; all other measures in twentieths of a point. */
export interface Docx {
  readonly TextRun: new (options: {
    readonly text: string;
    readonly bold?: boolean;
    readonly strike?: boolean;
    readonly underline?: object;
    readonly color?: string;
    /** Line breaks before the text. */
    readonly break?: number;
  }) => Part;
  readonly Paragraph: new (options: {
    readonly children: readonly Part[];
    readonly heading?: string;
    readonly spacing?: { readonly after: number };
  }) => Part;
  readonly Table: new (options: {
    readonly width: { readonly size: number; readonly type: string };
    readonly columnWidths: readonly number[];
    readonly rows: readonly Part[];
  }) => Part;
  readonly TableRow: new (options: {
    readonly tableHeader?: boolean;
    readonly children: readonly Part[];
  }) => Part;
  readonly TableCell: new (options: {
    readonly children: readonly Part[];
    readonly width: { readonly size: number; readonly type: string };
    readonly margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  }) => Part;
  readonly Document: new (options: {
    readonly title: string;
    readonly creator: string;
    readonly styles: object;
    readonly sections: readonly {
      readonly properties: object;
      readonly children: readonly Part[];
    }[];
  }) => Part;
  readonly HeadingLevel: { readonly HEADING_1: string };
  readonly WidthType: { readonly DXA: string };
  readonly PageOrientation: { readonly LANDSCAPE: string };
  readonly Packer: { toBuffer(document: Part): Promise<Buffer> };
}

/** Loads docx at first use: a server that writes no Word file does without it. */
export async function loadDocx(): Promise<Docx> {
  return (await import('docx')) as unknown as Docx;
}
