/**
 * Term → ordinals, kept in FlexSearch: the one file that knows the library.
 *
 * Of FlexSearch only the store is used. Its tokenizer, ranking, limit of 100
 * and export are of no use here; `resolution: 1` makes each term hold one list
 * of ids in the order in which they were added. Its `map` is not documented but
 * public, and what its own database adapters read; the version is pinned.
 */
import { Index } from 'flexsearch';
import type { ClauseOrdinal } from '../model/index.ts';

/** Stands between prepared terms. The fold drops control characters, so no term holds it. */
const SEPARATOR = '\u0000';

/** FlexSearch's own storage: a term's lists by score slot, of which there is one. */
type TermMap = Map<string, ClauseOrdinal[][]>;

/** A store of postings in memory. */
export class TermStore {
  readonly #index: Index;
  readonly #map: TermMap;

  constructor() {
    this.#index = new Index({
      tokenize: 'strict',
      resolution: 1,
      encode: (prepared: string) => prepared.split(SEPARATOR),
    });
    const { map } = this.#index as Index & { map?: unknown };
    if (!(map instanceof Map)) throw new Error('this version of FlexSearch keeps no term map');
    this.#map = map as TermMap;
  }

  /**
   * Enters a clause under its terms.
   *
   * @param ordinal - greater than every ordinal added before, so that lists ascend.
   * @param terms - each once.
   */
  add(ordinal: ClauseOrdinal, terms: Iterable<string>): void {
    this.#index.add(ordinal, [...terms].join(SEPARATOR));
  }

  /** Enters a term's whole list, ascending. */
  put(term: string, ordinals: ClauseOrdinal[]): void {
    this.#map.set(term, [ordinals]);
  }

  /** The list of a term, ascending; undefined when the store does not hold the term. */
  get(term: string): readonly ClauseOrdinal[] | undefined {
    if (!this.#map.has(term)) return undefined;
    return this.#index.search(term, { limit: Number.MAX_SAFE_INTEGER }) as ClauseOrdinal[];
  }

  /** All terms with their lists, in no particular order. */
  *entries(): Generator<[term: string, ordinals: readonly ClauseOrdinal[]]> {
    for (const [term, [ordinals]] of this.#map) if (ordinals !== undefined) yield [term, ordinals];
  }

  /** Empties the store. */
  clear(): void {
    this.#index.clear();
  }
}
