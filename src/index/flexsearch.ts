/**
 * Term → postings in memory, kept in FlexSearch: the one file that knows the library.
 *
 * Of FlexSearch only the store is used. With `resolution: 1` each term holds one
 * list, in the order in which it was filled. Its tokenizer, ranking, limit of 100
 * and export are of no use here. Its `map` is not documented but public, and what
 * its own database adapters read; the version is pinned.
 */
import { Index } from 'flexsearch';
import type { Postings } from './postings.ts';

/** FlexSearch's own storage: a term's lists by score slot, of which there is one. */
type TermMap = Map<string, Postings[]>;

/** A store of postings. */
export class TermStore {
  readonly #index: Index;
  readonly #map: TermMap;

  constructor() {
    // A term is asked for as it stands: nothing is to be split or normalised.
    this.#index = new Index({
      tokenize: 'strict',
      resolution: 1,
      encode: (term: string) => [term],
    });
    const { map } = this.#index as Index & { map?: unknown };
    if (!(map instanceof Map)) throw new Error('this version of FlexSearch keeps no term map');
    this.#map = map as TermMap;
  }

  /** Enters a term's list. */
  put(term: string, postings: Postings): void {
    this.#map.set(term, [postings]);
  }

  /** The list of a term; undefined when the store does not hold the term. */
  get(term: string): Postings | undefined {
    if (!this.#map.has(term)) return undefined;
    const found: unknown = this.#index.search(term, { limit: Number.MAX_SAFE_INTEGER });
    if (found instanceof Uint32Array) return found;
    // FlexSearch answers an empty list with one of its own.
    return new Uint32Array(0);
  }

  /** Empties the store. */
  clear(): void {
    this.#index.clear();
  }
}
