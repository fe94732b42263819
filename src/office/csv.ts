import { type Cell, plainText, type Table } from './table.ts';

/** What a spreadsheet takes for the start of a formula, full width as well. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A mark as text, as wdiff writes it: [-left out-]{+put in+}. */
function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell
    .map(({ text, mark }) => {
      if (mark === 'deleted') return `[-${text}-]`;
      return mark === 'inserted' ? `{+${text}+}` : text;
    })
    .join('');
}

function field(text: string): string {
  return /["\r\n,]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180) for Excel: UTF-8 with byte order mark, CRLF.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 * That changes a quote, so the last column of its row says in which columns.
 * Title and notes are left out: the first line must be the names of the columns.
 */
export function toCsv({ columns, rows, words }: Table): string {
  const names = columns.map(({ name }) => name);
  const lines = rows.map((row) => {
    const changed: string[] = [];
    const cells = row.map((cell, i) => {
      const text = cellText(cell);
      // A mark comes first in its cell, the text that it holds may not.
      if (!FORMULA.test(text) && !FORMULA.test(plainText(cell))) return text;
      changed.push(names[i] ?? String(i + 1));
      return `'${text}`;
    });
    return [...cells, changed.length === 0 ? '' : `${words.neutralised}${changed.join('、')}`];
  });
  const all = [[...names, words.remark], ...lines];
  return `\ufeff${all.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}
