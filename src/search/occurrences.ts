/** Where does a clause have what was looked for? */
import type { Span } from '../model/index.ts';
import { type Folded, sourceSpan } from '../text/index.ts';

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
 * Leads occurrences back to the source. Where one covers a part of what a
 * character folds to (the 1 of ㈠, which is (1)), the whole character is
 * meant; spans that come to share a character are joined.
 *
 * @returns spans of source text, sorted, disjoint.
 */
export function highlightsOf(folded: Folded, needles: readonly string[]): Span[] {
  const spans: [start: number, end: number][] = [];
  for (const [start, end] of occurrences(folded.text, needles)) {
    const [from, to] = sourceSpan(folded, start, end);
    const last = spans.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}
