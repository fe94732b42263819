/**
 * Where does one clause end and the next begin? Gathers the lines of a
 * document into units: what a clause is, before anything is known of its place.
 */
import { gatherHead } from './head.ts';
import type { Line } from './lines.ts';
import {
  endsSentence,
  isBracketedLine,
  isDashItem,
  isDateLine,
  type Marker,
  markerOf,
  tableCells,
} from './markers.ts';
import { splitParts } from './parts.ts';
import { type Draft, draft, type Unit } from './unit.ts';

/** A heading is short; measured on the documents at hand the longest has 36 characters. */
const SHORT = 40;
/** A paragraph that breaks off at this length without a full stop was wrapped by its source. */
const WRAPPED = 30;

/**
 * Gathers lines into units, in order; every line is in exactly one.
 *
 * @param lines - the whole body.
 * @param title - the document's title as its source has it, or null when it has none.
 */
export function gatherUnits(lines: readonly Line[], title: string | null): Unit[] {
  return splitParts(lines).flatMap((part) => {
    const head = gatherHead(part.lines, part.attached ? null : title, part.titleLines);
    const body = gatherBody(part.lines.slice(head.consumed));
    return [...head.units, ...body].map((unit) => ({ ...unit, cover: part.cover }));
  });
}

function gatherBody(lines: readonly Line[]): Draft[] {
  const units: Draft[] = [];
  let lastArticle = 0;
  for (let at = 0; at < lines.length; ) {
    const next = nextUnit(lines, at, units, lastArticle);
    if (next.marker?.level === 'article') lastArticle = next.marker.value;
    units.push(next);
    at += next.lines.length;
  }
  return units;
}

/** The unit that starts at line `at`. */
function nextUnit(
  lines: readonly Line[],
  at: number,
  before: readonly Draft[],
  lastArticle: number,
): Draft {
  const rest = lines.slice(at, at + 8);
  const line = rest[0];
  if (line === undefined) throw new RangeError(`no line ${at} of ${lines.length}`);
  const cells = tableCells(line.text);
  if (cells !== null) return draft(isColumns(cells, before) ? 'columns' : 'row', [line]);
  const marker = plausible(markerOf(line.text, lastArticle), before);
  if (marker?.level === 'annex') return draft('heading', [line, ...annexTitle(rest)], marker);
  if (marker !== null) return numberedUnit(rest, line, marker);
  const signed = signatureLength(rest);
  if (signed > 0) return draft('signature', rest.slice(0, signed));
  if (isDashItem(line.text)) return draft('item', [line, ...continuation(rest, true)]);
  if (isBracketedLine(line.text) && line.text.length <= SHORT) return draft('note', [line]);
  const heading = headingLength(rest, before.at(-1), lastArticle);
  if (heading > 0) return draft('heading', rest.slice(0, heading));
  return draft('paragraph', [line, ...continuation(rest, false)]);
}

/**
 * A number is believed when it starts a count or carries one on. 二是 and the
 * like are no markers at all; “五、六月份” or “3、违反…” out of order is text.
 */
function plausible(marker: Marker | null, before: readonly Draft[]): Marker | null {
  if (marker === null || marker.value <= 1 || marker.level === 'annex') return marker;
  const last = before.findLast((unit) => unit.marker?.level === marker.level)?.marker;
  if (last === undefined || last === null) return marker;
  const carriesOn = marker.value >= last.value && marker.value <= last.value + 9;
  return carriesOn || marker.level === 'article' ? marker : null;
}

/** A table's header row: the first row, unless it starts with a number. */
function isColumns(cells: readonly string[], before: readonly Draft[]): boolean {
  const inTable = ['row', 'columns'].includes(before.at(-1)?.kind ?? '');
  return !inTable && !/^[0-9０-９]+$/u.test(cells[0] ?? '');
}

/** The lines of an annex's title, which follow the line 附件. */
function annexTitle(rest: readonly Line[]): Line[] {
  const title: Line[] = [];
  for (const line of rest.slice(1, 4)) {
    const ends = endsSentence(line.text) || line.text.length > SHORT || isColumnName(line.text);
    if (ends || tableCells(line.text) !== null || markerOf(line.text) !== null) break;
    title.push(line);
  }
  return title;
}

/** The first cell of a table that was printed a cell a line. */
function isColumnName(text: string): boolean {
  return /^(?:序\s*号|序\s*號|编号|編號|项目|項目|一级指标|[0-9０-９]{1,3})$/u.test(text);
}

/** A numbered line; if it is a heading broken over two lines, both. */
function numberedUnit(rest: readonly Line[], line: Line, marker: Marker): Draft {
  const content = line.text.slice(marker.length);
  if (marker.level === 'article') {
    return draft('article', [line, ...continuation(rest, true)], marker);
  }
  const second = rest[1];
  const broken =
    second !== undefined &&
    /[,，、]$/u.test(content) &&
    content.length <= SHORT &&
    isBareLine(second.text) &&
    !isDateLine(second.text);
  if (broken) return draft('heading', [line, second], marker);
  if (isHeadingText(content, rest[1])) return draft('heading', [line], marker);
  return draft('point', [line, ...continuation(rest, true)], marker);
}

/**
 * A numbered line is a heading when it says nothing by itself: it does not end
 * as a sentence, or it is one short sentence and text of its own follows.
 */
function isHeadingText(content: string, next: Line | undefined): boolean {
  if (content.length > SHORT * 1.5) return false;
  if (!endsSentence(content)) return true;
  const oneSentence = /^[^。；！？;!?:：]{1,24}[。:：]$/u.test(content);
  if (!oneSentence || next === undefined) return false;
  return (
    isDashItem(next.text) || (markerOf(next.text) === null && next.text.length > content.length)
  );
}

/** The lines that carry on a paragraph which its source wrapped. */
function continuation(rest: readonly Line[], numbered: boolean): Line[] {
  const more: Line[] = [];
  for (let i = 0; i + 1 < rest.length; i++) {
    const current = rest[i]?.text ?? '';
    const next = rest[i + 1];
    const running = /[。；]/u.test(current) || (!numbered && current.length >= WRAPPED * 2);
    const wrapped = current.length >= WRAPPED && running && /[\p{L}\p{N},，、]$/u.test(current);
    if (!wrapped || next === undefined || isDateLine(next.text) || isDashItem(next.text)) break;
    if (markerOf(next.text) !== null || tableCells(next.text) !== null) break;
    if (signatureLength(rest.slice(i + 1)) > 0) break;
    more.push(next);
  }
  return more;
}

/** A short line that neither ends a sentence nor is numbered. */
function isBareLine(text: string): boolean {
  return (
    text.length <= SHORT &&
    !endsSentence(text) &&
    markerOf(text) === null &&
    tableCells(text) === null
  );
}

/** Up to four names and a date: how many lines of `rest` are a signature; 0 if none. */
function signatureLength(rest: readonly Line[]): number {
  for (const [i, line] of rest.entries()) {
    if (isDateLine(line.text)) return i + 1;
    if (i === 4 || !isBareLine(line.text) || isDashItem(line.text)) return 0;
    // 附件：… lists what is enclosed; it stands above a signature and is none.
    if (/[:：]/u.test(line.text)) return 0;
  }
  return 0;
}

/** How many lines of `rest` are an unnumbered heading, at most two; 0 if none. */
function headingLength(
  rest: readonly Line[],
  before: Draft | undefined,
  lastArticle: number,
): number {
  const last = before?.lines.at(-1)?.text;
  const afterText = last === undefined || endsSentence(last) || before?.kind === 'title';
  if (!afterText && before?.kind !== 'note' && before?.kind !== 'row') return 0;
  for (let count = 1; count <= 2; count++) {
    const line = rest[count - 1];
    if (line === undefined || !isBareLine(line.text) || isDashItem(line.text)) return 0;
    const next = rest[count];
    if (next === undefined) return 0;
    if (startsNumberedText(next.text, lastArticle)) return count;
    if (count === 1 && line.text.length <= SHORT / 2 && isRunningText(next.text)) return 1;
  }
  return 0;
}

function startsNumberedText(text: string, lastArticle: number): boolean {
  const marker = markerOf(text, lastArticle);
  return marker !== null && marker.level !== 'annex';
}

function isRunningText(text: string): boolean {
  return text.length > SHORT && endsSentence(text) && !isDashItem(text);
}
