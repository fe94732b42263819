/**
 * Gathers postings for a corpus of any size.
 *
 * Clauses go into a {@link TermStore}. When it holds a few million postings it
 * is packed into a run, one shard for each of 256 buckets, and emptied; at the
 * end the runs are merged bucket by bucket. Ordinals only ever rise, so that a
 * term's list is the lists of the runs, one after the other.
 */
import type { ClauseOrdinal } from '../model/index.ts';
import { TermStore } from './flexsearch.ts';
import { encodeShard, Shard, shardOf, type TermList } from './shard.ts';

/** The largest number of shards; a power of two. */
const BUCKETS = 256;
/** So large that a small corpus needs a few files, so small that a query reads little. */
const TERMS_PER_SHARD = 8192;
/** Some 100 MB of JavaScript arrays. */
const POSTINGS_PER_RUN = 8_000_000;

export class PostingsBuilder {
  readonly #postingsPerRun: number;
  readonly #store: TermStore = new TermStore();
  readonly #runs: Buffer[][] = [];
  #pending = 0;

  /** @param postingsPerRun - how many postings are kept before they are packed; at least 1. */
  constructor(postingsPerRun: number = POSTINGS_PER_RUN) {
    this.#postingsPerRun = postingsPerRun;
  }

  /**
   * Enters a clause under its terms.
   *
   * @param ordinal - greater than every ordinal added before.
   */
  add(ordinal: ClauseOrdinal, terms: ReadonlySet<string>): void {
    this.#store.add(ordinal, terms);
    this.#pending += terms.size;
    if (this.#pending >= this.#postingsPerRun) this.#packRun();
  }

  /**
   * Packs everything. The builder is empty afterwards.
   *
   * @returns the number of terms, and the shards in the order of their numbers;
   *   as many as hold 8,192 terms each, a power of two, at most 256.
   */
  finish(): { terms: number; shards: Buffer[] } {
    this.#packRun();
    const buckets = Array.from({ length: BUCKETS }, (_, bucket) => this.#mergeBucket(bucket));
    this.#runs.length = 0;
    const terms = buckets.reduce((sum, bucket) => sum + new Shard(bucket).size, 0);
    let count = 1;
    while (count < BUCKETS && terms / count > TERMS_PER_SHARD) count *= 2;
    const width = BUCKETS / count;
    const shards = Array.from({ length: count }, (_, shard) =>
      joinBuckets(buckets.slice(shard * width, (shard + 1) * width)),
    );
    return { terms, shards };
  }

  #packRun(): void {
    const buckets: TermList[][] = Array.from({ length: BUCKETS }, () => []);
    for (const list of this.#store.entries()) buckets[shardOf(list[0], BUCKETS)]?.push(list);
    this.#runs.push(buckets.map(encodeShard));
    this.#store.clear();
    this.#pending = 0;
  }

  #mergeBucket(bucket: number): Buffer {
    const parts = this.#runs.flatMap((run) => run[bucket] ?? []);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const merged = new Map<string, ClauseOrdinal[]>();
    for (const part of parts) {
      for (const [term, ordinals] of new Shard(part).entries()) {
        const list = merged.get(term);
        if (list === undefined) merged.set(term, [...ordinals]);
        else for (const ordinal of ordinals) list.push(ordinal);
      }
    }
    return encodeShard(merged);
  }
}

/** Makes one shard of buckets that share no term. */
function joinBuckets(buckets: readonly Buffer[]): Buffer {
  const [only] = buckets;
  if (buckets.length === 1 && only !== undefined) return only;
  return encodeShard(buckets.flatMap((bucket) => [...new Shard(bucket).entries()]));
}
