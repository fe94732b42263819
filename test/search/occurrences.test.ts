import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { highlightsOf, occurrences } from '../../src/search/occurrences.ts';
import { fold, foldText } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';

describe('occurrences', () => {
  test.each([
    ['ababa', ['aba'], [[0, 3]]],
    [
      'aaaa',
      ['aa'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['abcd', ['b', 'bcd', 'bc'], [[1, 4]]],
    [
      'abcd',
      ['bc', 'ab', 'd'],
      [
        [0, 2],
        [3, 4],
      ],
    ],
    [
      'abab',
      ['ab', 'ba'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['abcd', ['x'], []],
    ['', ['x'], []],
    ['abcd', [], []],
  ])('in %j of %j are the longest at each place, from the left', (text, needles, expected) => {
    expect(occurrences(text, needles)).toEqual(expected);
  });
});

describe('highlights', () => {
  test.each([
    ['㈠推进', '1', [[0, 1]]],
    ['㈠推进', '(1)推', [[0, 2]]],
    ['㈠㈠', ')(', [[0, 2]]],
    ['一网\n通办', '1网通办', [[0, 5]]],
    ['“放管服”改革', '放管服改', [[1, 6]]],
    [
      '鎝𨱏',
      '𨱏',
      [
        [0, 1],
        [1, 3],
      ],
    ],
  ])('in %j of %j are %j', (source, needle, expected) => {
    expect(highlightsOf(fold(source), [needle])).toEqual(expected);
  });

  it('are sorted, disjoint, of whole characters, and hold what was looked for', () => {
    fc.assert(
      fc.property(
        hanText(),
        fc.array(hanText(3).map(foldText), { maxLength: 4 }),
        (source, any) => {
          const needles = any.filter((needle) => needle !== '');
          const folded = fold(source);
          const spans = highlightsOf(folded, needles);
          let last = 0;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(source.length);
            expect(source.slice(start, end).isWellFormed()).toBe(true);
            const marked = foldText(source.slice(start, end));
            expect(needles.some((needle) => marked.includes(needle))).toBe(true);
            last = end;
          }
          expect(spans.length > 0).toBe(needles.some((needle) => folded.text.includes(needle)));
        },
      ),
    );
  });
});
