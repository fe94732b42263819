/** Counts words that stand directly side by side: 数字经济 is 数字 and 经济 to jieba. */

const EMPTY = 0;
/** Greater than the number of any term. */
const TERMS = 2 ** 26;

/** How often one word follows another. */
export class PhraseCounter {
  /** first × {@link TERMS} + second + 1; open addressing. */
  #keys: Float64Array = new Float64Array(1 << 16);
  #counts: Uint32Array = new Uint32Array(1 << 16);
  #size = 0;

  /** Notes that one term follows another. */
  note(first: number, second: number): void {
    const key = first * TERMS + second + 1;
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === EMPTY) {
      this.#keys[slot] = key;
      this.#size++;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** Every pair that was noted, with how often, in no particular order. */
  *entries(): Generator<readonly [first: number, second: number, count: number]> {
    for (const [slot, key] of this.#keys.entries()) {
      if (key === EMPTY) continue;
      const pair = key - 1;
      yield [Math.floor(pair / TERMS), pair % TERMS, this.#counts[slot] ?? 0];
    }
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed =
      Math.imul(Math.floor(key / TERMS), 0x9e3779b1) ^ Math.imul(key % TERMS, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (const [from, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[from] ?? 0;
    }
  }
}
