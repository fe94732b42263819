import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellRanges, cut, type Range, snippetWindow } from '../../src/web/shared/segments.ts';
import { hanText } from '../support/han.ts';

/** A text with sorted, disjoint marks on whole characters, as the API gives them. */
function markedText(maxLength: number): fc.Arbitrary<{ text: string; marks: Range[] }> {
  return fc.tuple(hanText(maxLength), fc.array(fc.nat(maxLength))).map(([text, picks]) => {
    const bounds = [0];
    for (const character of text) bounds.push((bounds.at(-1) ?? 0) + character.length);
    const chosen = [...new Set(picks.map((pick) => bounds[pick % bounds.length] ?? 0))];
    chosen.sort((a, b) => a - b);
    const marks: Range[] = [];
    for (let i = 0; i + 1 < chosen.length; i += 2) marks.push([chosen[i] ?? 0, chosen[i + 1] ?? 0]);
    return { text, marks };
  });
}

describe('cut', () => {
  it('gives the text back, and marks what was to be marked', () => {
    fc.assert(
      fc.property(markedText(80), fc.nat(80), ({ text, marks }, lead) => {
        const pieces = cut(text, marks, undefined, Math.min(lead, text.length));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (let i = 0; i < text.length; i++) {
          const piece = pieces.findLast(({ start }) => start <= i);
          expect(piece?.marked).toBe(marks.some(([from, to]) => from <= i && i < to));
          expect(piece?.lead).toBe(i < lead);
        }
      }),
    );
  });

  it('shows a window of the text, and a mark across its edge in part', () => {
    const pieces = cut(
      '甲乙丙丁戊己',
      [
        [1, 3],
        [4, 6],
      ],
      [2, 5],
    );
    expect(pieces.map(({ text, marked }) => [text, marked])).toEqual([
      ['丙', true],
      ['丁', false],
      ['戊', true],
    ]);
  });

  it('cuts off what a mark has outside the text', () => {
    const marksOf = (marks: Range[]): string[] =>
      cut('甲乙', marks).flatMap(({ text, marked }) => (marked ? [text] : []));
    expect(marksOf([[1, 9]])).toEqual(['乙']);
    expect(marksOf([[5, 9]])).toEqual([]);
  });
});

describe('snippetWindow', () => {
  it('holds the first mark whole and breaks no character', () => {
    fc.assert(
      fc.property(markedText(600), ({ text, marks }) => {
        const window = snippetWindow(text, marks);
        if (window === null) return;
        const [start, end] = window;
        const [first, firstEnd] = marks[0] ?? [0, 0];
        expect(start).toBeLessThanOrEqual(first);
        expect(end).toBeGreaterThanOrEqual(firstEnd);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
      }),
    );
  });

  it('leaves a short text alone and shortens a long one', () => {
    expect(snippetWindow('短'.repeat(120), [[100, 105]])).toBeNull();
    const text = `${'前'.repeat(300)}。目标${'后'.repeat(300)}`;
    const [start, end] = snippetWindow(text, [[301, 303]]) ?? [0, 0];
    expect(text.slice(start, start + 2)).toBe('目标');
    expect(end - start).toBeLessThan(250);
  });
});

describe('cellRanges', () => {
  it.each([
    ['序号 | 工作任务 | 责任部门 |', ['序号', '工作任务', '责任部门']],
    ['1 | 甲、 乙 | 丙', ['1', '甲、 乙', '丙']],
    ['1 |  | 丙 |', ['1', '', '丙']],
    ['没有竖线', ['没有竖线']],
  ])('divides %s', (text, cells) => {
    expect(cellRanges(text).map(([start, end]) => text.slice(start, end))).toEqual(cells);
  });
});
