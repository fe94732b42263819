/** Which clauses contain a string? All of them and no others. */
import type { ClauseIndex } from '../index/index.ts';
import type { ClauseOrdinal } from '../model/index.ts';
import { requiredTerms } from '../text/index.ts';

/**
 * A list so many times longer than the candidates that are left is not read:
 * checking the candidates against their text costs less.
 */
const LIST_TOO_LONG = 64;

/**
 * The clauses whose folded text contains at least one of the given strings.
 *
 * @param forms - folded strings, not empty.
 * @returns ascending.
 */
export function containing(index: ClauseIndex, forms: readonly string[]): readonly ClauseOrdinal[] {
  const lists = forms.map((form) => containingForm(index, form)).filter(({ length }) => length > 0);
  const [only = []] = lists;
  if (lists.length < 2) return only;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function containingForm(index: ClauseIndex, form: string): readonly ClauseOrdinal[] {
  const terms = requiredTerms(form);
  // One character or one pair: the postings are the answer.
  if (terms.length === 1 && terms[0] === form) return index.postings(form);
  const byFrequency = terms
    .map((term) => ({ term, frequency: index.frequency(term) }))
    .sort((a, b) => a.frequency - b.frequency);
  let candidates: readonly ClauseOrdinal[] | undefined;
  for (const { term, frequency } of byFrequency) {
    if (candidates === undefined) candidates = index.postings(term);
    else if (frequency > candidates.length * LIST_TOO_LONG) break;
    else candidates = intersect(candidates, index.postings(term));
    if (candidates.length === 0) return [];
  }
  // Pairs do not say where they stand: 中国和国中 has both pairs of 国中国.
  return (candidates ?? []).filter((ordinal) => index.foldedText(ordinal).includes(form));
}

/**
 * What two ascending lists have in common, ascending. Steps through the longer
 * list in strides that double, then bisects: cheap when the other is short.
 */
export function intersect(
  a: readonly ClauseOrdinal[],
  b: readonly ClauseOrdinal[],
): ClauseOrdinal[] {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const common: ClauseOrdinal[] = [];
  let from = 0;
  for (const ordinal of short) {
    let stride = 1;
    while ((long[from + stride] ?? Number.POSITIVE_INFINITY) < ordinal) stride *= 2;
    let low = from;
    let high = Math.min(from + stride, long.length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((long[middle] ?? 0) < ordinal) low = middle + 1;
      else high = middle;
    }
    if (low === long.length) break;
    if (long[low] === ordinal) common.push(ordinal);
    from = low;
  }
  return common;
}
