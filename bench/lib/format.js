// @ts-check
/** Figures as they are printed. */

/** @param {number} n - milliseconds. */
export function ms(n) {
  if (n >= 10_000) return seconds(n);
  return `${n >= 100 ? n.toFixed(0) : n >= 0.001 ? Number(n.toPrecision(2)) : n.toFixed(4)} ms`;
}

/** @param {number} n - milliseconds. */
export function seconds(n) {
  return `${n >= 10_000 ? (n / 1000).toFixed(0) : (n / 1000).toFixed(2)} s`;
}

/** @param {number} n - bytes. */
export function mb(n) {
  return `${(n / 1e6).toLocaleString('en', { maximumFractionDigits: 0 })} MB`;
}

/** @param {number} n */
export function whole(n) {
  return n.toLocaleString('en', { maximumFractionDigits: 0 });
}

/** A row of a Markdown table. @param {readonly string[]} cells */
export function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Head and rows of a Markdown table, all columns but the first to the right. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join(
    '\n',
  );
}
