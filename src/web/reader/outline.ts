/** How is a document laid out? Its outline, its tables, the levels of its headings. */
import type { WireClause } from '../../wire/types.ts';

/** A line of the outline. */
export interface OutlineEntry {
  id: string;
  url: string;
  label: string;
  /** 0 for the outermost. */
  depth: number;
  /** Place of the clause in the document. */
  index: number;
}

/** Clauses that are shown together: one by itself, or the rows of one table. */
export type Block =
  | { kind: 'clause'; clause: WireClause }
  | { kind: 'table'; columns: WireClause | null; rows: WireClause[] };

const DEEPEST = 2;
const ENOUGH = 90;

function entryOf(clause: WireClause, index: number): OutlineEntry | null {
  const label = clause.kind === 'title' ? clause.text : (clause.lead ?? '');
  if (label === '' && clause.kind !== 'heading') return null;
  return {
    id: clause.id,
    url: clause.url,
    label: (label === '' ? clause.text : label).replaceAll('\n', ''),
    depth: clause.path.length,
    index,
  };
}

/**
 * The outline of a document: its headings and the clauses that stand over
 * others or are called by a lead, as deep as can be taken in at a glance.
 */
export function outlineOf(clauses: readonly WireClause[]): OutlineEntry[] {
  // A lone title says nothing of the layout; a notice and the plan it forwards have one each.
  const titles = clauses.filter(({ kind }) => kind === 'title').length;
  const entries = clauses
    .map(entryOf)
    .filter((entry) => entry !== null)
    .filter((entry) => titles > 1 || clauses[entry.index]?.kind !== 'title')
    .filter((entry) => entry.depth <= DEEPEST);
  for (let depth = DEEPEST; depth > 0; depth--) {
    const upToHere = entries.filter((entry) => entry.depth <= depth);
    if (upToHere.length <= ENOUGH) return upToHere;
  }
  return entries.filter((entry) => entry.depth === 0);
}

/** Puts the rows of each table together; everything else stands by itself. */
export function blocksOf(clauses: readonly WireClause[]): Block[] {
  const blocks: Block[] = [];
  for (const clause of clauses) {
    const last = blocks.at(-1);
    if (clause.kind === 'columns') blocks.push({ kind: 'table', columns: clause, rows: [] });
    else if (clause.kind !== 'row') blocks.push({ kind: 'clause', clause });
    else if (last?.kind === 'table') last.rows.push(clause);
    else blocks.push({ kind: 'table', columns: null, rows: [clause] });
  }
  return blocks;
}

/** Compares two titles as a reader would: line breaks and spaces do not count. */
export function sameTitle(a: string, b: string): boolean {
  return a.replace(/\s/gu, '') === b.replace(/\s/gu, '');
}
