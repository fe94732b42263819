// @ts-check
import { expect, test } from 'vitest';
import {
  atLeast,
  atMost,
  check,
  commonCount,
  percentile,
  quality,
  summary,
} from '../lib/arithmetic.js';
import { answerFrom, column, conjunctions, pairs } from '../lib/data.js';
import { timesOf } from '../lib/results.js';
import { joinTexts, matching } from '../lib/scan.js';
import { faultsOf } from '../lib/verify.js';

test('percentiles are nearest-rank, whatever the order', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentile(values, 50)).toBe(50);
  expect(percentile(values, 99)).toBe(99);
  expect(percentile(values, 100)).toBe(100);
  expect(summary([3])).toEqual({ n: 1, p50: 3, p95: 3, p99: 3, max: 3 });
  expect(() => percentile([], 50)).toThrow(RangeError);
});

test('an answer that misses one and adds one has both counted', () => {
  expect(commonCount([1, 2, 5], [2, 3, 5])).toBe(2);
  const wrong = check([1, 2, 5], [2, 3, 5, 9]);
  expect(wrong).toEqual({ found: 3, truth: 4, common: 2 });
  expect(quality([wrong, check([], []), check([7], [7])])).toEqual({
    recall: 3 / 5,
    precision: 3 / 4,
    right: 2,
    of: 3,
  });
});

test('a goal is met at its limit, missed beyond it, and not judged without figures', () => {
  expect(atMost(2, 2)).toEqual({ met: true, text: 'met' });
  expect(atMost(3, 2)).toEqual({ met: false, text: 'missed: 1.50 × the limit' });
  expect(atMost(3, 0)).toEqual({ met: false, text: 'missed' });
  expect(atMost(undefined, 2).met).toBeNull();
  expect(atMost(2, Number.NaN).met).toBeNull();
  expect(atLeast(0.42, 0.42).met).toBe(true);
  expect(atLeast(0.4, 0.42)).toEqual({ met: false, text: 'missed by 0.020' });
});

test('the scan finds each text once and nothing across two texts', () => {
  const texts = ['甲乙甲乙', '', '乙甲', '丙𠀀丁', '甲'];
  const joined = joinTexts(texts);
  const naive = (/** @type {string} */ s) => texts.flatMap((t, i) => (t.includes(s) ? [i] : []));
  for (const s of ['甲', '甲乙', '乙甲', '𠀀丁', '丁甲', '戊']) {
    expect([...matching(joined, [[s]])], s).toEqual(naive(s));
  }
  expect([...matching(joined, [['甲'], ['乙']])]).toEqual([0, 2]);
  expect([...matching(joined, [['甲乙', '丙']])]).toEqual([0, 3]);
});

test('the first rounds are kept apart from those after, and kinds from each other', () => {
  /** @type {import('../lib/data.js').Query[]} */
  const queries = [
    { kind: 'exact', text: '', groups: [], frequency: 'rare' },
    { kind: 'words', text: '', groups: [], frequency: '' },
    { kind: 'exact', text: '', groups: [], frequency: 'frequent' },
  ];
  const passes = [
    {
      rounds: [
        [9, 5, 20],
        [1, 2, 3],
      ],
    },
    { rounds: [[8, 6, 30]] },
  ];
  const { exact, words } = timesOf(passes, queries);
  expect(exact.first).toMatchObject({ n: 4, p50: 9, max: 30 });
  expect(exact.again).toMatchObject({ n: 2, p50: 1, max: 3 });
  expect(exact.byFrequency).toEqual({ rare: 8, frequent: 20 });
  expect(words.first).toMatchObject({ n: 2, p50: 5, max: 6 });
  expect(timesOf([{ rounds: [[9, 5, 20]] }], queries).words.again).toBeNull();
});

test('pairs are of characters, not of halves of them', () => {
  expect(pairs('甲𠀀乙')).toEqual(['甲𠀀', '𠀀乙']);
  expect(pairs('𠀀')).toEqual(['𠀀']);
});

test('every choice among alternatives is a conjunction', () => {
  const query = {
    kind: /** @type {const} */ ('words'),
    text: '',
    groups: [['a', 'b'], ['c']],
    frequency: '',
  };
  expect(conjunctions(query)).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

const texts = ['甲乙', '乙丙乙', '甲', '乙甲乙'];
const data = {
  texts,
  years: column([2001, 2002, 2001, 2001]),
  types: column(['法', '法', '', '令']),
  documents: column(['d1', 'd1', 'd2', 'd3']),
};
/** @type {import('../lib/data.js').Query} */
const query = { kind: 'exact', text: '乙', groups: [['乙']], frequency: 'rare' };
const same = (/** @type {string} */ text) => text;

test('an answer has facets over all, the best first, and its marks', () => {
  const answer = answerFrom(data, query, [0, 1, 3], [1, 3, 2]);
  expect(answer.count).toBe(3);
  expect(answer.years).toEqual([
    [2001, 2],
    [2002, 1],
  ]);
  expect(answer.top.map(({ id }) => id)).toEqual([1, 3, 0]);
  expect(answer.top[0]?.marks).toEqual([
    [0, 1],
    [2, 3],
  ]);
  // Nothing of one query is left for the next.
  expect(answerFrom(data, query, [2], null).years).toEqual([[2001, 1]]);
});

test('the twenty best of many are the twenty best', () => {
  const many = Array.from({ length: 500 }, (_, i) => (i * 7919) % 500);
  const ids = many.map(() => 0);
  const { top } = answerFrom(data, query, ids, many);
  expect(top).toHaveLength(20);
  const places = answerFrom(
    {
      ...data,
      texts: many.map(String),
      years: column(many),
      types: column(many),
      documents: column(many),
    },
    query,
    many.map((_, i) => i),
    many,
  ).top.map(({ id }) => many[id]);
  expect(places).toEqual(Array.from({ length: 20 }, (_, i) => 499 - i));
});

test('each fault of an answer is seen', () => {
  const truth = Uint32Array.from([0, 1, 3]);
  const right = answerFrom(data, query, truth, null);
  expect(faultsOf(right, query, truth, data, same)).toEqual([]);
  const faults = (/** @type {Partial<typeof right>} */ change) =>
    faultsOf({ ...right, ...change }, query, truth, data, same);
  expect(faults({ count: 2 })).toEqual(['count']);
  expect(faults({ years: [[2001, 3]] })).toEqual(['facet of years']);
  expect(faults({ documents: right.documents.slice(1) })).toEqual(['facet of documents']);
  expect(faults({ top: right.top.slice(1) })).toEqual(['number of hits']);
  const [first, ...others] = right.top;
  if (first === undefined) throw new Error('no hit');
  expect(faults({ top: [{ ...first, id: 2 }, ...others] })).toEqual(['hits']);
  expect(faults({ top: [{ ...first, marks: [[0, 1]] }, ...others] })).toEqual(['highlights']);
  expect(faults({ top: [{ ...first, marks: [] }, ...others] })).toEqual(['highlights']);
});
