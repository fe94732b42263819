/** Which lines belong to the form of an official letter (GB/T 9704) and not to what it says? */
import {
  endsSentence,
  isBracketedLine,
  isDashItem,
  isDateLine,
  markerOf,
  tableCells,
} from './markers.ts';

/** A heading is short; measured on the documents at hand the longest has 36 characters. */
export const SHORT = 40;

const AUTHORITY =
  /(?:政府|国务院|國務院|委员会|委員會|[省市区县州]委|党委|常委会|办公厅|辦公廳|办公室|辦公室|法院|检察院|檢察院|军委|人大|政协|联席会议|领导小组|[部厅局署院会處处行社])$|(?:总理|總理|主席|省长|省長|市长|市長|县长|區長|区长|部长|部長|院长|院長|主任|局长)/u;
const ENCLOSED = /^附\s*件\s*[:：]\s*\S/u;
const COPIES = /^(?:抄送|抄报|抄報|主送|分送)\s*[:：]/u;
const PRINTED = /\d{1,2}月\d{1,2}日\s*印[发發]$/u;

/** 附件：1．… above a signature; 抄送：…; …2015年3月3日印发. */
export function isLetterNote(text: string): boolean {
  return ENCLOSED.test(text) || COPIES.test(text) || PRINTED.test(text);
}

/** True for 附件：… with a title on its line. */
export function listsEnclosures(text: string): boolean {
  return ENCLOSED.test(text);
}

/** What a note is: a table of contents, a list of what is enclosed, or any other. */
export function noteKind(text: string): 'contents' | 'enclosures' | 'note' {
  if (isContentsLine(text)) return 'contents';
  return listsEnclosures(text) ? 'enclosures' : 'note';
}

/** A short line that neither ends a sentence nor is numbered. */
export function isBareLine(text: string): boolean {
  return (
    text.length <= SHORT &&
    !endsSentence(text) &&
    markerOf(text) === null &&
    tableCells(text) === null
  );
}

/**
 * How many lines from the first on are a signature, up to four names and a
 * date; 0 if they are none. A date below the cells of a table is no signature:
 * one of the names must be that of an authority or of its head.
 *
 * @param lines - the texts from the place in question on.
 * @param before - the text of the line before it; empty when there is none.
 */
export function signatureLength(lines: readonly string[], before: string): number {
  for (const [i, text] of lines.entries()) {
    if (isDateLine(text)) {
      const names = i === 0 ? [before] : lines.slice(0, i);
      const signed = names.some((name) =>
        AUTHORITY.test(name.replace(/[\s\u3000]+&\w+;$/u, '').trim()),
      );
      return signed || (i === 0 && lines.length === 1) ? i + 1 : 0;
    }
    // 附件：… lists what is enclosed; it stands above a signature and is none.
    if (i === 4 || !isBareLine(text) || isDashItem(text) || /[:：]/u.test(text)) return 0;
  }
  return 0;
}

/** True for a line that can be part of a title printed below a signature. */
export function isTitleLine(text: string): boolean {
  return (
    text.length <= SHORT + 5 &&
    isBareTitle(text) &&
    !isBracketedLine(text) &&
    !isDateLine(text) &&
    !isContentsLine(text)
  );
}

function isBareTitle(text: string): boolean {
  return !endsSentence(text) && markerOf(text) === null && tableCells(text) === null;
}

/** True for the line 目录 above a table of contents. */
export function isContentsLine(text: string): boolean {
  return /^目[\s\u3000]*[录錄次]$/u.test(text);
}
