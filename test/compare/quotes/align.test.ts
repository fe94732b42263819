import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fit } from '../../../src/compare/quotes/align.ts';

/** What a gap of so many places costs. */
const gapCost = (length: number): number => Math.min(1 + length, 16);

/** The least cost over all ways to fit a quote into a source, by trying each step and each length of gap. */
function plainCost(quote: readonly number[], source: readonly number[]): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number, afterGap: boolean): number => {
    if (i === quote.length) return 0;
    const key = `${i} ${j} ${afterGap}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let least = 2 + from(i + 1, j, false);
    if (j < source.length) {
      const same = quote[i] === source[j];
      least = Math.min(least, (same ? 0 : 3) + from(i + 1, j + 1, false));
    }
    for (let end = j + 1; i > 0 && !afterGap && end <= source.length; end++) {
      least = Math.min(least, gapCost(end - j) + from(i, end, true));
    }
    known.set(key, least);
    return least;
  };
  return Math.min(...Array.from({ length: source.length + 1 }, (_, j) => from(0, j, false)));
}

const codes = (maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength });

/** A quote and its source: at random, or with much left out of the middle. */
const pairs: fc.Arbitrary<readonly [number[], number[]]> = fc.oneof(
  fc.tuple(codes(14), codes(14)),
  fc.tuple(codes(12), codes(40), codes(12)).map(([head, middle, tail]): [number[], number[]] => [
    [...head, ...tail],
    [...head, ...middle, ...tail],
  ]),
);

it('costs what the best of all alignments costs, and its steps cost that', () => {
  fc.assert(
    fc.property(pairs, ([quote, source]) => {
      const { cost, columns } = fit(Int32Array.from(quote), Int32Array.from(source));
      expect(cost).toBe(plainCost(quote, source));
      let sum = 0;
      let gap = 0;
      for (const column of columns) {
        if (column.quote < 0) {
          gap++;
          continue;
        }
        if (gap > 0) sum += gapCost(gap);
        gap = 0;
        if (column.source < 0) sum += 2;
        else if (quote[column.quote] !== source[column.source]) sum += 3;
      }
      expect(sum).toBe(cost);
      const quoted = columns.map((column) => column.quote).filter((place) => place >= 0);
      expect(quoted).toEqual(quote.map((_, i) => i));
      const places = columns.map((column) => column.source).filter((place) => place >= 0);
      expect(places).toEqual(places.map((_, i) => (places[0] ?? 0) + i));
    }),
  );
});

it('finds a passage in a source that is too long to be aligned whole', () => {
  const passage = Array.from({ length: 500 }, (_, i) => 20_000 + i);
  const noise = Array.from({ length: 30_000 }, (_, i) => 1 + ((i * 7919) % 5000));
  const source = Int32Array.from([...noise, ...passage, ...noise]);
  const quote = Int32Array.from(passage.filter((_, i) => i !== 250));
  const { columns, cost } = fit(quote, source);
  expect(cost).toBe(2);
  expect(columns[0]).toEqual({ source: noise.length, quote: 0 });
});
