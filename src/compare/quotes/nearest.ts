/** Which clauses are nearest to a quote that stands nowhere word for word? */
import type { ClauseIndex } from '../../index/index.ts';
import { fit, pairKey } from './align.ts';
import { type CandidateFinder, neighbourhood } from './find.ts';
import {
  foldedPart,
  isNear,
  type Match,
  matchNear,
  type Preference,
  type Range,
  SHORTEST_NEAR,
} from './match.ts';
import { type ComparedText, codePoints } from './text.ts';

/** How many candidates are aligned with a short quote, and with a long one, which takes longer. */
const CANDIDATES = { short: 24, long: 8, longFrom: 300 } as const;
/** Of these, how many are judged character by character, and how many with their neighbours. */
const JUDGED = 8;
const WIDENED = 3;
/** The cost of a fit, for each character, beyond which not even half of the quote is there. */
const MOST_COST = 1.5;
/** Below this, the neighbours of a clause are looked at too: a passage may reach into them. */
const GOOD = 0.95;

/**
 * The clauses that are nearest to a piece of a quote.
 *
 * @param folded - the piece, folded.
 * @returns those near enough to be its source (see {@link isNear}), the nearest first.
 */
export function nearest(
  index: ClauseIndex,
  finder: CandidateFinder,
  quote: ComparedText,
  range: Range,
  prefer: Preference,
): Match[] {
  const length = range[1] - range[0];
  if (length < SHORTEST_NEAR) return [];
  const codes = quote.codes.subarray(...range);
  const most = length < CANDIDATES.longFrom ? CANDIDATES.short : CANDIDATES.long;
  const pairs = pairsOf(codes);
  const fits = finder
    .find(foldedPart(quote, range), most)
    .map((ordinal) => ({ ordinal, codes: codePoints(index.foldedText(ordinal)) }))
    .filter((candidate) => sharesEnough(pairs, candidate.codes))
    .map((candidate) => ({ ...candidate, cost: fit(codes, candidate.codes).cost }))
    .filter(({ cost }) => cost <= length * MOST_COST)
    .sort((a, b) => a.cost - b.cost || prefer(a.ordinal, b.ordinal))
    .slice(0, JUDGED);
  const found = new Map<string, Match>();
  const keep = (match: Match): void => {
    if (isNear(match.similarity, length)) found.set(match.stretch.join(), match);
  };
  for (const [place, { ordinal }] of fits.entries()) {
    const alone = matchNear(index, [ordinal], quote, range);
    const mayReachOn = alone.similarity < GOOD && place < WIDENED;
    const withNeighbours = mayReachOn ? wider(index, alone, quote, range) : null;
    keep(withNeighbours ?? alone);
  }
  return [...found.values()].sort(
    (a, b) =>
      b.similarity - a.similarity ||
      a.stretch.length - b.stretch.length ||
      prefer(a.stretch[0] ?? 0, b.stretch[0] ?? 0),
  );
}

/**
 * The least part of a quote's pairs that its source has. Each changed character
 * breaks two pairs at most, so that at the least similarity (quotes-match.ts) some 40 % are
 * left; less is asked for, since words that only the scripts write differently
 * break pairs too. Spares the alignment of what shares a phrase and no more.
 */
const LEAST_SHARE = 0.25;

function sharesEnough(pairs: ReadonlySet<number>, source: Int32Array): boolean {
  const shared = new Set<number>();
  for (let i = 1; i < source.length; i++) {
    const pair = pairKey(source, i);
    if (pairs.has(pair)) shared.add(pair);
  }
  return shared.size >= pairs.size * LEAST_SHARE;
}

function pairsOf(codes: Int32Array): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < codes.length; i++) pairs.add(pairKey(codes, i));
  return pairs;
}

/** The same with the clauses before and after; null unless the quote reaches into them. */
function wider(index: ClauseIndex, alone: Match, quote: ComparedText, range: Range): Match | null {
  const [middle = 0] = alone.stretch;
  const around = neighbourhood(index, middle, range[1] - range[0]);
  if (around.length < 2) return null;
  const match = matchNear(index, around, quote, range);
  const parts = match.columns.flatMap(({ source }) =>
    source < 0 ? [] : [match.source.part[source] ?? 0],
  );
  const stretch = around.slice(Math.min(...parts), Math.max(...parts) + 1);
  const gain = match.similarity - alone.similarity;
  // A character or two that also stand in the next clause are no reason to leave this one.
  if (parts.length === 0 || gain < 0.1) return null;
  return matchNear(index, stretch, quote, range);
}
