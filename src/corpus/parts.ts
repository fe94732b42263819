/**
 * Is this one document, or a notice with the document it forwards?
 *
 * A notice (通知, 令) ends with its signature; a title and a text after that
 * are the document proper, and what stood before is its cover.
 */
import { isTitleLine, signatureLength } from './letter.ts';
import type { Line } from './lines.ts';
import { endsSentence, isBracketedLine } from './markers.ts';

export interface Part {
  readonly lines: readonly Line[];
  readonly cover: boolean;
  /** True for a document that a cover forwards. */
  readonly attached: boolean;
  /** How many of its first lines are its title, where the place alone tells; else 0. */
  readonly titleLines: number;
}

const TITLE_LINES = 4;
/** What a notice says that forwards a document. */
const FORWARDS = /印发|印發|转发|轉發|批转|批轉|公布|公佈|发布|發布|發佈|颁布|頒布|下发|下發/u;

/** Divides a body into the cover, if there is one, and the document. */
export function splitParts(lines: readonly Line[]): Part[] {
  const start = endOfCover(lines);
  const titleLines = start === 0 ? 0 : countTitleLines(lines, start);
  if (titleLines === 0) return [{ lines, cover: false, attached: false, titleLines: 0 }];
  return [
    { lines: lines.slice(0, start), cover: true, attached: false, titleLines: 0 },
    { lines: lines.slice(start), cover: false, attached: true, titleLines },
  ];
}

/** The index of the line behind the first signature and its notes; 0 when nothing is forwarded. */
function endOfCover(lines: readonly Line[]): number {
  const texts = lines.map((line) => line.text);
  for (let at = 1; at < texts.length; at++) {
    const signed = signatureLength(texts.slice(at, at + 5), texts[at - 1] ?? '');
    if (signed === 0) continue;
    if (!FORWARDS.test(texts.slice(0, at).join(''))) return 0;
    let start = at + signed;
    while (isBracketedLine(texts[start] ?? '')) start++;
    return start;
  }
  return 0;
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
