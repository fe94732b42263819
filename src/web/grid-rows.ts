/** What stands in which row of the table of clauses by year? */
import type { WireGrid } from '../wire/types.ts';

type Year = WireGrid['years'][number];

/** A year with clauses, or years in a row without any. */
export type GridRow =
  | { kind: 'year'; year: Year }
  | { kind: 'absent'; from: number | null; to: number | null; searched: number };

/** The rows of a table: years in which nothing was found stand together, as long as none with clauses parts them. */
export function gridRows(years: readonly Year[]): GridRow[] {
  const rows: GridRow[] = [];
  for (const year of years) {
    if (year.counts.documents > 0) {
      rows.push({ kind: 'year', year });
      continue;
    }
    const last = rows.at(-1);
    if (last?.kind === 'absent' && year.year !== null) {
      last.to = year.year;
      last.searched += year.searched;
    } else {
      rows.push({ kind: 'absent', from: year.year, to: year.year, searched: year.searched });
    }
  }
  return rows;
}
