// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, commonCount, judge, percentile, quality, summary } from './arithmetic.js';
import { joinTexts, matching } from './scan.js';

test('percentiles are nearest-rank, whatever the order', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.equal(percentile(values, 50), 50);
  assert.equal(percentile(values, 99), 99);
  assert.equal(percentile(values, 100), 100);
  assert.deepEqual(summary([3]), { n: 1, p50: 3, p90: 3, p99: 3, max: 3 });
  assert.throws(() => percentile([], 50), RangeError);
});

test('an answer that misses one and adds one has both counted', () => {
  assert.equal(commonCount([1, 2, 5], [2, 3, 5]), 2);
  const wrong = check([1, 2, 5], [2, 3, 5, 9]);
  assert.deepEqual(wrong, { found: 3, truth: 4, common: 2 });
  assert.deepEqual(quality([wrong, check([], []), check([7], [7])]), {
    recall: 3 / 5,
    precision: 3 / 4,
    right: 2,
    of: 3,
  });
});

test('a goal is met at its limit, missed above it, and not judged without figures', () => {
  assert.equal(judge(2, 2).met, true);
  assert.equal(judge(3, 2).text, 'missed: 1.50 × the goal');
  assert.equal(judge(undefined, 2).met, null);
});

test('the scan finds each text once and nothing across two texts', () => {
  const texts = ['甲乙甲乙', '', '乙甲', '丙𠀀丁', '甲'];
  const joined = joinTexts(texts);
  const naive = (/** @type {string} */ s) => texts.flatMap((t, i) => (t.includes(s) ? [i] : []));
  for (const s of ['甲', '甲乙', '乙甲', '𠀀丁', '丁甲', '戊']) {
    assert.deepEqual([...matching(joined, [[s]])], naive(s), s);
  }
  assert.deepEqual([...matching(joined, [['甲'], ['乙']])], [0, 2]);
  assert.deepEqual([...matching(joined, [['甲乙', '丙']])], [0, 3]);
});
