/**
 * What is used of docx, with its types. Those that docx brings name their files
 * without an ending, which no compiler finds for an ES module.
 */
import * as library from 'docx';

/** A part of a document that is handed on to another and never looked into. */
export type Part = object;

interface Font {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
}

interface RunOptions {
  readonly text: string;
  readonly italics?: boolean;
  readonly superScript?: boolean;
  /** Line breaks before the text. */
  readonly break?: number;
}

interface ParagraphOptions {
  readonly children?: readonly Part[];
  readonly text?: string;
  readonly heading?: string;
  /** In twentieths of a point, as all measures. */
  readonly spacing?: { readonly after: number };
  readonly indent?: { readonly left: number; readonly right: number };
}

interface DocumentOptions {
  readonly title: string;
  readonly creator: string;
  readonly styles: {
    readonly default: {
      readonly document: {
        readonly run: {
          readonly font: Font;
          readonly language: { readonly value: string; readonly eastAsia: string };
          /** In half points. */
          readonly size: number;
        };
      };
    };
  };
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Part[] }>>;
  readonly sections: readonly { readonly children: readonly Part[] }[];
}

interface Docx {
  readonly Document: new (options: DocumentOptions) => Part;
  readonly Paragraph: new (options: ParagraphOptions) => Part;
  readonly TextRun: new (options: RunOptions) => Part;
  readonly FootnoteReferenceRun: new (number: number) => Part;
  readonly Table: new (options: {
    readonly width: { readonly size: number; readonly type: string };
    readonly rows: readonly Part[];
  }) => Part;
  readonly TableRow: new (options: {
    readonly tableHeader: boolean;
    readonly children: readonly Part[];
  }) => Part;
  readonly TableCell: new (options: { readonly children: readonly Part[] }) => Part;
  readonly HeadingLevel: { readonly HEADING_1: string };
  readonly WidthType: { readonly PERCENTAGE: string };
  readonly Packer: { toBuffer(document: Part): Promise<Buffer> };
}

export const docx: Docx = library as unknown as Docx;
