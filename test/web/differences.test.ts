import { describe, expect, it } from 'vitest';
import { changesIn, sharedIn, stretchesOf } from '../../src/web/relatives/differences.ts';
import type { WireDiffPiece } from '../../src/wire/types.ts';

const LEFT = '1.深化改革，支持企业，建立健全各项长期有效的工作机制和保障制度。';
const RIGHT = '（二）深化開放，支持企業，建立健全各項長期有效的工作機制和保障制度。';

/** By hand: the numbers differ, and 改革 became 開放. */
const DIFF: WireDiffPiece[] = [
  { op: 'delete', left: [0, 2], right: null, numbering: true },
  { op: 'insert', left: null, right: [0, 3], numbering: true },
  { op: 'equal', left: [2, 4], right: [3, 5] },
  { op: 'delete', left: [4, 6], right: null },
  { op: 'insert', left: null, right: [5, 7] },
  { op: 'equal', left: [6, LEFT.length], right: [7, RIGHT.length] },
];

describe('differences as stretches', () => {
  it('are the right text with what was left out before what was put in, numbers unmarked', () => {
    const stretches = stretchesOf(DIFF, LEFT, RIGHT);
    expect(stretches.map(({ op, text }) => [op, text])).toEqual([
      ['equal', '（二）深化'],
      ['delete', '改革'],
      ['insert', '開放'],
      ['equal', RIGHT.slice(7)],
    ]);
  });

  it('may leave out what is equal and far from a change', () => {
    const stretches = changesIn(stretchesOf(DIFF, LEFT, RIGHT));
    expect(stretches.map(({ op }) => op)).toEqual([
      'equal',
      'delete',
      'insert',
      'equal',
      'omission',
    ]);
    expect(stretches[3]?.text).toBe(RIGHT.slice(7, 19));
    const same: WireDiffPiece[] = [{ op: 'equal', left: [0, 2], right: [0, 2] }];
    expect(changesIn(stretchesOf(same, '甲乙', '甲乙'))).toEqual([]);
  });

  it('never cut a character in two', () => {
    const text = '𠮷'.repeat(40);
    const diff: WireDiffPiece[] = [
      { op: 'insert', left: null, right: [0, 2] },
      { op: 'equal', left: [0, 78], right: [2, 80] },
    ];
    for (const stretch of changesIn(stretchesOf(diff, text.slice(2), text))) {
      expect(stretch.text.isWellFormed()).toBe(true);
    }
  });

  it('mark what is shared where little is, words alone', () => {
    const diff: WireDiffPiece[] = [
      { op: 'insert', left: null, right: [0, 2] },
      { op: 'equal', left: [0, 1], right: [2, 3] },
      { op: 'insert', left: null, right: [3, 5] },
      { op: 'equal', left: [1, 3], right: [5, 7] },
    ];
    const shared = sharedIn(diff, '甲乙，丙丁企業');
    expect(shared.filter(({ op }) => op === 'shared').map(({ text }) => text)).toEqual(['企業']);
    expect(shared.map(({ text }) => text).join('')).toBe('甲乙，丙丁企業');
  });
});
