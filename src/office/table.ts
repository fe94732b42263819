/** What does an office program open? A table of quotes and citations, before it has a format. */
import type { Language } from '../model/index.ts';

/** A piece of a cell's text; what was left out or put in is marked. */
export interface Run {
  readonly text: string;
  readonly mark?: 'deleted' | 'inserted' | 'found';
}

/** A cell: text as it is, or in pieces. Line breaks are `\n`. */
export type Cell = string | readonly Run[];

export interface Column {
  readonly name: string;
  /** Share of the width of a page, in per cent; all together 100. */
  readonly width: number;
}

/** A table under a title, with what a reader must know of it. */
export interface Table {
  readonly title: string;
  /** Lines above the table. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said of a CSV cell that had to be changed, e.g. “with an apostrophe against formulas”. */
  readonly words: {
    readonly remark: string;
    readonly neutralised: string;
  };
  /** Of the table's own words. */
  readonly language: Language;
}

/** A cell's text without its marks. */
export function plainText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('');
}
