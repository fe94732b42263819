/**
 * Where else does a clause stand, in its own words or nearly so? Its nearest
 * relative in every other document, found by likeness alone: that one text was
 * taken from the other is for the reader to judge.
 *
 * Likeness is the Dice coefficient of the sets of adjacent characters, weighted
 * by their rarity in the whole index. The rarest are looked up first; what they
 * lead to is examined as far as it can reach {@link LEAST}.
 */
import { type ClauseIndex, type IndexedDocument, ordinalIn } from '../index/index.ts';
import type { ClauseOrdinal } from '../model/index.ts';
import { type Change, changed, readied } from './change.ts';
import type { Segmenter } from './diff.ts';
import { byTime } from './in-time.ts';
import { gramsOf, gramWeight } from './likeness.ts';
import { pauses } from './pause.ts';

/** What is less like than this is no relative. */
const LEAST = 0.12;
/** At most so many entries of postings are read, the rarest grams first, but at least one list. */
const MOST_POSTINGS = 400_000;
/** At most so many clauses are examined, those that share most first. */
const MOST_EXAMINED = 800;

/** A clause of another document that is like the one asked for, and how it differs from it. */
export interface Relative extends Change {
  readonly document: IndexedDocument;
  readonly ordinal: ClauseOrdinal;
  /** Likeness by rarity, {@link LEAST} … 1: how it was found and ranked. */
  readonly score: number;
}

/** The relatives of a clause. */
export interface Lineage {
  /** The nearest in each document, the oldest document first; those without a year last. */
  readonly relatives: readonly Relative[];
  /** How many documents were found to have a relative; more than are given when `limit` was reached. */
  readonly documents: number;
  /**
   * Whether no document can have a nearer relative than those that are given.
   * Unknown for text so common that its postings were too long to read.
   */
  readonly complete: boolean;
  readonly least: number;
}

/**
 * Finds the relatives of a clause, with pauses for other requests: a long clause
 * whose like is everywhere takes a second.
 *
 * @param limit - at most so many documents, those with the likest clauses.
 * @param words - divides folded text into words; jieba by default.
 * @param signal - ends the work early.
 * @throws RangeError for an ordinal out of range; the signal's reason.
 */
export async function lineage(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  limit: number,
  words?: Segmenter,
  signal?: AbortSignal,
): Promise<Lineage> {
  const pause = pauses(signal);
  const own = readied(index, ordinal);
  const weigh = weigher(index);
  const grams = new Map([...gramsOf(own.key)].map((gram) => [gram, weigh(gram)]));
  const { nearest, complete } = await nearestOf(index, ordinal, grams, weigh, limit, pause);
  const likest = [...nearest]
    .map(([document, found]) => ({ document, ...found }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .slice(0, limit);
  const relatives: Relative[] = [];
  for (const found of likest) {
    await pause();
    relatives.push({ ...found, ...changed(own, readied(index, found.ordinal), words) });
  }
  relatives.sort((a, b) => byTime(a.document, b.document));
  return { relatives, documents: nearest.size, complete, least: LEAST };
}

type Nearest = Map<IndexedDocument, { readonly ordinal: ClauseOrdinal; readonly score: number }>;

/**
 * The likest clause of each other document, as far as it can be among the
 * `limit` likest. Those that share most are examined first, until what is left
 * cannot reach the last of them: a clause that shares s with a text of weight t
 * weighs at least s, so its Dice coefficient is at most 2s / (t + s).
 */
async function nearestOf(
  index: ClauseIndex,
  own: ClauseOrdinal,
  grams: ReadonlyMap<string, number>,
  weigh: Weigh,
  limit: number,
  pause: () => Promise<void>,
): Promise<{ nearest: Nearest; complete: boolean }> {
  const total = [...grams.values()].reduce((sum, weight) => sum + weight, 0);
  const most = (share: number): number => (2 * share) / (total + share);
  const { shares, unread } = sharedWeights(index, grams);
  const { first, count } = index.documentOf(own);
  const candidates: ClauseOrdinal[] = [];
  for (const [ordinal, share] of shares.entries()) {
    const elsewhere = ordinal < first || ordinal >= first + count;
    if (elsewhere && share > 0 && most(share + unread) >= LEAST) candidates.push(ordinal);
  }
  const shareOf = (ordinal: ClauseOrdinal): number => shares[ordinal] ?? 0;
  candidates.sort((a, b) => shareOf(b) - shareOf(a) || a - b);
  const nearest: Nearest = new Map();
  let floor = LEAST;
  let examined = 0;
  for (const ordinal of candidates) {
    if (examined === MOST_EXAMINED || most(shareOf(ordinal) + unread) < floor) break;
    examined++;
    await pause();
    const score = dice(grams, total, readied(index, ordinal).key, weigh);
    const document = index.documentOf(ordinal);
    if (score < LEAST || score <= (nearest.get(document)?.score ?? 0)) continue;
    nearest.set(document, { ordinal, score });
    if (nearest.size >= limit) floor = nthBest(nearest, limit);
  }
  const next = candidates[examined];
  const rest = next === undefined ? unread : shareOf(next) + unread;
  return { nearest, complete: rest === 0 || most(rest) < floor };
}

/** The score of the n-th likest. */
function nthBest(nearest: Nearest, n: number): number {
  const scores = [...nearest.values()].map(({ score }) => score).sort((a, b) => b - a);
  return scores[n - 1] ?? LEAST;
}

type Weigh = (gram: string) => number;

/** The weight of a gram in the whole index, remembered. */
function weigher(index: ClauseIndex): Weigh {
  const weights = new Map<string, number>();
  return (gram) => {
    let weight = weights.get(gram);
    if (weight === undefined) {
      weight = gramWeight(index.clauseCount, Math.max(1, index.frequency(gram)));
      weights.set(gram, weight);
    }
    return weight;
  };
}

/**
 * What each clause shares with the grams, by its ordinal: the rarest are looked
 * up, as many as {@link MOST_POSTINGS} allows; `unread` is the weight of the others.
 */
function sharedWeights(
  index: ClauseIndex,
  grams: ReadonlyMap<string, number>,
): { shares: Float64Array; unread: number } {
  const rarest = [...grams]
    .map(([gram, weight]) => ({ gram, weight, frequency: index.frequency(gram) }))
    .sort((a, b) => a.frequency - b.frequency);
  const shares = new Float64Array(index.clauseCount);
  let read = 0;
  let unread = 0;
  for (const { gram, weight, frequency } of rarest) {
    if (read > 0 && read + frequency > MOST_POSTINGS) {
      unread += weight;
      continue;
    }
    read += frequency;
    for (const posting of index.postings(gram)) {
      const ordinal = ordinalIn(posting);
      shares[ordinal] = (shares[ordinal] ?? 0) + weight;
    }
  }
  return { shares, unread };
}

/** The Dice coefficient of two texts by the weights of their grams. */
function dice(
  grams: ReadonlyMap<string, number>,
  total: number,
  key: string,
  weigh: Weigh,
): number {
  let common = 0;
  let theirs = 0;
  for (const gram of gramsOf(key)) {
    const weight = grams.get(gram);
    theirs += weight ?? weigh(gram);
    common += weight ?? 0;
  }
  return (2 * common) / (total + theirs);
}
