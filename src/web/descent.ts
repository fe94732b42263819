/** A clause and its relatives along a line of time. */
import type { WireDiffPiece, WireDocument, WireLineage } from '../wire/types.ts';
import type { Against } from './relatives-state.ts';

/** What a clause is held against. */
export interface Difference {
  /** The id of the clause that it differs from. */
  from: string;
  similarity: number;
  diff: readonly WireDiffPiece[];
}

/** The clause asked for or one of its relatives. */
export interface Entry extends Pick<WireLineage, 'document' | 'clause' | 'citation'> {
  /** Null for the clause asked for. */
  score: number | null;
  difference: Difference | null;
}

/** What stands in the line of time: a clause, or years in which there is none. */
export type Point =
  | { kind: 'entry'; entry: Entry }
  | { kind: 'gap'; from: number; to: number; documents: number };

function entriesOf(lineage: WireLineage, against: Against): Entry[] {
  const { clause, document, citation, step = null } = lineage;
  const own: Entry = {
    ...{ clause, document, citation, score: null },
    difference: against === 'previous' ? step : null,
  };
  const others = lineage.relatives.map((relative): Entry => {
    const { similarity, diff } = relative;
    const asked = { from: clause.id, similarity, diff };
    return {
      ...{ clause: relative.clause, document: relative.document, citation: relative.citation },
      score: relative.score,
      difference: against === 'previous' ? (relative.step ?? null) : asked,
    };
  });
  // Relatives come in order of time; the clause asked for goes where its steps lead.
  const before = against === 'previous' ? step?.from : undefined;
  const at = others.findIndex((other) => other.clause.id === before);
  if (before !== undefined && at >= 0) return others.toSpliced(at + 1, 0, own);
  const later = others.findIndex(({ document: other }) => isLater(other, document));
  return others.toSpliced(later < 0 ? others.length : later, 0, own);
}

function isLater(a: WireDocument, b: WireDocument): boolean {
  const [yearA, yearB] = [a.year ?? 9999, b.year ?? 9999];
  if (yearA !== yearB) return yearA > yearB;
  return (a.date ?? '9999') > (b.date ?? '9999');
}

/**
 * The line of time, the years without a clause in it said, and the clauses of
 * documents that state no year.
 */
export function descentOf(
  lineage: WireLineage,
  against: Against,
): { line: Point[]; undated: Entry[] } {
  const entries = entriesOf(lineage, against);
  const dated = entries.filter(({ document }) => document.year !== null);
  const undated = entries.filter(({ document }) => document.year === null);
  const line: Point[] = [];
  const gap = (from: number, to: number): void => {
    if (from > to) return;
    const between = lineage.years.filter(({ year }) => year !== null && year >= from && year <= to);
    const documents = between.reduce((sum, year) => sum + year.documents, 0);
    line.push({ kind: 'gap', from, to, documents });
  };
  const known = lineage.years.flatMap(({ year }) => (year === null ? [] : [year]));
  let next = known[0];
  for (const entry of dated) {
    const year = entry.document.year ?? 0;
    if (next !== undefined) gap(next, year - 1);
    line.push({ kind: 'entry', entry });
    next = year + 1;
  }
  const last = known.at(-1);
  if (next !== undefined && last !== undefined) gap(next, last);
  return { line, undated };
}
