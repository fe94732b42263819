/** Notes the grams of folded text: its characters and its pairs of adjacent characters. */
import { FIELD_PREFIX, type Field } from '../text/index.ts';
import type { PostingsAccumulator } from './accumulator.ts';

const EMPTY = -1;
/** Two numbers of characters below this make one whole number below 2³². */
const CHARACTERS = 1 << 16;

/** Open addressing from a pair of characters to a term. */
class PairTable {
  #keys: Uint32Array = new Uint32Array(1 << 16);
  #terms: Int32Array = new Int32Array(1 << 16).fill(EMPTY);
  #size = 0;

  /** Where a pair stands or would stand. */
  slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 7) & mask;
    while (this.#terms[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** The term at a slot; -1 if it is empty. */
  termAt(slot: number): number {
    return this.#terms[slot] ?? EMPTY;
  }

  put(slot: number, key: number, term: number): void {
    this.#keys[slot] = key;
    this.#terms[slot] = term;
    this.#size++;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  #grow(): void {
    const [keys, terms] = [this.#keys, this.#terms];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#terms = new Int32Array(terms.length * 2).fill(EMPTY);
    for (const [i, term] of terms.entries()) {
      if (term === EMPTY) continue;
      const key = keys[i] ?? 0;
      const slot = this.slotOf(key);
      this.#keys[slot] = key;
      this.#terms[slot] = term;
    }
  }
}

/**
 * Notes the grams of the texts of clauses. It makes no string for a gram that
 * it has met: a corpus has some hundred million of them.
 */
export class GramNoter {
  readonly #postings: PostingsAccumulator;
  readonly #pairs: PairTable = new PairTable();
  /** UTF-16 unit → number of the character plus one; 0: not met yet. */
  readonly #units: Uint32Array = new Uint32Array(0x10000);
  /** The same for characters outside the Basic Multilingual Plane. */
  readonly #supplementary = new Map<number, number>();
  readonly #characters: string[] = [];
  readonly #terms: number[] = [];

  constructor(postings: PostingsAccumulator) {
    this.#postings = postings;
  }

  /** @param text - folded text of the unit `ordinal`, well-formed. */
  note(text: string, ordinal: number): void {
    let before = EMPTY;
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (code >= 0xd800 && code <= 0xdbff) code = text.codePointAt(at++) ?? code;
      const character = this.#characterOf(code);
      this.#postings.note(this.#terms[character] ?? 0, ordinal);
      if (before !== EMPTY) this.#postings.note(this.#pairOf(before, character), ordinal);
      before = character;
    }
  }

  #characterOf(code: number): number {
    const known = code < 0x10000 ? this.#units[code] : this.#supplementary.get(code);
    if (known !== undefined && known !== 0) return known - 1;
    const character = String.fromCodePoint(code);
    const number = this.#characters.push(character);
    this.#terms.push(this.#postings.newTerm(character));
    if (code < 0x10000) this.#units[code] = number;
    else this.#supplementary.set(code, number);
    return number - 1;
  }

  #pairOf(before: number, character: number): number {
    const name = (): string => `${this.#characters[before]}${this.#characters[character]}`;
    // Only a text made of all of Unicode has so many characters.
    if (before >= CHARACTERS || character >= CHARACTERS) return this.#postings.termOf(name());
    const key = before * CHARACTERS + character;
    const slot = this.#pairs.slotOf(key);
    const known = this.#pairs.termAt(slot);
    if (known !== EMPTY) return known;
    const term = this.#postings.newTerm(name());
    this.#pairs.put(slot, key, term);
    return term;
  }
}

/** Notes the grams of a heading or a title. */
export function noteGrams(
  postings: PostingsAccumulator,
  field: Field,
  folded: string,
  ordinal: number,
): void {
  let before = '';
  for (const character of folded) {
    postings.note(postings.termOf(FIELD_PREFIX[field] + character), ordinal);
    if (before !== '')
      postings.note(postings.termOf(FIELD_PREFIX[field] + before + character), ordinal);
    before = character;
  }
}
