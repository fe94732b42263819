/** Do the pieces of a quote stand together, in order, in one clause? */
import type { ClauseIndex } from '../../index/index.ts';
import type { ClauseOrdinal } from '../../model/index.ts';
import type { Stretch } from './find.ts';
import {
  type Match,
  matchExact,
  matchNear,
  type Preference,
  type Range,
  spanOfRange,
} from './match.ts';
import { type Finding, findingOf } from './result.ts';
import type { ComparedText } from './text.ts';
import type { QuoteNote } from './types.ts';

/** A piece of a quote and where it was found. */
export interface Piece {
  readonly range: Range;
  /** Where it stands word for word. */
  readonly exact: readonly Stretch[];
  /** What is near it, if it stands nowhere word for word; the nearest first. */
  readonly near: readonly Match[];
}

/** So many clauses that have every piece are tried for one that has them in order. */
const MOST_TRIED = 50;

/**
 * Judges a quote by its pieces.
 *
 * @param how - `omission`: marks stand between the pieces, so that all of them in
 *   order in one clause are verbatim; `unmarked`: nothing shows that they are pieces.
 */
export function checkPieces(
  { index, prefer }: { readonly index: ClauseIndex; readonly prefer: Preference },
  quote: ComparedText,
  pieces: readonly Piece[],
  how: 'omission' | 'unmarked',
): Finding {
  const shared = sharedClauses(pieces, prefer);
  let together: (Match | null)[] | null = null;
  for (const ordinal of shared.slice(0, MOST_TRIED)) {
    const matches = matchesIn(index, ordinal, quote, pieces);
    together ??= matches;
    if (!areInOrder(matches)) continue;
    together = matches;
    break;
  }
  const matches = together ?? apart(index, quote, pieces, prefer);
  const found = matches.filter((match) => match !== null);
  const finding = findingOf(index, quote, found);
  if (found.length === 0) return finding;
  return withNotes(index, finding, quote, pieces, matches, how);
}

/** The clauses that have all pieces, word for word or nearly. */
function sharedClauses(pieces: readonly Piece[], prefer: Preference): ClauseOrdinal[] {
  const holders = pieces.map(({ exact, near }) => {
    const stretches = [...exact, ...near.map(({ stretch }) => stretch)];
    return new Set(stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : [])));
  });
  const [first, ...others] = holders;
  const shared = [...(first ?? [])].filter((ordinal) => others.every((set) => set.has(ordinal)));
  return shared.sort(prefer);
}

/** All pieces in one clause, each after the one before it where it can be. */
function matchesIn(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  quote: ComparedText,
  pieces: readonly Piece[],
): Match[] {
  let after = 0;
  return pieces.map(({ range, near }) => {
    const match =
      matchExact(index, [ordinal], quote, range, after) ??
      matchExact(index, [ordinal], quote, range) ??
      near.find(({ stretch }) => stretch.length === 1 && stretch[0] === ordinal) ??
      matchNear(index, [ordinal], quote, range);
    after = lastOf(match) + 1;
    return match;
  });
}

function firstOf({ columns }: Match): number {
  return columns.find(({ source }) => source >= 0)?.source ?? 0;
}

function lastOf({ columns }: Match): number {
  return columns.findLast(({ source }) => source >= 0)?.source ?? 0;
}

function areInOrder(matches: readonly (Match | null)[]): boolean {
  return matches.every((match, i) => {
    const before = matches[i - 1];
    return match !== null && (before == null || firstOf(match) > lastOf(before));
  });
}

/** Each piece where it is found best, in the document of the others if it is there. */
function apart(
  index: ClauseIndex,
  quote: ComparedText,
  pieces: readonly Piece[],
  prefer: Preference,
): (Match | null)[] {
  const documents = documentsByPieces(index, pieces);
  const weight = (stretch: Stretch): number =>
    documents.get(index.documentOf(stretch[0] ?? 0).meta.id) ?? 0;
  return pieces.map(({ range, exact, near }) => {
    let best = exact[0];
    for (const stretch of exact) {
      const gain = best === undefined ? 1 : weight(stretch) - weight(best);
      if (gain > 0 || (gain === 0 && prefer(stretch[0] ?? 0, best?.[0] ?? 0) < 0)) best = stretch;
    }
    if (best !== undefined) {
      return matchExact(index, best, quote, range) ?? matchNear(index, best, quote, range);
    }
    const [first] = near;
    if (first === undefined) return null;
    const equal = near.filter(({ similarity }) => similarity > first.similarity - 0.02);
    return equal.reduce((a, b) => (weight(b.stretch) > weight(a.stretch) ? b : a));
  });
}

/** How many of the pieces each document has. */
function documentsByPieces(
  index: ClauseIndex,
  pieces: readonly Piece[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { exact, near } of pieces) {
    const stretches = [...exact, ...near.map(({ stretch }) => stretch)];
    const ids = new Set(stretches.map(([ordinal]) => index.documentOf(ordinal ?? 0).meta.id));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function withNotes(
  index: ClauseIndex,
  finding: Finding,
  quote: ComparedText,
  pieces: readonly Piece[],
  matches: readonly (Match | null)[],
  how: 'omission' | 'unmarked',
): Finding {
  const notes: QuoteNote[] = [];
  const add = (code: QuoteNote['code'], spans: QuoteNote['spans'] = []): void => {
    notes.push({ code, spans, expected: [] });
  };
  const found = matches.filter((match) => match !== null);
  const missing = pieces.filter((_, i) => matches[i] === null);
  const clauses = new Set(found.flatMap(({ stretch }) => [...stretch]));
  const documents = new Set([...clauses].map((ordinal) => index.documentOf(ordinal).meta.id));
  const inOneClause = clauses.size === 1;
  if (how === 'unmarked' && pieces.length > 1) add('unmarked');
  if (documents.size > 1) add('documents');
  else if (!inOneClause) add('stitched');
  else if (!areInOrder(found)) add('reordered');
  else if (how === 'omission' && missing.length === 0) add('omission');
  if (missing.length > 0) {
    add(
      'piece-missing',
      missing.map(({ range }) => spanOfRange(quote, range)),
    );
  }
  const sound = notes.every(({ code }) => code === 'omission');
  const missed = missing.reduce((sum, { range: [from, to] }) => sum + to - from, 0);
  const similarity = finding.similarity * (1 - missed / Math.max(1, quote.codes.length));
  return {
    ...finding,
    verdict: sound ? finding.verdict : 'altered',
    similarity: sound ? similarity : Math.min(similarity, 0.99),
    notes: [...notes, ...finding.notes],
  };
}
