/** In which clauses may a quote stand, word for word or nearly? */
import { type ClauseIndex, ordinalIn } from '../../index/index.ts';
import type { ClauseOrdinal } from '../../model/index.ts';
import { clausesContaining } from '../../search/index.ts';
import { foldedForms, requiredTerms } from '../../text/index.ts';

/** Clauses that follow each other in one document, in order. */
export type Stretch = readonly ClauseOrdinal[];

/**
 * The clauses that contain a quote, and no others.
 *
 * @param quote - source text, searched in all forms that the scripts give its
 *   words; null to search the plain fold alone.
 * @param folded - the same, folded, not empty.
 * @returns ascending.
 */
export function clausesWith(
  index: ClauseIndex,
  quote: string | null,
  folded: string,
): readonly ClauseOrdinal[] {
  return clausesContaining(index, quote === null ? [folded] : foldedForms(quote));
}

/** So many rare pairs are looked up: a passage over so many clause ends is found for sure. */
const RARE_PAIRS = 6;
/** Unless one of them is in more clauses than this. */
const MOST_HOLDERS = 3000;
/** A passage reaches over at most so many clauses on either side. */
const REACH = 12;

/**
 * The runs of clauses that contain a quote which no single one of them contains.
 *
 * All pairs of the quote but those over the end of a clause stand within a
 * clause; of a few rare ones, one at least does.
 *
 * @param folded - the quote, folded, of at least four code points.
 */
export function stretchesWith(index: ClauseIndex, folded: string): Stretch[] {
  const pairs = requiredTerms(folded)
    .map((term) => ({ term, frequency: index.frequency(term) }))
    .filter(({ frequency }) => frequency > 0 && frequency <= MOST_HOLDERS)
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, RARE_PAIRS);
  const found = new Map<string, Stretch>();
  const seen = new Set<ClauseOrdinal>();
  for (const { term } of pairs) {
    for (const posting of index.postings(term)) {
      const holder = ordinalIn(posting);
      if (seen.has(holder)) continue;
      seen.add(holder);
      const stretch = stretchAround(index, holder, folded);
      if (stretch !== null) found.set(stretch.join(), stretch);
    }
  }
  return [...found.values()];
}

function stretchAround(index: ClauseIndex, holder: ClauseOrdinal, folded: string): Stretch | null {
  const around = neighbourhood(index, holder, folded.length);
  const texts = around.map((ordinal) => index.foldedText(ordinal));
  const at = texts.join('').indexOf(folded);
  if (at < 0) return null;
  let end = 0;
  return around.filter((_, i) => {
    const start = end;
    end += texts[i]?.length ?? 0;
    return start < at + folded.length && end > at;
  });
}

/** A clause with those around it that a passage of `length` units may reach. */
export function neighbourhood(index: ClauseIndex, middle: ClauseOrdinal, length: number): Stretch {
  const { first, count } = index.documentOf(middle);
  let from = middle;
  for (let left = length; left > 0 && from > first && middle - from < REACH; ) {
    left -= index.foldedText(--from).length;
  }
  let to = middle;
  for (let left = length; left > 0 && to < first + count - 1 && to - middle < REACH; ) {
    left -= index.foldedText(++to).length;
  }
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** How many entries of postings are counted for one quote, the rarest pairs first. */
const MOST_COUNTED = 400_000;

/** Finds the clauses that share most with a quote. Keeps its counters between quotes. */
export class CandidateFinder {
  readonly #index: ClauseIndex;
  readonly #scores: Float32Array;

  constructor(index: ClauseIndex) {
    this.#index = index;
    this.#scores = new Float32Array(index.clauseCount);
  }

  /**
   * The clauses that share the most pairs of characters with a text, each pair
   * weighted by its rarity (inverse document frequency, ln(1 + N/n)).
   *
   * @param folded - folded text.
   * @returns at most `most` clauses, the likeliest first; ties by place.
   */
  find(folded: string, most: number): ClauseOrdinal[] {
    const index = this.#index;
    const scores = this.#scores;
    const touched: ClauseOrdinal[] = [];
    const pairs = requiredTerms(folded)
      .map((term) => ({ term, frequency: index.frequency(term) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency);
    let counted = 0;
    for (const { term, frequency } of pairs) {
      counted += frequency;
      // The rarest is always looked at, however frequent.
      if (counted > MOST_COUNTED && counted > frequency) break;
      const weight = Math.log1p(index.clauseCount / frequency);
      const postings = index.postings(term);
      // Most of the time of a check goes here: no copy, no iterator.
      for (let i = 0; i < postings.length; i++) {
        const holder = ordinalIn(postings[i] ?? 0);
        const score = scores[holder] ?? 0;
        if (score === 0) touched.push(holder);
        scores[holder] = score + weight;
      }
    }
    const best = bestOf(touched, scores, most);
    for (const ordinal of touched) scores[ordinal] = 0;
    return best;
  }
}

function bestOf(touched: ClauseOrdinal[], scores: Float32Array, most: number): ClauseOrdinal[] {
  const scoreOf = (ordinal: ClauseOrdinal): number => scores[ordinal] ?? 0;
  const best: ClauseOrdinal[] = [];
  let least = 0;
  for (const ordinal of touched) {
    if (best.length >= most && scoreOf(ordinal) <= least) continue;
    best.push(ordinal);
    if (best.length < most * 4) continue;
    best.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
    best.length = most;
    least = scoreOf(best[most - 1] ?? 0);
  }
  best.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  return best.slice(0, most);
}
