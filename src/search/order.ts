/** In what order do clauses come? */
import { type ClauseIndex, ordinalIn, type Postings } from '../index/index.ts';
import { documentTable } from './document-table.ts';

/** A clause in its place. */
export interface Ranked {
  readonly ordinal: number;
  readonly score: number;
}

/**
 * A part of the clauses, best first; of equal ones the newest, then by id and place.
 *
 * @param clauses - ascending.
 * @param scores - of each clause.
 * @param start - how many to skip.
 * @param end - one past the last to return.
 */
export function best(
  index: ClauseIndex,
  clauses: Postings,
  scores: Float64Array,
  start: number,
  end: number,
): Ranked[] {
  const ranks = documentTable(index).ranks.newest;
  const rank = (i: number): number =>
    ranks[index.documentPlaces[ordinalIn(clauses[i] ?? 0)] ?? 0] ?? 0;
  const compare = (a: number, b: number): number =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || rank(a) - rank(b) || a - b;
  const from = Math.min(start, clauses.length);
  const to = Math.min(end, clauses.length);
  const places =
    to <= FEW
      ? fewBest(clauses.length, scores, to, compare)
      : manyBest(clauses.length, to, compare);
  // What comes before the part needs no order of its own.
  if (from > 0) partition(places, 0, to, from, compare);
  return Array.from(places.subarray(from, to).sort(compare), (i) => ({
    ordinal: ordinalIn(clauses[i] ?? 0),
    score: scores[i] ?? 0,
  }));
}

/** So many at the top of a list are found in one pass over it. */
const FEW = 256;

type Compare = (a: number, b: number) => number;

/**
 * The places of the best, in no order: most places are passed over by a look at
 * their score, the others go into a list that is cut back when it is full.
 */
function fewBest(
  length: number,
  scores: Float64Array,
  count: number,
  compare: Compare,
): Uint32Array {
  const kept = new Uint32Array(2 * count + 1);
  let size = 0;
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < length; place++) {
    if ((scores[place] ?? 0) < least) continue;
    kept[size++] = place;
    if (size < kept.length) continue;
    partition(kept, 0, size, count, compare);
    size = count;
    least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) least = Math.min(least, scores[kept[i] ?? 0] ?? 0);
  }
  if (size > count) partition(kept, 0, size, count, compare);
  return kept.subarray(0, Math.min(size, count));
}

function manyBest(length: number, count: number, compare: Compare): Uint32Array {
  const places = Uint32Array.from({ length }, (_, place) => place);
  if (count < length) partition(places, 0, length, count, compare);
  return places;
}

/**
 * Moves the `count` least of `places[low, high)`, counted from 0, to the front:
 * quickselect (C. A. R. Hoare, Algorithm 65: Find, 1961), the pivot the median of three.
 */
function partition(
  places: Uint32Array,
  low: number,
  high: number,
  count: number,
  compare: Compare,
): void {
  let left = low;
  let right = high - 1;
  while (left < right) {
    const pivot = medianOfThree(places, left, right, compare);
    let i = left;
    let j = right;
    while (i <= j) {
      while (compare(places[i] ?? 0, pivot) < 0) i++;
      while (compare(places[j] ?? 0, pivot) > 0) j--;
      if (i > j) break;
      [places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0];
      i++;
      j--;
    }
    if (count <= j) right = j;
    else if (count >= i) left = i;
    else return;
  }
}

function medianOfThree(places: Uint32Array, left: number, right: number, compare: Compare): number {
  const a = places[left] ?? 0;
  const b = places[(left + right) >>> 1] ?? 0;
  const c = places[right] ?? 0;
  if (compare(a, b) < 0) {
    if (compare(b, c) < 0) return b;
    return compare(a, c) < 0 ? c : a;
  }
  if (compare(a, c) < 0) return a;
  return compare(b, c) < 0 ? c : b;
}

/**
 * A part of the clauses by the date of their documents, within a document in
 * the order of the text.
 *
 * @param clauses - ascending.
 */
export function byDate(
  index: ClauseIndex,
  clauses: Postings,
  sort: 'newest' | 'oldest',
  start: number,
  end: number,
): Postings {
  const ranks = documentTable(index).ranks[sort];
  const runs = documentRuns(index, clauses).sort(
    (a, b) => (ranks[a.place] ?? 0) - (ranks[b.place] ?? 0),
  );
  const part = new Uint32Array(Math.max(0, Math.min(end, clauses.length) - start));
  let skipped = 0;
  let filled = 0;
  for (const { from, to } of runs) {
    if (filled === part.length) break;
    const first = from + Math.max(0, Math.min(to - from, start - skipped));
    skipped += first - from;
    const taken = clauses.subarray(first, Math.min(to, first + part.length - filled));
    part.set(taken, filled);
    filled += taken.length;
  }
  return part;
}

/** The clauses of one document among others. */
export interface DocumentRun {
  /** The document's place. */
  readonly place: number;
  /** Where its clauses start in the list, and one past their last. */
  readonly from: number;
  readonly to: number;
}

/** How a list of clauses, ascending, falls to documents. */
export function documentRuns(
  { documents, documentPlaces }: ClauseIndex,
  clauses: Postings,
): DocumentRun[] {
  const runs: DocumentRun[] = [];
  for (let from = 0; from < clauses.length; ) {
    const place = documentPlaces[ordinalIn(clauses[from] ?? 0)] ?? 0;
    const { first = 0, count = 0 } = documents[place] ?? {};
    let to = from + 1;
    while (to < clauses.length && ordinalIn(clauses[to] ?? 0) < first + count) to++;
    runs.push({ place, from, to });
    from = to;
  }
  return runs;
}
