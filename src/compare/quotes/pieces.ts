/** Which pieces has a quote that leaves something out? */
import type { Span } from '../../model/index.ts';
import { foldText } from '../../text/index.ts';

/** Marks of omission, in brackets or not: …… … ... 。。。 〔…〕 [...] （略） */
const ELLIPSIS =
  /[〔[［(（【]\s*(?:[…⋯]+|[.．]{3,}|。{2,}|[·・]{3,}|略|中略|节略|節略)\s*[〕\]］)）】]|[…⋯]+|[.．]{3,}|。{3,}|[·・]{3,}/gu;
/** What stands beside a mark of omission may be the writer's own. */
const EDGE_START = /^[\s\p{Z}，。；：、！？,.;:!?]+/u;
const EDGE_END = /[\s\p{Z}，。；：、！？,.;:!?]+$/u;

/**
 * Divides a quote at its marks of omission.
 *
 * @param text - the text that the span is of.
 * @returns the spans of what stands between them, without punctuation next to
 *   a mark; the span itself, untouched, when it has no such mark.
 */
export function piecesOf(text: string, [start, end]: Span): Span[] {
  const quote = text.slice(start, end);
  const marks = [...quote.matchAll(ELLIPSIS)];
  if (marks.length === 0) return [[start, end]];
  const pieces: Span[] = [];
  let from = 0;
  for (const mark of [...marks, null]) {
    const to = mark?.index ?? quote.length;
    const raw = quote.slice(from, to);
    // Only the sides that touch a mark are trimmed.
    const head = from === 0 ? 0 : (EDGE_START.exec(raw)?.[0].length ?? 0);
    const tail = mark === null ? raw.length : (EDGE_END.exec(raw)?.index ?? raw.length);
    if (head < tail && /[\p{L}\p{N}]/u.test(foldText(raw.slice(head, tail)))) {
      pieces.push([start + from + head, start + from + tail]);
    }
    from = to + (mark?.[0].length ?? 0);
  }
  return pieces;
}
