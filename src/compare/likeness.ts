/**
 * How much do two clauses share? The Dice coefficient of their sets of adjacent
 * characters, each weighted by how rare it is in the two documents (idf).
 *
 * Weights are whole numbers, so that sums are exact in any order and the
 * likeness of (a, b) is that of (b, a) to the last bit.
 */
import type { Comparable } from './comparable.ts';

/** The unit of likeness: 65,536 is 1. Whole numbers keep comparisons exact. */
export const ONE = 65_536;

/** Two clauses that share something: positions in their documents. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** 0 … {@link ONE}. */
  readonly likeness: number;
}

/** The pairs of adjacent characters of a text, each once; a text of one character or none is its own. */
export function gramsOf(key: string): Set<string> {
  const grams = new Set<string>();
  let previous = '';
  for (const character of key) {
    if (previous !== '') grams.add(previous + character);
    previous = character;
  }
  return grams.size === 0 ? grams.add(key) : grams;
}

/** The weight of a gram that `frequency` of `total` clauses have; a whole number above 0. */
export function gramWeight(total: number, frequency: number): number {
  return Math.max(1, Math.round(256 * Math.log(1 + total / frequency)));
}

/**
 * Likeness from weights: of what both have, of all that the left has, and the right.
 *
 * Dice = 2·common / (left + right); containment = common / the lighter, which
 * stays high where a clause was divided or grew. The mean of both, weighted.
 */
export function likenessOf(common: number, left: number, right: number): number {
  const dice = Math.floor((2 * common * ONE) / (left + right));
  const contained = Math.floor((common * ONE) / Math.min(left, right));
  return dice === ONE ? ONE : Math.floor(dice * (1 - CONTAINMENT) + contained * CONTAINMENT);
}

const CONTAINMENT = 0.25;

/** Thousands of equal clauses on both sides would make millions of pairs. */
const MOST_PER_CLAUSE = 256;

/** The likest candidates of one clause, of equally like ones those nearest to its place (0 … 1). */
function best(row: Candidate[], place: number, rightCount: number): Candidate[] {
  if (row.length <= MOST_PER_CLAUSE) return row;
  const apart = ({ right }: Candidate): number => Math.abs(right / rightCount - place);
  return row
    .sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b) || a.right - b.right)
    .slice(0, MOST_PER_CLAUSE)
    .sort((a, b) => a.right - b.right);
}

/** The grams of one side, numbered, and their weights. */
interface Numbered {
  readonly grams: readonly Int32Array[];
  readonly totals: Float64Array;
}

/**
 * Every pair of clauses whose likeness is at least `least`, without comparing
 * those that share nothing: the grams of the right side are inverted, and each
 * left clause adds up what its grams lead to. No clause has more than
 * {@link MOST_PER_CLAUSE} candidates.
 *
 * @param least - in units of {@link ONE}, above 0.
 * @returns by left position, then by right.
 */
export function candidatesOf(
  left: readonly Comparable[],
  right: readonly Comparable[],
  least: number,
): Candidate[] {
  const { sides, weights } = numberGrams(left, right);
  const [lefts, rights] = sides;
  const postings = invert(rights.grams, weights.length);
  const shared = new Float64Array(right.length);
  const candidates: Candidate[] = [];
  for (const [i, grams] of lefts.grams.entries()) {
    shared.fill(0);
    for (const gram of grams) {
      const weight = weights[gram] ?? 0;
      for (const j of postings[gram] ?? []) shared[j] = (shared[j] ?? 0) + weight;
    }
    const total = lefts.totals[i] ?? 0;
    const row: Candidate[] = [];
    for (let j = 0; j < right.length; j++) {
      const common = shared[j] ?? 0;
      if (common === 0) continue;
      const likeness = likenessOf(common, total, rights.totals[j] ?? 0);
      if (likeness >= least) row.push({ left: i, right: j, likeness });
    }
    candidates.push(...best(row, i / left.length, right.length));
  }
  return candidates;
}

function numberGrams(
  left: readonly Comparable[],
  right: readonly Comparable[],
): { sides: readonly [Numbered, Numbered]; weights: Float64Array } {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const number = (clause: Comparable): Int32Array =>
    Int32Array.from(gramsOf(clause.key), (gram) => {
      let n = numbers.get(gram);
      if (n === undefined) {
        n = numbers.size;
        numbers.set(gram, n);
        frequencies.push(0);
      }
      frequencies[n] = (frequencies[n] ?? 0) + 1;
      return n;
    });
  const [lefts, rights] = [left.map(number), right.map(number)];
  const total = left.length + right.length;
  const weights = Float64Array.from(frequencies, (frequency) => gramWeight(total, frequency));
  const side = (grams: Int32Array[]): Numbered => ({
    grams,
    totals: Float64Array.from(grams, (own) =>
      own.reduce((sum, gram) => sum + (weights[gram] ?? 0), 0),
    ),
  });
  return { sides: [side(lefts), side(rights)], weights };
}

function invert(texts: readonly Int32Array[], size: number): number[][] {
  const postings: number[][] = Array.from({ length: size }, () => []);
  for (const [j, grams] of texts.entries()) for (const gram of grams) postings[gram]?.push(j);
  return postings;
}
