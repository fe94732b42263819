/** How do comparisons of documents and clauses cross HTTP? */
import type { InEachLanguage } from '../model/index.ts';
import type { WireClause, WireDocument } from './documents.ts';
import type { WireHit, WireSyntax } from './search.ts';

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

/** What was searched, and when. */
export interface WireSearched {
  documents: number;
  clauses: number;
  /** SHA-256 over all documents of the corpus. */
  corpusDigest: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** What changed since the clause before, in order of time. */
export interface WireStep {
  /** The id of that clause. */
  from: string;
  relation: 'same' | 'reworded';
  similarity: number;
  /** From that clause (left) to this one (right). */
  diff: WireDiffPiece[];
}

export interface WireRelative {
  document: WireDocument;
  clause: WireClause;
  citation: string;
  relation: 'same' | 'reworded';
  /** Likeness by which it was found, weighted by the rarity of what is shared, 0 … 1. */
  score: number;
  similarity: number;
  /** From the clause asked for (left) to this one (right). */
  diff: WireDiffPiece[];
  /** Only with `against=previous`; null for the oldest and for what states no year. */
  step?: WireStep | null;
}

export interface WireLineage {
  document: WireDocument;
  clause: WireClause;
  citation: string;
  /** That of the clause asked for, among its relatives in order of time; only with `against=previous`. */
  step?: WireStep | null;
  /** Found by likeness of wording alone: the nearest of each document, the oldest first. */
  relatives: WireRelative[];
  /** How many documents were found to have one. */
  documents: number;
  /** The least score of a relative. */
  least: number;
  /** Whether no document can have a nearer relative than those given. */
  complete: boolean;
  /** All other documents. */
  searched: WireSearched;
  /** How many of them there are of each year, oldest first; those without a year last. */
  years: { year: number | null; documents: number }[];
  /** A statement to paste into a report; null where something was found, or might have been missed. */
  absence: InEachLanguage | null;
}

export interface WireGrid {
  query: { text: string; folded: string; syntax: WireSyntax };
  /** Over the whole answer, whatever part of it the grid shows. */
  counts: { clauses: number; documents: number };
  /** Every year of which there is a document that the filters admit, also where nothing was found. */
  years: {
    year: number | null;
    /** Over the whole answer, whatever documents the grid shows. */
    counts: { clauses: number; documents: number };
    /** How many documents of the year were looked at. */
    searched: number;
    documents: {
      document: WireDocument;
      /** How many of its clauses answer; `hits` has the best of them, in their order. */
      count: number;
      hits: (Omit<WireHit, 'document'> & { citation: string })[];
    }[];
  }[];
  /** Whether every document that answers is in the grid. */
  complete: boolean;
  /** The documents that the filters admit. */
  searched: WireSearched;
  /** A statement to paste into a report; null where something was found. */
  absence: InEachLanguage | null;
}
