import { frequencyIn, ordinalIn, type Postings, posting } from '../../src/index/index.ts';

/** The ordinals of a list of postings. */
export const ordinalsOf = (postings: Postings): number[] => Array.from(postings, ordinalIn);

/** A list of postings as pairs of ordinal and frequency. */
export const entriesOf = (postings: Postings): [ordinal: number, frequency: number][] =>
  Array.from(postings, (entry) => [ordinalIn(entry), frequencyIn(entry)]);

/** A list of postings, each ordinal once. */
export const postingsOf = (
  entries: Iterable<readonly [ordinal: number, frequency: number]>,
): Postings => Uint32Array.from(entries, ([ordinal, frequency]) => posting(ordinal, frequency));
