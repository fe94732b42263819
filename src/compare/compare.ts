/** What changed between two documents? */
import { align } from './align.ts';
import type { Comparable } from './comparable.ts';
import { type DiffPiece, difference, type Segmenter } from './diff.ts';

/** What became of a clause between the left document and the right. */
export type Relation = 'same' | 'reworded' | 'moved' | 'added' | 'removed';

/** A clause of each side, or of one alone. */
export interface ClausePair {
  /** Position in its document, from 0; null where the side has none. */
  readonly left: number | null;
  readonly right: number | null;
  /** *same*: equal when folded, numbering aside; *moved*: out of the order of the others, reworded or not. */
  readonly relation: Relation;
  /** Share of characters that are equal, 0 … 1; 1 if and only if all are, numbering aside. */
  readonly similarity: number;
  /** Covers the texts of both; one piece for a clause that stands alone. */
  readonly diff: readonly DiffPiece[];
}

/** Every clause of both documents exactly once. */
export interface Comparison {
  readonly counts: Readonly<Record<Relation, number>>;
  /** In the order of the right document, removed clauses where they were. */
  readonly pairs: readonly ClausePair[];
}

/**
 * Compares two documents, clause by clause.
 *
 * @param words - divides folded text into words; jieba by default.
 */
export function compare(
  left: readonly Comparable[],
  right: readonly Comparable[],
  words?: Segmenter,
): Comparison {
  const pairs = align(left, right).map((match): ClausePair => {
    const a = match.left === null ? undefined : left[match.left];
    const b = match.right === null ? undefined : right[match.right];
    if (a === undefined || b === undefined) return alone(match, a, b);
    const { pieces, similarity } = difference(a, b, words);
    const relation = match.moved ? 'moved' : a.key === b.key ? 'same' : 'reworded';
    return { left: match.left, right: match.right, relation, similarity, diff: pieces };
  });
  const counts = { same: 0, reworded: 0, moved: 0, added: 0, removed: 0 };
  for (const { relation } of pairs) counts[relation]++;
  return { counts, pairs };
}

function alone(
  { left, right }: Pick<ClausePair, 'left' | 'right'>,
  a: Comparable | undefined,
  b: Comparable | undefined,
): ClausePair {
  const piece: DiffPiece[] = [];
  if (a !== undefined && a.sourceLength > 0) {
    piece.push({ op: 'delete', left: [0, a.sourceLength], right: null });
  }
  if (b !== undefined && b.sourceLength > 0) {
    piece.push({ op: 'insert', left: null, right: [0, b.sourceLength] });
  }
  const relation = b === undefined ? 'removed' : 'added';
  return { left, right, relation, similarity: 0, diff: piece };
}
