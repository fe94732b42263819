import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Span } from '../../src/model/index.ts';
import { joined, occurrences } from '../../src/search/occurrences.ts';
import { fold, foldText, sourceSpan, sourceSpans } from '../../src/text/index.ts';
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

/** Where a source text has strings, as a search says of a clause. */
function highlights(source: string, needles: readonly string[]): Span[] {
  const { text } = fold(source);
  return joined(sourceSpans(source, occurrences(text, needles), text.length) ?? []);
}

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
    expect(highlights(source, [needle])).toEqual(expected);
  });

  it('are sorted, disjoint, of whole characters, and hold what was looked for', () => {
    fc.assert(
      fc.property(
        hanText(),
        fc.array(hanText(3).map(foldText), { maxLength: 4 }),
        (source, any) => {
          const needles = any.filter((needle) => needle !== '');
          const folded = fold(source);
          const spans = highlights(source, needles);
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

  it('are led back by a walk as the fold itself leads back', () => {
    const cuts = fc.array(fc.nat(80), { maxLength: 8 });
    fc.assert(
      fc.property(hanText(), cuts, (source, at) => {
        const folded = fold(source);
        const ends = [...new Set(at)]
          .filter((end) => end <= folded.text.length)
          .sort((a, b) => a - b);
        const ranges = ends.slice(1).map((end, i): Span => [ends[i] ?? 0, end]);
        expect(sourceSpans(source, ranges, folded.text.length)).toEqual(
          ranges.map(([start, end]) => sourceSpan(folded, start, end)),
        );
        expect(sourceSpans(source, ranges, folded.text.length + 1)).toBeNull();
      }),
    );
  });
});
