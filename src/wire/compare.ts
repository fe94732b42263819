/** How do comparisons of documents and clauses cross HTTP? */
import type { WireClause, WireDocument } from './documents.ts';
import type { WireHit } from './search.ts';

/** What became of a clause between two documents; *same*: equal when folded, numbering aside. */
export type Relation = 'same' | 'reworded' | 'moved' | 'added' | 'removed';

/** A piece of two texts: UTF-16 offsets into the source text of each; null where a side lacks it. */
export interface WireDiffPiece {
  op: 'equal' | 'insert' | 'delete';
  left: [start: number, end: number] | null;
  right: [start: number, end: number] | null;
  /** The number that a clause starts with; no difference of wording. */
  numbering?: true;
}

export interface WirePair {
  left: WireClause | null;
  right: WireClause | null;
  relation: Relation;
  /** Share of characters that are equal, 0 … 1; 1 if and only if all are, numbering aside. */
  similarity: number;
  /** In order; the pieces of each side cover its text. */
  diff: WireDiffPiece[];
}

export interface WireComparison {
  left: WireDocument;
  right: WireDocument;
  counts: Record<Relation, number>;
  /** Every clause of both once, in the order of the right document, removed ones where they were. */
  pairs: WirePair[];
}

export interface WireRelative {
  document: WireDocument;
  clause: WireClause;
  relation: 'same' | 'reworded';
  /** Likeness by which it was found, weighted by the rarity of what is shared, 0 … 1. */
  score: number;
  similarity: number;
  /** From the clause asked for (left) to this one (right). */
  diff: WireDiffPiece[];
}

export interface WireLineage {
  document: WireDocument;
  clause: WireClause;
  /** Found by likeness of wording alone: the nearest of each document, by year. */
  relatives: WireRelative[];
  /** How many documents were found to have one. */
  documents: number;
  /** The least score of a relative. */
  least: number;
  /** Whether no document can have a nearer relative than those given. */
  complete: boolean;
}

export interface WireGrid {
  query: { text: string; folded: string };
  /** Over the whole answer, whatever part of it the grid shows. */
  counts: { clauses: number; documents: number };
  years: {
    year: number | null;
    documents: {
      document: WireDocument;
      /** How many of its clauses answer; `hits` has the best of them, in their order. */
      count: number;
      hits: Omit<WireHit, 'document'>[];
    }[];
  }[];
  /** Whether every document that answers is in the grid. */
  complete: boolean;
}
