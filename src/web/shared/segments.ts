/**
 * Text and ranges, turned into pieces to be shown. Nothing here makes markup:
 * a piece is text, and whoever shows it makes an element of it.
 */

/** A half-open range of UTF-16 offsets. */
export type Range = readonly [start: number, end: number];

/** A piece of a text that is shown in one way. */
export interface Piece {
  text: string;
  /** UTF-16 offset of the piece in the whole text. */
  start: number;
  marked: boolean;
  /** In the words by which the clause is called. */
  lead: boolean;
}

function inside(ranges: readonly Range[], start: number, end: number): boolean {
  return ranges.some(([from, to]) => from <= start && end <= to);
}

/**
 * Cuts a text where a mark or the lead begins or ends.
 *
 * @param text - the whole text.
 * @param marks - ranges to mark; those outside the text are cut off or left out.
 * @param window - the part of the text to return.
 * @param leadLength - how many UTF-16 units at the beginning of the text are its lead.
 * @param alone - ranges that shall be pieces by themselves, marked or not.
 */
export function cut(
  text: string,
  marks: readonly Range[],
  window: Range = [0, text.length],
  leadLength = 0,
  alone: readonly Range[] = [],
): Piece[] {
  const [from, to] = window;
  const bounds = new Set([from, to]);
  for (const bound of [leadLength, ...marks.flat(), ...alone.flat()]) {
    if (bound > from && bound < to) bounds.add(bound);
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined || end === start) continue;
    pieces.push({
      text: text.slice(start, end),
      start,
      marked: inside(marks, start, end),
      lead: end <= leadLength,
    });
  }
  return pieces;
}

const SNIPPET = 180;
const BEFORE = 50;
const STOP = /[。！？；!?;\n]/u;

function onCodePoint(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/**
 * The part of a long text to show first: about 180 characters around the first
 * mark, from the beginning of a sentence where one is near.
 *
 * @returns null when the whole text is short enough to be shown.
 */
export function snippetWindow(text: string, marks: readonly Range[]): Range | null {
  if (text.length <= SNIPPET * 1.35) return null;
  const [first, firstEnd] = marks[0] ?? [0, 0];
  let start = Math.max(0, first - BEFORE);
  if (start > 0) {
    const before = text.slice(start, first);
    const stop = before.search(STOP);
    if (stop >= 0) start += stop + 1;
  }
  let end = Math.min(text.length, Math.max(start + SNIPPET, firstEnd));
  // The rest is so short that hiding it would save nothing.
  if (text.length - end < 30) end = text.length;
  if (end === text.length) start = Math.min(start, Math.max(0, end - SNIPPET));
  return [onCodePoint(text, start), onCodePoint(text, end)];
}

/**
 * The cells of a table row: what stands between its bars. A bar at the end closes the last cell.
 *
 * @returns the range of each cell in `text`, without the spaces around it.
 */
export function cellRanges(text: string): Range[] {
  const cells: Range[] = [];
  let start = 0;
  for (const cell of text.replace(/\s*\|\s*$/u, '').split('|')) {
    const inner = cell.trim();
    const from = start + cell.indexOf(inner);
    cells.push([from, from + inner.length]);
    start += cell.length + 1;
  }
  return cells;
}
