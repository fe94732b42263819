/**
 * Is this one document, or a notice with the document it forwards?
 *
 * A notice (通知, 令) ends with its signature; a title and a text after that
 * are the document proper, and what stood before is its cover.
 */

import type { Line } from './lines.ts';
import { endsSentence, isBracketedLine, isDateLine, markerOf, tableCells } from './markers.ts';

export interface Part {
  readonly lines: readonly Line[];
  readonly cover: boolean;
  /** True for a document that a cover forwards. */
  readonly attached: boolean;
  /** How many of its first lines are its title, where the place alone tells; else 0. */
  readonly titleLines: number;
}

const TITLE_LINES = 4;
const TITLE_LINE_LENGTH = 45;

/** Divides a body into the cover, if there is one, and the document. */
export function splitParts(lines: readonly Line[]): Part[] {
  for (const [i, line] of lines.entries()) {
    if (!isDateLine(line.text) || i === 0) continue;
    let start = i + 1;
    while (isBracketedLine(lines[start]?.text ?? '')) start++;
    const titleLines = countTitleLines(lines, start);
    if (titleLines > 0) {
      return [
        { lines: lines.slice(0, start), cover: true, attached: false, titleLines: 0 },
        { lines: lines.slice(start), cover: false, attached: true, titleLines },
      ];
    }
  }
  return [{ lines, cover: false, attached: false, titleLines: 0 }];
}

function countTitleLines(lines: readonly Line[], start: number): number {
  let count = 0;
  for (; count <= TITLE_LINES; count++) {
    const text = lines[start + count]?.text;
    if (text === undefined || !isTitleLine(text)) break;
  }
  const bodyFollows = lines.slice(start + count).some((line) => endsSentence(line.text));
  return count >= 1 && count <= TITLE_LINES && bodyFollows ? count : 0;
}

function isTitleLine(text: string): boolean {
  return (
    text.length <= TITLE_LINE_LENGTH &&
    !endsSentence(text) &&
    markerOf(text) === null &&
    tableCells(text) === null &&
    !isBracketedLine(text) &&
    !isDateLine(text)
  );
}
