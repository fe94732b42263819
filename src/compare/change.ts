/** What became of one clause in another? */
import type { ClauseIndex } from '../index/index.ts';
import type { ClauseOrdinal } from '../model/index.ts';
import { type Comparable, comparable } from './comparable.ts';
import { type DiffPiece, difference, type Segmenter } from './diff.ts';

export interface Change {
  /** *same* when equal but for numbering, else *reworded*. */
  readonly relation: 'same' | 'reworded';
  /** Share of characters that are equal, 0 … 1. */
  readonly similarity: number;
  /** From the one clause (left) to the other (right). */
  readonly diff: readonly DiffPiece[];
}

/**
 * What changed from one clause to another.
 *
 * @param words - divides folded text into words; jieba by default.
 */
export function changed(left: Comparable, right: Comparable, words?: Segmenter): Change {
  const { pieces, similarity } = difference(left, right, words);
  return { relation: left.key === right.key ? 'same' : 'reworded', similarity, diff: pieces };
}

/** A clause of an index, ready for comparison. @throws RangeError for an ordinal out of range. */
export function readied(index: ClauseIndex, ordinal: ClauseOrdinal): Comparable {
  return comparable(index.clause(ordinal), index.folded(ordinal));
}
