// @ts-check
import { expect, test } from 'vitest';
import { judgeAnswer, mixOf, shuffled } from '../lib/mix.js';
import { generator } from '../lib/random.js';
import { meanRelevance, pairBm25, relevanceOf } from '../lib/relevance.js';

test('measures of a ranked list, by hand', () => {
  const third = relevanceOf(['a', 'b', 'c'], ['c', 'z']);
  expect(third.mrr).toBeCloseTo(1 / 3);
  expect(third.recall).toBe(1 / 2);
  // Gain 1/log2(4) = 1/2; the ideal is 1 + 1/log2(3).
  expect(third.ndcg).toBeCloseTo(0.5 / (1 + 1 / Math.log2(3)));
  expect(relevanceOf(['a', 'b'], ['b', 'a'])).toEqual({ mrr: 1, ndcg: 1, recall: 1 });
  const eleventh = [...'abcdefghijk'];
  expect(relevanceOf(eleventh, ['k'])).toEqual({ mrr: 0, ndcg: 0, recall: 1 });
  const beyond = Array.from({ length: 101 }, (_, i) => `${i}`);
  expect(relevanceOf(beyond, ['100']).recall).toBe(0);
  expect(() => relevanceOf([], [])).toThrow(RangeError);
  expect(meanRelevance([third, relevanceOf([], ['x'])]).mrr).toBeCloseTo(1 / 6);
});

test('BM25 over pairs prefers the rare pair, the repeated one and the shorter text', () => {
  const search = pairBm25(['甲乙丙丁', '甲乙戊己', '甲乙', '丙丁甲乙丙丁', '無關之文']);
  expect(search('甲乙', 10)[0]).toBe(2);
  expect(search('丙丁', 10)).toEqual([3, 0]);
  expect(search('甲乙丙丁', 1)).toHaveLength(1);
  expect(search('未見', 10)).toEqual([]);
});

const material = {
  exact: ['规定'],
  words: ['规定 应当'],
  questions: ['谁可以成为个体工商户？'],
  types: ['法律'],
  documents: ['d1'],
};

test('the mix has every kind, and is the same for the same seed', () => {
  const mix = mixOf(material, generator(7));
  expect(mixOf(material, generator(7))).toEqual(mix);
  expect(new Set(mix.map(({ expected }) => expected))).toEqual(
    new Set(['found', 'costly', 'refused']),
  );
  const q = mix.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('q') ?? '');
  expect(q).toContain('谁可以成为个体工商户？');
  // What is costly is legal: 1,000 code points are allowed.
  for (const [i, { expected }] of mix.entries()) {
    if (expected === 'costly') expect([...(q[i] ?? '')].length).toBeLessThanOrEqual(1000);
  }
  const order = shuffled(mix, generator(1));
  expect(order).not.toEqual(mix);
  expect([...order].sort((a, b) => mix.indexOf(a) - mix.indexOf(b))).toEqual(mix);
});

test('an answer under load is judged by what was expected', () => {
  const problem = '{"status":503,"detail":"…","code":"busy"}';
  expect(judgeAnswer('found', 200, '{"counts":{}}')).toBe('right');
  expect(judgeAnswer('found', 200, '<html>')).toBe('wrong');
  expect(judgeAnswer('found', 503, problem)).toBe('wrong');
  expect(judgeAnswer('costly', 503, problem)).toBe('busy');
  expect(judgeAnswer('costly', 503, '')).toBe('wrong');
  expect(judgeAnswer('refused', 400, problem)).toBe('right');
  expect(judgeAnswer('refused', 500, problem)).toBe('wrong');
  expect(judgeAnswer('refused', 200, '{"counts":{}}')).toBe('wrong');
});
