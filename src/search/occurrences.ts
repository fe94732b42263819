/** Where does a clause have what was looked for? */
import type { ClauseIndex } from '../index/index.ts';
import type { ClauseOrdinal, Span } from '../model/index.ts';

/**
 * All occurrences of any of several strings that do not overlap: from left to
 * right, at each place the longest.
 *
 * @param needles - not empty.
 * @returns half-open ranges of `text`, in order.
 */
export function occurrences(text: string, needles: readonly string[]): Span[] {
  // A needle's next occurrence, from where the last range ended.
  const next = needles.map((needle) => ({ needle, at: text.indexOf(needle) }));
  const spans: Span[] = [];
  for (let end = 0; ; ) {
    let start = Number.POSITIVE_INFINITY;
    let length = 0;
    for (const entry of next) {
      if (entry.at >= 0 && entry.at < end) entry.at = text.indexOf(entry.needle, end);
      if (entry.at < 0 || entry.at > start) continue;
      if (entry.at < start) length = 0;
      start = entry.at;
      length = Math.max(length, entry.needle.length);
    }
    if (length === 0) return spans;
    end = start + length;
    spans.push([start, end]);
  }
}

/**
 * Where a clause has any of several strings, in its source text. Where one
 * covers a part of what a character folds to (the 1 of ㈠, which is (1)), the
 * whole character is meant; spans that come to share a character are joined.
 *
 * @param needles - folded, not empty.
 * @returns spans of source text, sorted, disjoint.
 * @throws TiaowenError `index-stale`.
 */
export function highlightsIn(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  needles: readonly string[],
): Span[] {
  return joined(index.sourceSpans(ordinal, occurrences(index.foldedText(ordinal), needles)));
}

/** Joins spans, in order, that share a character. */
export function joined(spans: readonly Span[]): Span[] {
  const apart: [start: number, end: number][] = [];
  for (const [from, to] of spans) {
    const last = apart.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
