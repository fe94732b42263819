import type { Cell, Run, Table } from './table.ts';

/** Characters that Markdown or HTML would take for its own. */
const SPECIAL = /[\\`*_~[\]<>|&#]/gu;

function escapeText(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(/\r\n|[\r\n]/gu, '<br>');
}

function runText({ text, mark }: Run): string {
  const escaped = escapeText(text);
  if (mark === undefined) return escaped;
  if (mark === 'deleted') return `<del>${escaped}</del>`;
  return mark === 'inserted' ? `<ins>${escaped}</ins>` : `<mark>${escaped}</mark>`;
}

function cellText(cell: Cell): string {
  return typeof cell === 'string' ? escapeText(cell) : cell.map(runText).join('');
}

/**
 * A table as Markdown (GFM): title, notes, a pipe table. Marks are `<del>`,
 * `<ins>` and `<mark>`, because `~~` and `**` do not hold beside Han characters
 * and punctuation. Line breaks are `<br>`.
 */
export function toMarkdown({ title, notes, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `# ${escapeText(title)}`,
    '',
    ...notes.flatMap((note) => [escapeText(note), '']),
    line(columns.map(({ name }) => escapeText(name))),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(cellText))),
    '',
  ].join('\n');
}
