/**
 * Which of the candidate pairs keep the order of both documents and together
 * weigh most? Needleman–Wunsch with free gaps, over the candidates alone: the
 * heaviest chain that rises on both sides, found with a Fenwick tree of maxima
 * in O(P log n) for P candidates.
 */

/** A pair of positions and what it is worth to match them; weights are whole numbers above 0. */
export interface Weighted {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/**
 * The heaviest chain. Pairs that follow each other directly on both sides are
 * worth `adjacent` more, so that equal clauses are matched beside their neighbours.
 *
 * @param pairs - by left position, then by right, each once.
 * @param rightCount - number of positions on the right.
 * @returns a subset of `pairs`, rising strictly on both sides. Of equally heavy
 *   chains, one and the same every time.
 */
export function heaviestChain<T extends Weighted>(
  pairs: readonly T[],
  rightCount: number,
  adjacent: number,
): T[] {
  const best = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  const tree = new MaximumTree(rightCount, best);
  let previousRow: readonly [from: number, to: number] = [0, 0];
  for (let from = 0; from < pairs.length; ) {
    const row = pairs[from]?.left ?? 0;
    let to = from;
    while (to < pairs.length && pairs[to]?.left === row) to++;
    const rowAbove = pairs[previousRow[0]]?.left === row - 1 ? previousRow : ([0, 0] as const);
    let [above, end] = rowAbove;
    for (let p = from; p < to; p++) {
      const pair = pairs[p];
      if (pair === undefined) break;
      let last = tree.best(pair.right);
      let sum = last < 0 ? 0 : (best[last] ?? 0);
      while (above < end && (pairs[above]?.right ?? 0) < pair.right - 1) above++;
      if (above < end && pairs[above]?.right === pair.right - 1) {
        const beside = (best[above] ?? 0) + adjacent;
        if (beside > sum) [last, sum] = [above, beside];
      }
      best[p] = sum + pair.weight;
      before[p] = last;
    }
    for (let p = from; p < to; p++) tree.enter(pairs[p]?.right ?? 0, p);
    previousRow = [from, to];
    from = to;
    end = 0;
  }
  const chain: T[] = [];
  for (let p = tree.best(rightCount); p >= 0; p = before[p] ?? -1) {
    const pair = pairs[p];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** A Fenwick tree: the entry with the greatest value among the positions below a given one. */
class MaximumTree {
  readonly #nodes: Int32Array;
  readonly #values: Float64Array;

  constructor(size: number, values: Float64Array) {
    this.#nodes = new Int32Array(size + 1).fill(-1);
    this.#values = values;
  }

  #value(entry: number): number {
    return entry < 0 ? 0 : (this.#values[entry] ?? 0);
  }

  /** The entry of greatest value at a position below `end`; -1 if there is none. */
  best(end: number): number {
    let best = -1;
    for (let at = end; at > 0; at -= at & -at) {
      const entry = this.#nodes[at] ?? -1;
      if (this.#value(entry) > this.#value(best)) best = entry;
    }
    return best;
  }

  /** Enters a value, which must be above 0, at a position. */
  enter(position: number, entry: number): void {
    for (let at = position + 1; at < this.#nodes.length; at += at & -at) {
      if (this.#value(entry) > this.#value(this.#nodes[at] ?? -1)) this.#nodes[at] = entry;
    }
  }
}
