/**
 * Reads an index on behalf of one search, and ends a search that asks for too
 * much: it would keep everybody else waiting.
 */
import type { ClauseIndex, Postings } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';
import { FIELD_PREFIX, type Field, requiredTerms } from '../text/index.ts';

/**
 * The most work that a search may do, in postings read. One takes some five
 * nanoseconds, so that this is about 30 ms; counted and not timed, so that the
 * same query always has the same answer.
 */
const MOST_WORK = 6_000_000;
/** What the check of one candidate costs, in postings: its text is read. */
const CHECK = 24;

/** An index as one search sees it. */
export class Reader {
  readonly index: ClauseIndex;
  #left: number = MOST_WORK;

  constructor(index: ClauseIndex) {
    this.index = index;
  }

  /** Takes note of work, in postings. Throws TiaowenError `query-too-costly`. */
  spend(work: number): void {
    this.#left -= work;
    if (this.#left >= 0) return;
    throw new TiaowenError(
      'query-too-costly',
      'The query asks for too many frequent words at once. Use fewer words, or narrow it by document, year or issuer and search for the parts one by one.',
    );
  }

  /** How many units of a field may contain one of some strings: at least as many as do. */
  mostContaining(forms: readonly string[], field: Field = 'text'): number {
    return forms.reduce((sum, form) => {
      const grams = requiredTerms(form).map((gram) => FIELD_PREFIX[field] + gram);
      return sum + Math.min(...grams.map((gram) => this.index.frequency(gram)));
    }, 0);
  }

  /** See {@link ClauseIndex.postings}. */
  postings(term: string): Postings {
    const postings = this.index.postings(term);
    this.spend(postings.length);
    return postings;
  }

  /** See {@link ClauseIndex.containing}. */
  containing(field: Field, needle: string, candidates: Postings): Postings {
    this.spend(candidates.length * CHECK);
    return this.index.containing(field, needle, candidates);
  }
}
