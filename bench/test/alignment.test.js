// @ts-check
/** By hand: what is true of two versions, and how alignments are judged by it. */
import { expect, test } from 'vitest';
import { ALIGNERS } from '../lib/aligners.js';
import { judge, scoreOf, tallies } from '../lib/alignment.js';
import { articleNumber } from '../lib/laws.js';
import { commonSubsequence } from '../lib/nearness.js';
import { truthOf } from '../lib/truth.js';

const A = '市人民政府应当加强数字经济发展制定促进办法并向社会公布';
const B = '违反本条例规定的由主管部门责令限期改正处一万元以下罚款';
const B2 = '违反本条例规定的由主管部门责令限期改正处三万元以下罚款';
const C = '企业事业单位应当依法保护个人信息不得泄露或者出售给他人';
const NEW = '图书馆每周开放六天夜间至十时免费办证';

const side = (/** @type {string[]} */ texts) => ({ texts, numbers: texts.map((_, i) => i + 1) });
const older = side([A, B, C]);
const newer = side([NEW, A, B2, C]);
const isSame = (/** @type {number} */ i, /** @type {number} */ j) =>
  older.texts[i] === newer.texts[j];

test('pairs are true by equal text, or by numbers and likeness between such', () => {
  const { pairs, loneLeft, loneRight, inOrder } = truthOf(older, newer);
  expect([...pairs].sort(([a], [b]) => a - b)).toEqual([
    [0, { right: 1, rule: 'equal' }],
    [1, { right: 2, rule: 'label' }],
    [2, { right: 3, rule: 'equal' }],
  ]);
  expect([[...loneLeft], [...loneRight]]).toEqual([[], [0]]);
  expect([...inOrder].sort()).toEqual([0, 1, 2]);
});

test('the shorter of two chains that cross has moved', () => {
  const { inOrder } = truthOf(side([A, B, C]), side([B, C, A]));
  expect([...inOrder].sort()).toEqual([1, 2]);
});

test('a difference of lines is right here, the same number wrong', () => {
  const truth = truthOf(older, newer);
  const by = (/** @type {string} */ id) => {
    const counted = tallies();
    const faults = judge(truth, ALIGNERS[id]?.align(older, newer) ?? [], isSame, counted);
    return { counted, faults };
  };
  const lines = by('diff');
  expect(lines.counted.pairs).toEqual({ hit: 3, wrong: 0, missed: 0 });
  expect(lines.counted.kinds.added).toEqual({ hit: 1, wrong: 0, missed: 0 });
  expect(lines.faults).toEqual([]);
  const { counted, faults } = by('numbers');
  expect(counted.pairs).toEqual({ hit: 0, wrong: 3, missed: 3 });
  // What is new was given a counterpart.
  expect(counted.kinds.added.missed).toBe(1);
  expect(faults).toHaveLength(6);
});

test('F1 is the harmonic mean, and 0 where nothing was right', () => {
  expect(scoreOf({ hit: 3, wrong: 1, missed: 3 })).toMatchObject({
    precision: 0.75,
    recall: 0.5,
    f1: 0.6,
  });
  expect(scoreOf({ hit: 0, wrong: 0, missed: 0 }).f1).toBe(0);
});

test.each([
  ['第1条', 1],
  ['第十条', 10],
  ['第十2条', 12],
  ['第2十条', 20],
  ['第1百零3条', null],
  ['第1百3条', 103],
  ['第3款', null],
])('the number of %s is %s', (label, number) => {
  expect(articleNumber(label)).toBe(number);
});

test.each([
  ['', '甲', 0],
  ['甲乙丙丁', '乙丁', 2],
  ['甲乙甲乙', '乙甲', 2],
  ['𠀀甲', '甲𠀀', 1],
])('%s and %s have a common subsequence of %s', (a, b, length) => {
  expect(commonSubsequence(a, b)).toBe(length);
  expect(commonSubsequence(b, a)).toBe(length);
});
