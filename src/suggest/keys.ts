/**
 * Many short keys, close together: one array of units, one of offsets. Two
 * hundred thousand strings of their own would take ten times the memory.
 */
import { type Slices, sortInSlices } from './slices.ts';

/** Numbers, as many as come. */
class Growing<T extends Uint16Array | Uint32Array> {
  #values: T;
  #length = 0;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = this.#make(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers, without room for more. */
  finish(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}

/** An array of unsigned numbers that grows. */
export function growing32(): Growing<Uint32Array> {
  return new Growing((length) => new Uint32Array(length));
}

/** Keys by number. A unit is a UTF-16 unit of a text, or a number that stands for a syllable. */
export class Keys {
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;

  constructor(units: Uint16Array, offsets: Uint32Array) {
    this.#units = units;
    this.#offsets = offsets;
  }

  get count(): number {
    return this.#offsets.length - 1;
  }

  length(key: number): number {
    return (this.#offsets[key + 1] ?? 0) - (this.#offsets[key] ?? 0);
  }

  /** A key as text. */
  text(key: number): string {
    const units = this.#units.subarray(this.#offsets[key], this.#offsets[key + 1]);
    return String.fromCharCode(...units);
  }

  /** Orders two keys unit by unit, the shorter first; equal ones by number. */
  compare(a: number, b: number): number {
    const startA = this.#offsets[a] ?? 0;
    const startB = this.#offsets[b] ?? 0;
    const shorter = Math.min(this.length(a), this.length(b));
    for (let i = 0; i < shorter; i++) {
      const difference = (this.#units[startA + i] ?? 0) - (this.#units[startB + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return this.length(a) - this.length(b) || a - b;
  }

  /** Orders a key, cut to the length of `units`, against `units`. */
  comparePrefix(key: number, units: ArrayLike<number>): number {
    const start = this.#offsets[key] ?? 0;
    const length = this.length(key);
    for (let i = 0; i < units.length; i++) {
      if (i === length) return -1;
      const difference = (this.#units[start + i] ?? 0) - (units[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/** Gathers keys. */
export class KeysBuilder {
  readonly #units = new Growing((length) => new Uint16Array(length));
  readonly #offsets = growing32();

  constructor() {
    this.#offsets.push(0);
  }

  push(units: Iterable<number>): void {
    for (const unit of units) this.#units.push(unit);
    this.#offsets.push(this.#units.length);
  }

  pushText(text: string): void {
    for (let i = 0; i < text.length; i++) this.#units.push(text.charCodeAt(i));
    this.#offsets.push(this.#units.length);
  }

  /** @param map - what each unit becomes; by default what it is. */
  finish(map?: (unit: number) => number): Keys {
    const units = this.#units.finish();
    if (map !== undefined) {
      for (let i = 0; i < units.length; i++) units[i] = map(units[i] ?? 0);
    }
    return new Keys(units, this.#offsets.finish());
  }
}

/** Keys in their order. */
export class SortedKeys {
  readonly #keys: Keys;
  /** Place → number of the key. */
  readonly order: Uint32Array;

  private constructor(keys: Keys, order: Uint32Array) {
    this.#keys = keys;
    this.order = order;
  }

  static *of(keys: Keys): Slices<SortedKeys> {
    const order = yield* sortInSlices(keys.count, (a, b) => keys.compare(a, b));
    return new SortedKeys(keys, order);
  }

  /**
   * Where the keys are that start with something from `least` to `most`, which
   * are of the same length. Half-open, in places.
   */
  range(least: ArrayLike<number>, most: ArrayLike<number> = least): [start: number, end: number] {
    return [this.#bound(least, 0), this.#bound(most, 1)];
  }

  /** The first place whose key, cut to the length of `units`, compares `above` them or more. */
  #bound(units: ArrayLike<number>, above: 0 | 1): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const compared = this.#keys.comparePrefix(this.order[middle] ?? 0, units);
      if (compared > 0 || (compared === 0 && above === 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
