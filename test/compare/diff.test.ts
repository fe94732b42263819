import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPiece, difference, type Segmenter } from '../../src/compare/index.ts';
import { type Change, tokenChanges } from '../../src/compare/token-changes.ts';
import { foldText, unifyPhrases } from '../../src/text/index.ts';
import { clauseOf } from '../support/comparables.ts';
import { hanText } from '../support/han.ts';

/** Texts that share parts, so that the difference has equal pieces. */
const twoTexts = fc
  .tuple(
    fc.array(hanText(12), { minLength: 1, maxLength: 4 }),
    fc.array(hanText(12), { maxLength: 4 }),
    fc.nat(),
  )
  .map(([a, b, seed]) => {
    const mixed = b.map((part, i) => ((seed >> i) & 1 ? (a[i % a.length] ?? part) : part));
    return [a.join(''), mixed.join('')] as const;
  });

const pieces = (a: string, b: string, words?: Segmenter): readonly DiffPiece[] =>
  difference(clauseOf(a), clauseOf(b), words).pieces;

/** The difference as a reader would mark it. */
function marked(a: string, b: string): string {
  return pieces(a, b)
    .map(({ op, left, right }) => {
      if (op === 'insert') return `{+${b.slice(...right)}+}`;
      return op === 'delete' ? `[-${a.slice(...left)}-]` : b.slice(...right);
    })
    .join('');
}

describe('a difference', () => {
  it('covers both texts exactly, and what it calls equal folds equal', () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const found = pieces(a, b);
        const spans = (side: 'left' | 'right') =>
          found.flatMap((piece) => {
            const span = piece[side];
            return span === null ? [] : [span];
          });
        for (const [text, side] of [
          [a, spans('left')],
          [b, spans('right')],
        ] as const) {
          expect(side.map(([from, to]) => text.slice(from, to)).join('')).toBe(text);
          expect(side.map(([from]) => from).slice(1)).toEqual(
            side.map(([, to]) => to).slice(0, -1),
          );
        }
        for (const piece of found) {
          if (piece.op !== 'equal') continue;
          const [x, y] = [a.slice(...piece.left), b.slice(...piece.right)].map(foldText);
          // Words that the scripts write differently may be divided between pieces.
          if (unifyPhrases(x ?? '') !== unifyPhrases(y ?? '')) {
            expect(unifyPhrases(foldText(a))).not.toBe(foldText(a));
          }
        }
      }),
    );
  });

  it('never divides a character', () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        for (const { left, right } of pieces(a, b)) {
          if (left !== null) expect(a.slice(...left).isWellFormed()).toBe(true);
          if (right !== null) expect(b.slice(...right).isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('is the same from the other side, insertions and deletions exchanged', () => {
    const norm = (found: readonly DiffPiece[], swap: boolean): string[] =>
      found
        .map(({ op, left, right }) => {
          const [x, y] = swap ? [right, left] : [left, right];
          const name = op === 'equal' ? op : (op === 'insert') === swap ? 'left' : 'right';
          return `${name} ${x} ${y}`;
        })
        .sort();
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        expect(norm(pieces(a, b), false)).toEqual(norm(pieces(b, a), true));
      }),
    );
  });

  it('is 1 exactly where nothing but numbers differs', () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const [x, y] = [clauseOf(a), clauseOf(b)];
        const { similarity } = difference(x, y);
        expect(similarity === 1).toBe(x.key === y.key);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['大力發展數字經濟', '大力发展数字经济', '大力发展数字经济'],
    ['“發展計畫”已公布。', '《发展计划》已公布。', '《发展计划》已公布。'],
    ['不得收取费用', '得收取费用', '[-不-]得收取费用'],
    ['处五万元以下罚款', '处十万元以下罚款', '处[-五-]{+十+}万元以下罚款'],
    ['推动“数字经济”发展', '推动“实体经济”发展', '推动“[-数字-]{+实体+}经济”发展'],
    ['第三条 保护环境。', '第四条 保护环境。', '[-第三条-]{+第四条+} 保护环境。'],
    ['建设㎡', '建设m2', '建设m2'],
    ['加強G60科創走廊建設', '加强G60科创大走廊建设', '加强G60科创{+大+}走廊建设'],
  ])('marks %s against %s as a reader would', (a, b, expected) => {
    expect(marked(a, b)).toBe(expected);
  });

  it('says which pieces are numbers', () => {
    const numbers = pieces('（三）保护环境', '（四）保护环境').filter((piece) => piece.numbering);
    expect(numbers.map(({ op }) => op)).toEqual(['delete', 'insert']);
  });

  it('takes any division into words', () => {
    const letters: Segmenter = ({ text }) =>
      [...text].map((_, i) => ({ term: text.slice(i, i + 1), start: i, end: i + 1 }));
    expect(pieces('甲乙丙', '甲丁丙', letters).map(({ op }) => op)).toEqual([
      'equal',
      'delete',
      'insert',
      'equal',
    ]);
  });
});

describe('changes of tokens', () => {
  const lists = fc.array(fc.constantFrom('甲', '乙', '丙', '𠀀', '丁', '戊'), { maxLength: 12 });

  /** Puts the one list together from the other and what was put in. */
  function rebuilt(a: readonly string[], b: readonly string[], changes: readonly Change[]) {
    const [left, right]: [string[], string[]] = [[], []];
    let [i, j] = [0, 0];
    for (const { count, added, removed } of changes) {
      if (!added) left.push(...a.slice(i, i + count));
      if (!removed) right.push(...(added ? b.slice(j, j + count) : a.slice(i, i + count)));
      if (!added) i += count;
      if (!removed) j += count;
    }
    return { left, right };
  }

  it('lead from the one list to the other', () => {
    fc.assert(
      fc.property(lists, lists, fc.boolean(), (a, b, swap) => {
        expect(rebuilt(a, b, tokenChanges(a, b, swap))).toEqual({ left: a, right: b });
      }),
    );
  });

  it('do so for texts with thousands of edits too, and keep what is equal between them', () => {
    const a = Array.from({ length: 6000 }, (_, i) => `字${i}`);
    const b = a.map((token, i) => (i % 3 === 0 ? `改${i}` : token));
    const changes = tokenChanges(a, b, false);
    expect(rebuilt(a, b, changes)).toEqual({ left: a, right: b });
    const kept = changes.filter(({ added, removed }) => !added && !removed);
    expect(kept.reduce((sum, { count }) => sum + count, 0)).toBe(4000);
  });

  it('replace the whole of what has nothing in common', () => {
    const [a, b] = [Array(300).fill('甲'), Array(300).fill('乙')];
    expect(tokenChanges(a, b, false).map(({ count }) => count)).toEqual([300, 300]);
  });
});
