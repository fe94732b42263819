/** Which units of a field contain a string? All of them and no others. */
import { type ClauseIndex, NO_POSTINGS, ordinalIn, type Postings } from '../index/index.ts';
import type { ClauseOrdinal } from '../model/index.ts';
import { FIELD_PREFIX, type Field, requiredTerms } from '../text/index.ts';
import { Reader } from './reader.ts';
import { intersect, union } from './sets.ts';

/**
 * A list so many times longer than the candidates that are left is not read:
 * checking the candidates against their text costs less.
 */
const LIST_TOO_LONG = 24;

/**
 * The units whose folded text contains at least one of the given strings.
 *
 * @param forms - folded strings, not empty.
 * @returns ascending, each with how often the strings stand in it.
 * @throws TiaowenError `query-too-costly`.
 */
export function containing(
  reader: Reader,
  forms: readonly string[],
  field: Field = 'text',
): Postings {
  const [first = '', ...others] = forms;
  const found = containingForm(reader, first, field);
  return others.length === 0
    ? found
    : union([found, ...others.map((form) => containingForm(reader, form, field))]);
}

/**
 * The clauses whose folded text contains at least one of the given strings.
 *
 * @param forms - folded strings, not empty.
 * @returns ascending.
 * @throws TiaowenError `query-too-costly`.
 */
export function clausesContaining(
  index: ClauseIndex,
  forms: readonly string[],
): readonly ClauseOrdinal[] {
  return Array.from(containing(new Reader(index), forms), ordinalIn);
}

function containingForm(reader: Reader, form: string, field: Field): Postings {
  const prefix = FIELD_PREFIX[field];
  const grams = requiredTerms(form);
  // One character or one pair: the postings are the answer.
  if (grams.length === 1 && grams[0] === form) return reader.postings(prefix + form);
  const byFrequency = grams
    .map((gram) => ({ term: prefix + gram, frequency: reader.index.frequency(prefix + gram) }))
    .sort((a, b) => a.frequency - b.frequency);
  if (byFrequency[0]?.frequency === 0) return NO_POSTINGS;
  let candidates: Postings | undefined;
  for (const { term, frequency } of byFrequency) {
    if (candidates === undefined) candidates = reader.postings(term);
    else if (frequency > candidates.length * LIST_TOO_LONG) break;
    else candidates = intersect(candidates, reader.postings(term));
    if (candidates.length === 0) return NO_POSTINGS;
  }
  // Pairs do not say where they stand: 中国和国中 has both pairs of 国中国.
  return candidates === undefined ? NO_POSTINGS : reader.containing(field, form, candidates);
}
