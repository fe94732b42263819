import { toCsv } from './csv.ts';
import type { OfficeDocument } from './docx.ts';
import { wordFile } from './docx-thread.ts';
import { toMarkdown } from './markdown.ts';
import type { Table } from './table.ts';

export { CSV_WORDS } from './csv-words.ts';
export type { OfficeBlock, OfficeDocument } from './docx.ts';
export type { Cell, Column, Run, Table } from './table.ts';

/** The name of a format in the API and on the command line. */
export type TableFormat = 'md' | 'csv' | 'docx';

/** The media type of each format, which is also what `Accept` names. */
export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The names of all formats. */
export const TABLE_FORMATS: readonly TableFormat[] = Object.keys(MEDIA_TYPES) as TableFormat[];

/**
 * Writes a document with headings, paragraphs, footnotes and tables.
 *
 * @returns the bytes of a .docx file. What XML cannot hold is replaced by U+FFFD.
 */
export function writeDocx(document: OfficeDocument): Promise<Uint8Array> {
  return wordFile({ document });
}

/** Writes a table in a format: the bytes of a file. */
export async function writeTable(table: Table, format: TableFormat): Promise<Uint8Array> {
  if (format === 'docx') return wordFile({ table });
  return new TextEncoder().encode(format === 'csv' ? toCsv(table) : toMarkdown(table));
}
