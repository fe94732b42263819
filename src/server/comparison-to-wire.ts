/** How do comparisons look as JSON? Text is source text: the offsets of differences hold for it alone. */
import {
  type Comparison,
  type DiffPiece,
  type Grid,
  type Lineage,
  noRelativesStatement,
  type Searched,
  type Step,
} from '../compare/index.ts';
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import {
  type ClauseOrdinal,
  compareYears,
  documentYear,
  type InEachLanguage,
} from '../model/index.ts';
import type {
  WireClause,
  WireComparison,
  WireDiffPiece,
  WireGrid,
  WireLineage,
  WireStep,
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

/** What comparisons of clauses say beside the clauses. */
export interface Beside {
  /** The citation of a clause. */
  readonly cite: (ordinal: ClauseOrdinal) => string;
  readonly searched: Searched;
}

/**
 * A clause and its relatives.
 *
 * @param steps - what changed from each to the next; null where that was not asked for.
 */
export function toWireLineage(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  { relatives, documents, least, complete }: Lineage,
  steps: ReadonlyMap<ClauseOrdinal, Step> | null,
  { cite, searched }: Beside,
): WireLineage {
  const document = index.documentOf(ordinal);
  const own = index.clause(ordinal);
  const step = (to: ClauseOrdinal): { step?: WireStep | null } =>
    steps === null ? {} : { step: toWireStep(index, steps.get(to)) };
  // What may have been missed is not stated to be absent, nor what was not searched.
  const absent = documents === 0 && complete && searched.documents > 0;
  return {
    document: toWireDocument(document),
    clause: toWireClause(own, document.meta, 'source'),
    citation: cite(ordinal),
    ...step(ordinal),
    relatives: relatives.map((found) => ({
      document: toWireDocument(found.document),
      clause: toWireClause(index.clause(found.ordinal), found.document.meta, 'source'),
      citation: cite(found.ordinal),
      relation: found.relation,
      score: rounded(found.score),
      similarity: rounded(found.similarity),
      diff: toWireDiff(found.diff),
      ...step(found.ordinal),
    })),
    documents,
    least,
    complete,
    searched: { ...searched },
    years: yearsOf(index.documents.filter((other) => other !== document && other.count > 0)),
    absence: absent ? { ...noRelativesStatement(document.meta, own, searched, least) } : null,
  };
}

/** How many documents there are of each year. */
function yearsOf(documents: readonly IndexedDocument[]): WireLineage['years'] {
  const counts = new Map<number | null, number>();
  for (const { meta } of documents) {
    const year = documentYear(meta);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .map(([year, count]) => ({ year, documents: count }))
    .sort((a, b) => compareYears(a.year, b.year));
}

function toWireStep(index: ClauseIndex, step: Step | undefined): WireStep | null {
  if (step === undefined) return null;
  const { from, relation, similarity, diff } = step;
  const { id } = index.clause(from);
  return { from: id, relation, similarity: rounded(similarity), diff: toWireDiff(diff) };
}

/** Years and documents on one topic. */
export function toWireGrid(
  index: ClauseIndex,
  text: string,
  found: Grid,
  { cite, searched, absence }: Beside & { readonly absence: InEachLanguage | null },
): WireGrid {
  return {
    query: { text, folded: found.folded, syntax: found.syntax },
    counts: { ...found.counts },
    years: found.years.map(({ year, counts, searched: looked, documents }) => ({
      year,
      counts: { ...counts },
      searched: looked,
      documents: documents.map(({ document, clauses, hits }) => ({
        document: toWireDocument(document),
        count: clauses,
        hits: hits.map((hit) => {
          const { document: _document, ...wire } = toWireHit(index, hit, 'source');
          return { ...wire, citation: cite(hit.ordinal) };
        }),
      })),
    })),
    complete: found.complete,
    searched: { ...searched },
    absence,
  };
}
