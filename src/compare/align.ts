/**
 * Which clause answers which? By what they share, and by order.
 *
 * Candidates are pairs of clauses alike enough; the heaviest chain of them that
 * keeps the order of both documents is matched; what crosses it and is alike
 * beyond doubt has moved. The numbers below were measured: bench/compare.js.
 */
import { heaviestChain } from './chain.ts';
import type { Comparable } from './comparable.ts';
import { type Candidate, candidatesOf, ONE } from './likeness.ts';

/** A clause of the left document and the one of the right that answers it; null where none does. */
export interface Match {
  readonly left: number | null;
  readonly right: number | null;
  /** True where the pair crosses the order of the others. */
  readonly moved: boolean;
}

/** At this, clauses in the order of the others are matched. */
const LEAST = 0.3;
/**
 * Successor documents say of one subject what the last said, in other words: down
 * to this, clauses are matched if each is by far the likest to the other.
 */
const LEAST_MUTUAL = 0.14;
/** By far: so many times as like as the next. */
const MUTUAL_MARGIN = 1.3;
/** What is shorter than this shares too few characters for that. */
const MUTUAL_LENGTH = 20;
/** What such a pair is worth at least beside pairs that are clear. */
const LEAST_WORTH = 0.05;
/** Below this, a clause is not said to have moved: order speaks against it. */
const LEAST_MOVED = 0.5;
/** The same for clauses that are by far the likest to each other. */
const LEAST_MOVED_MUTUAL = 0.3;
/** Text of fewer characters than this moves only if it is equal and stands once on each side. */
const SHORT = 12;
/** What speaks for a pair besides its text. */
const SAME_HEADING = 0.06;
const OTHER_KIND = -0.15;
const ADJACENT = 0.06;
const POSITION = 0.04;

const units = (share: number): number => Math.round(share * ONE);
/** A weight is worth in units of likeness × this, plus a tie-breaker below it. */
const TIES = 4096;

interface Scored extends Candidate {
  readonly weight: number;
}

/**
 * Aligns two documents.
 *
 * @returns every clause of both exactly once, in the order of the right document;
 *   what was removed stands where it was, behind the match before it.
 */
export function align(left: readonly Comparable[], right: readonly Comparable[]): Match[] {
  const all = candidatesOf(left, right, units(LEAST_MUTUAL) / 2);
  const candidates = standingOut(all, left, right);
  const scored = candidates
    .map((candidate) => score(candidate, left, right))
    .filter(({ weight }) => weight > 0);
  const chain = heaviestChain(scored, right.length, units(ADJACENT) * TIES);
  const moved = movedPairs(candidates, chain, left, right);
  return inOrder(chain, moved, left.length, right.length);
}

interface Found extends Candidate {
  /** Whether each is by far the likest to the other. */
  readonly mutual: boolean;
}

/** The candidates alike enough, and those that are by far the likest to each other. */
function standingOut(
  candidates: readonly Candidate[],
  left: readonly Comparable[],
  right: readonly Comparable[],
): Found[] {
  const [rows, columns] = [new TopTwo(left.length), new TopTwo(right.length)];
  for (const { left: i, right: j, likeness } of candidates) {
    rows.enter(i, likeness);
    columns.enter(j, likeness);
  }
  return candidates.flatMap((candidate) => {
    const { left: i, right: j, likeness } = candidate;
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined || likeness < units(LEAST_MUTUAL)) return [];
    const mutual =
      !a.isHeading &&
      !b.isHeading &&
      Math.min(a.key.length, b.key.length) >= MUTUAL_LENGTH &&
      rows.standsOut(i, likeness) &&
      columns.standsOut(j, likeness);
    return mutual || likeness >= units(LEAST) ? [{ ...candidate, mutual }] : [];
  });
}

/** For each position the greatest value entered and the next. */
class TopTwo {
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(size: number) {
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
  }

  enter(at: number, value: number): void {
    const first = this.#first[at] ?? 0;
    if (value > first) {
      this.#second[at] = first;
      this.#first[at] = value;
    } else if (value > (this.#second[at] ?? 0)) this.#second[at] = value;
  }

  standsOut(at: number, value: number): boolean {
    return value === this.#first[at] && value >= MUTUAL_MARGIN * (this.#second[at] ?? 0);
  }
}

function score(
  candidate: Candidate,
  left: readonly Comparable[],
  right: readonly Comparable[],
): Scored {
  const [a, b] = [left[candidate.left], right[candidate.right]];
  if (a === undefined || b === undefined) throw new RangeError('a candidate without a clause');
  let worth = Math.max(candidate.likeness - units(LEAST), units(LEAST_WORTH));
  if (a.heading !== '' && a.heading === b.heading) worth += units(SAME_HEADING);
  if (a.isHeading !== b.isHeading) worth += units(OTHER_KIND);
  const length = left.length * right.length;
  const apart = Math.abs(candidate.left * right.length - candidate.right * left.length);
  worth -= Math.floor((units(POSITION) * apart) / length);
  return { ...candidate, weight: worth <= 0 ? 0 : worth * TIES + tieBreaker(a.key, b.key) };
}

/** Tells equally good pairs apart by their texts, whichever side they are on: 0 … {@link TIES} - 1. */
function tieBreaker(a: string, b: string): number {
  return (hash(a) + hash(b)) % TIES;
}

/** FNV-1a over the first units of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < Math.min(text.length, 64); i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** Of the candidates that the chain leaves free, the likest first. */
function movedPairs(
  candidates: readonly Found[],
  chain: readonly Candidate[],
  left: readonly Comparable[],
  right: readonly Comparable[],
): Candidate[] {
  const [usedLeft, usedRight] = [
    new Set(chain.map((pair) => pair.left)),
    new Set(chain.map((pair) => pair.right)),
  ];
  const [onceLeft, onceRight] = [keysOnce(left), keysOnce(right)];
  const free = candidates
    .filter((pair) => !usedLeft.has(pair.left) && !usedRight.has(pair.right))
    .filter((pair) => {
      const [a, b] = [left[pair.left]?.key ?? '', right[pair.right]?.key ?? ''];
      if (a === b) return a.length >= 4 && onceLeft.has(a) && onceRight.has(b);
      return (
        Math.min(a.length, b.length) >= SHORT &&
        pair.likeness >= units(pair.mutual ? LEAST_MOVED_MUTUAL : LEAST_MOVED)
      );
    })
    .sort((a, b) => b.likeness - a.likeness || a.left + a.right - (b.left + b.right));
  const moved: Candidate[] = [];
  for (const pair of free) {
    if (usedLeft.has(pair.left) || usedRight.has(pair.right)) continue;
    usedLeft.add(pair.left);
    usedRight.add(pair.right);
    moved.push(pair);
  }
  return moved;
}

function keysOnce(clauses: readonly Comparable[]): Set<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const { key } of clauses) (once.has(key) ? more : once).add(key);
  for (const key of more) once.delete(key);
  return once;
}

function inOrder(
  chain: readonly Candidate[],
  moved: readonly Candidate[],
  leftCount: number,
  rightCount: number,
): Match[] {
  const movedFrom = new Map(moved.map((pair) => [pair.right, pair.left]));
  const movedAway = new Set(moved.map((pair) => pair.left));
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  const until = (leftEnd: number, rightEnd: number): void => {
    for (; i < leftEnd; i++) {
      if (!movedAway.has(i)) matches.push({ left: i, right: null, moved: false });
    }
    for (; j < rightEnd; j++) {
      const from = movedFrom.get(j) ?? null;
      matches.push({ left: from, right: j, moved: from !== null });
    }
  };
  for (const pair of chain) {
    until(pair.left, pair.right);
    matches.push({ left: i++, right: j++, moved: false });
  }
  until(leftCount, rightCount);
  return matches;
}
