import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseIndex } from '../../src/index/index.ts';
import { best, byDate, documentRuns } from '../../src/search/order.ts';
import { intersect, keep, subtract, union } from '../../src/search/sets.ts';
import { plainDocument } from '../support/documents.ts';
import { indexMaker } from '../support/indexes.ts';
import { entriesOf, ordinalsOf, postingsOf } from '../support/postings.ts';

/** A set of units: dense, sparse or in clusters, each with a frequency. */
const set = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(fc.nat(40), fc.nat(5000), fc.nat(2 ** 24 - 1)),
      fc.integer({ min: 1, max: 255 }),
    ),
    { selector: ([unit]) => unit, maxLength: 80 },
  )
  .map((entries) => new Map(entries.sort(([a], [b]) => a - b)));

describe('sets of units', () => {
  it('have in common what both have, with the frequencies of the first', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const expected = [...a].filter(([unit]) => b.has(unit));
        expect(entriesOf(intersect(postingsOf(a), postingsOf(b)))).toEqual(expected);
      }),
    );
  });

  it('are together what any has, frequencies added up to 255', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 4 }), (sets) => {
        const sums = new Map<number, number>();
        for (const [unit, frequency] of sets.flatMap((one) => [...one])) {
          sums.set(unit, Math.min(255, (sums.get(unit) ?? 0) + frequency));
        }
        expect(entriesOf(union(sets.map(postingsOf)))).toEqual([...sums].sort(([a], [b]) => a - b));
      }),
    );
  });

  it('leave apart what the second does not have', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const expected = [...a].filter(([unit]) => !b.has(unit));
        expect(entriesOf(subtract(postingsOf(a), postingsOf(b)))).toEqual(expected);
        expect(ordinalsOf(keep(postingsOf(a), (unit) => b.has(unit)))).toEqual(
          [...a.keys()].filter((unit) => b.has(unit)),
        );
      }),
    );
  });
});

describe('a part of the clauses', () => {
  const indexOf = indexMaker();
  const dates = ['2016-07-11', '2020-01-01', null, '2016-07-11', '1999-12-31'];
  const documents = dates.map((adopted, i) =>
    plainDocument(`d${i}`, ['甲', '乙', '丙', '丁', '戊', '己'], { adopted }),
  );
  const chosen = fc.subarray([...Array(30).keys()]);

  /** What is before what, by the plain rule: date, then id, then place. */
  function before(index: ClauseIndex, a: number, b: number, direction: 1 | -1): number {
    const [dateA, dateB] = [a, b].map((ordinal) => index.documentOf(ordinal).meta.adopted ?? null);
    if (dateA === dateB) return a - b;
    if (dateA === null || dateA === undefined) return 1;
    if (dateB === null || dateB === undefined) return -1;
    return dateA < dateB ? -direction : direction;
  }

  it('by score is what sorting all of them gives', async () => {
    const index = await indexOf(documents);
    fc.assert(
      fc.property(
        chosen,
        fc.array(fc.nat(3), { minLength: 30 }),
        fc.nat(31),
        fc.nat(31),
        (ordinals, scores, start, length) => {
          const clauses = postingsOf(ordinals.map((ordinal) => [ordinal, 1]));
          const expected = ordinals
            .map((ordinal, i) => ({ ordinal, score: scores[i] ?? 0 }))
            .sort((a, b) => b.score - a.score || before(index, a.ordinal, b.ordinal, -1));
          expect(best(index, clauses, Float64Array.from(scores), start, start + length)).toEqual(
            expected.slice(start, start + length),
          );
        },
      ),
    );
  });

  it('by date is what sorting all of them gives', async () => {
    const index = await indexOf(documents);
    fc.assert(
      fc.property(
        chosen,
        fc.constantFrom('newest', 'oldest'),
        fc.nat(31),
        fc.nat(31),
        (ordinals, sort, start, length) => {
          const clauses = postingsOf(ordinals.map((ordinal) => [ordinal, 1]));
          const direction = sort === 'newest' ? -1 : 1;
          const expected = [...ordinals].sort((a, b) => before(index, a, b, direction));
          expect(ordinalsOf(byDate(index, clauses, sort, start, start + length))).toEqual(
            expected.slice(start, start + length),
          );
        },
      ),
    );
  });

  it('falls to documents in runs', async () => {
    const index = await indexOf(documents);
    fc.assert(
      fc.property(chosen, (ordinals) => {
        const clauses = postingsOf(ordinals.map((ordinal) => [ordinal, 1]));
        const runs = documentRuns(index, clauses);
        expect(runs.flatMap(({ from, to }) => ordinals.slice(from, to))).toEqual(ordinals);
        for (const { place, from, to } of runs) {
          for (const ordinal of ordinals.slice(from, to))
            expect(Math.floor(ordinal / 6)).toBe(place);
        }
        expect(new Set(runs.map(({ place }) => place)).size).toBe(runs.length);
      }),
    );
  });
});
