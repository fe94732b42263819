/**
 * The best of a range without looking at all of it: a tree whose every node
 * knows the best score below it (a tournament tree, as for range minimum
 * queries). The k best of any range take O(k log n).
 */
export class BestFirst {
  readonly #leaves: number;
  readonly #tree: Uint32Array;

  /** @param scores - by place; the lowest is the best. Below 2³² - 1. */
  constructor(scores: Uint32Array) {
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(scores.length, 1)));
    this.#tree = new Uint32Array(2 * this.#leaves).fill(0xffffffff);
    this.#tree.set(scores, this.#leaves);
    for (let node = this.#leaves - 1; node > 0; node--) {
      this.#tree[node] = Math.min(this.#score(2 * node), this.#score(2 * node + 1));
    }
  }

  #score(node: number): number {
    return this.#tree[node] ?? 0xffffffff;
  }

  /** The places from `start` to before `end`, the best first. */
  *places(start: number, end: number): Generator<{ place: number; score: number }> {
    const heap: number[] = [];
    let low = start + this.#leaves;
    let high = end + this.#leaves;
    for (; low < high; low >>>= 1, high >>>= 1) {
      if (low % 2 === 1) this.#push(heap, low++);
      if (high % 2 === 1) this.#push(heap, --high);
    }
    while (heap.length > 0) {
      const node = this.#pop(heap);
      if (node >= this.#leaves) {
        yield { place: node - this.#leaves, score: this.#score(node) };
      } else {
        this.#push(heap, 2 * node);
        this.#push(heap, 2 * node + 1);
      }
    }
  }

  #push(heap: number[], node: number): void {
    const score = this.#score(node);
    let at = heap.length;
    heap.push(node);
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const above = heap[parent] ?? 0;
      if (this.#score(above) <= score) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = node;
  }

  #pop(heap: number[]): number {
    const best = heap[0] ?? 0;
    const node = heap.pop() ?? 0;
    if (heap.length === 0) return best;
    const score = this.#score(node);
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const right = heap[child + 1];
      if (right !== undefined && this.#score(right) < this.#score(heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (score <= this.#score(below)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = node;
    return best;
  }
}
