/** How do comparisons look as JSON? Text is source text: the offsets of differences hold for it alone. */
import type { Comparison, DiffPiece, Grid, Lineage } from '../compare/index.ts';
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import type { ClauseOrdinal } from '../model/index.ts';
import type {
  WireClause,
  WireComparison,
  WireDiffPiece,
  WireGrid,
  WireLineage,
} from '../wire/types.ts';
import { toWireClause, toWireDocument, toWireHit } from './to-wire.ts';

function toWireDiff(diff: readonly DiffPiece[]): WireDiffPiece[] {
  return diff.map(({ op, left, right, numbering }) => ({
    op,
    left: left === null ? null : [left[0], left[1]],
    right: right === null ? null : [right[0], right[1]],
    ...(numbering === undefined ? {} : { numbering }),
  }));
}

/** Four digits say all that a share of characters can. */
const rounded = (share: number): number => {
  const short = Math.round(share * 10_000) / 10_000;
  // Only equal texts are 1, only texts that share nothing 0.
  if (short === 1 && share < 1) return 0.9999;
  return short === 0 && share > 0 ? 0.0001 : short;
};

/** Two documents side by side. */
export function toWireComparison(
  index: ClauseIndex,
  left: IndexedDocument,
  right: IndexedDocument,
  { counts, pairs }: Comparison,
): WireComparison {
  const clause = (document: IndexedDocument, at: number | null): WireClause | null =>
    at === null ? null : toWireClause(index.clause(document.first + at), document.meta, 'source');
  return {
    left: toWireDocument(left),
    right: toWireDocument(right),
    counts: { ...counts },
    pairs: pairs.map((pair) => ({
      left: clause(left, pair.left),
      right: clause(right, pair.right),
      relation: pair.relation,
      similarity: rounded(pair.similarity),
      diff: toWireDiff(pair.diff),
    })),
  };
}

/** A clause and its relatives. */
export function toWireLineage(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  { relatives, documents, least, complete }: Lineage,
): WireLineage {
  const document = index.documentOf(ordinal);
  return {
    document: toWireDocument(document),
    clause: toWireClause(index.clause(ordinal), document.meta, 'source'),
    relatives: relatives.map((found) => ({
      document: toWireDocument(found.document),
      clause: toWireClause(index.clause(found.ordinal), found.document.meta, 'source'),
      relation: found.relation,
      score: rounded(found.score),
      similarity: rounded(found.similarity),
      diff: toWireDiff(found.diff),
    })),
    documents,
    least,
    complete,
  };
}

/** Years and documents on one topic. */
export function toWireGrid(index: ClauseIndex, text: string, found: Grid): WireGrid {
  return {
    query: { text, folded: found.folded },
    counts: { ...found.counts },
    years: found.years.map(({ year, documents }) => ({
      year,
      documents: documents.map(({ document, clauses, hits }) => ({
        document: toWireDocument(document),
        count: clauses,
        hits: hits.map((hit) => {
          const { document: _document, ...wire } = toWireHit(index, hit, 'source');
          return wire;
        }),
      })),
    })),
    complete: found.complete,
  };
}
