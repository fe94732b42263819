/**
 * Where does one clause end and the next begin? Gathers the lines of a
 * document into units: what a clause is, before anything is known of its place.
 */
import { gatherHead } from './head.ts';
import {
  isBareLine,
  isContentsLine,
  isLetterNote,
  listsEnclosures,
  SHORT,
  signatureLength,
} from './letter.ts';
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
import { OpenCounts } from './plausible.ts';
import { type Draft, draft, type Unit } from './unit.ts';

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

/** What is known when a line is read: the units before it, so far as they matter. */
class Context {
  readonly counts: OpenCounts = new OpenCounts();
  previous: Draft | undefined;
  lastArticle = 0;
  signed = false;
  /** Inside an article: what is numbered there is its item and no heading. */
  belowArticle = false;
  /** In an annex whose table was printed a cell a line: a short line there is a cell. */
  amongCells = false;
  #inAnnex = false;

  add(unit: Draft): void {
    const { kind, marker } = unit;
    this.previous = unit;
    this.signed ||= kind === 'signature';
    if (marker !== null) this.counts.add(marker);
    if (marker?.level === 'annex') {
      this.#inAnnex = true;
      this.amongCells = false;
    }
    this.amongCells ||= this.#inAnnex && isColumnName(unit.lines[0]?.text ?? '');
    if (kind === 'article') {
      this.belowArticle = true;
      this.lastArticle = marker?.value ?? 0;
    } else if (kind === 'signature' || (kind === 'heading' && marker !== null)) {
      this.belowArticle = false;
    }
  }
}

function gatherBody(lines: readonly Line[]): Draft[] {
  const units: Draft[] = [];
  const context = new Context();
  for (let at = 0; at < lines.length; ) {
    const next = nextUnit(lines, at, context);
    context.add(next);
    units.push(next);
    at += next.lines.length;
  }
  return units;
}

/** The unit that starts at line `at`. */
function nextUnit(lines: readonly Line[], at: number, context: Context): Draft {
  const rest = lines.slice(at, at + 8);
  const line = rest[0];
  if (line === undefined) throw new RangeError(`no line ${at} of ${lines.length}`);
  const special = letterUnit(lines, at, context) ?? tableUnit(lines, at, context);
  if (special !== null) return special;
  const marker = context.counts.plausible(markerOf(line.text, context.lastArticle), lines, at);
  if (marker !== null) return numberedUnit(rest, line, marker, context.belowArticle);
  if (isDashItem(line.text)) return draft('item', [line, ...continuation(rest, true)]);
  const heading = headingLength(rest, context);
  if (heading > 0) return draft('heading', rest.slice(0, heading));
  return draft('paragraph', [line, ...continuation(rest, false)]);
}

/** Contents, annexes, signatures and notes: what the form of a letter gives its place. */
function letterUnit(lines: readonly Line[], at: number, context: Context): Draft | null {
  const rest = lines.slice(at, at + 8);
  const [line] = rest;
  if (line === undefined) return null;
  const { text } = line;
  const contents = isContentsLine(text) ? contentsLength(lines, at) : 0;
  if (contents > 0) return draft('note', lines.slice(at, at + contents));
  const marker = annexMarker(lines, at, context);
  if (marker !== null) return draft('heading', [line, ...annexTitle(rest, marker)], marker);
  const texts = rest.slice(0, at + 5 >= lines.length ? undefined : 5).map((next) => next.text);
  const signed = signatureLength(texts, lines[at - 1]?.text ?? '');
  if (signed > 0) return draft('signature', rest.slice(0, signed));
  if (isLetterNote(text)) return draft('note', [line, ...enclosures(lines, at)]);
  if (isBracketedLine(text) && text.length <= SHORT) return draft('note', [line]);
  return null;
}

/**
 * How many lines a table of contents has, the line 目录 included: up to where
 * its first entry stands again. 0 when it does not: then it is a mere heading.
 */
function contentsLength(lines: readonly Line[], at: number): number {
  const plain = (text: string): string =>
    text.replace(/[.…·\s\u3000]*[（(]?\d*[）)]?$/u, '').replace(/[\s\u3000]/gu, '');
  const first = plain(lines[at + 1]?.text ?? '');
  if (first === '') return 0;
  for (let end = at + 2; end < Math.min(lines.length, at + 400); end++) {
    const text = lines[end]?.text ?? '';
    if (text.length > 60 || /[。；]$/u.test(text)) return 0;
    if (plain(text) === first) return end - at;
  }
  return 0;
}

/** 附件 alone on its line; with a title on it only where it starts an annex and not a list of them. */
function annexMarker(lines: readonly Line[], at: number, context: Context): Marker | null {
  const text = lines[at]?.text ?? '';
  const alone = markerOf(text);
  if (alone?.level === 'annex') return alone;
  const titled =
    /^(附\s*(?:[件录錄表]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]|[件录錄表]\s*[0-9０-９]{1,2}\s+|[:：]))\s*\S/u.exec(
      text,
    );
  if (titled?.[1] === undefined || !isBareAnnexTitle(text.slice(titled[1].length))) return null;
  const signedLater = lines.slice(at + 1).some((line) => isDateLine(line.text));
  const next = lines[at + 1]?.text ?? '';
  const starts = context.signed || (!signedLater && next !== '' && !/^附|^\d+[.．、]/u.test(next));
  const marker = starts ? markerOf(titled[1].trim()) : null;
  return marker === null ? null : { ...marker, length: titled[1].length };
}

function isBareAnnexTitle(text: string): boolean {
  return text.length <= SHORT && !endsSentence(text) && !/^\s*\d+[.．、]/u.test(text);
}

/** The further lines of 附件：1．… 2．…: numbered titles, not points. */
function enclosures(lines: readonly Line[], at: number): Line[] {
  if (!listsEnclosures(lines[at]?.text ?? '')) return [];
  const more: Line[] = [];
  for (const line of lines.slice(at + 1)) {
    if (!/^[0-9０-９]{1,2}\s*[.．、]/u.test(line.text) || endsSentence(line.text)) break;
    more.push(line);
  }
  return more;
}

/** A row of a table; of two columns only beside another such row. */
function tableUnit(lines: readonly Line[], at: number, context: Context): Draft | null {
  const line = lines[at];
  if (line === undefined) return null;
  const isPair = (text: string | undefined): boolean => {
    const cells = tableCells(text ?? '', 1);
    return cells?.length === 2 && cells.every((cell) => cell !== '');
  };
  const paired = isPair(line.text) && (isPair(lines[at - 1]?.text) || isPair(lines[at + 1]?.text));
  const cells = tableCells(line.text, paired ? 1 : 2);
  return cells === null ? null : draft(isColumns(cells, context) ? 'columns' : 'row', [line]);
}

/** A table's header row: the first row, unless it starts with a number. */
function isColumns(cells: readonly string[], { previous }: Context): boolean {
  const inTable = ['row', 'columns'].includes(previous?.kind ?? '');
  return !inTable && !/^[0-9０-９]+$/u.test(cells[0] ?? '');
}

/** The lines of an annex's title, which follow the line 附件; none when that line holds the title. */
function annexTitle(rest: readonly Line[], marker: Marker): Line[] {
  const title: Line[] = [];
  if ((rest[0]?.text.length ?? 0) > marker.length) return title;
  for (const line of rest.slice(1, 4)) {
    const ends = endsSentence(line.text) || line.text.length > SHORT || isColumnName(line.text);
    if (ends || tableCells(line.text, 1) !== null || markerOf(line.text) !== null) break;
    title.push(line);
  }
  return title;
}

/** The first cell of a table that was printed a cell a line. */
function isColumnName(text: string): boolean {
  return /^(?:序\s*号|序\s*號|编号|編號|项目|項目|一级指标|[0-9０-９]{1,3})$/u.test(text);
}

/** A numbered line; if it is a heading broken over two lines, both. */
function numberedUnit(
  rest: readonly Line[],
  line: Line,
  marker: Marker,
  belowArticle: boolean,
): Draft {
  const content = line.text.slice(marker.length);
  if (marker.level === 'article') return articleUnit(rest, line, marker);
  const isDivision = ['book', 'chapter', 'section'].includes(marker.level);
  if (belowArticle && !isDivision) {
    return draft('point', [line, ...continuation(rest, true)], marker);
  }
  const second = rest[1];
  const broken =
    second !== undefined &&
    /[,，、]$/u.test(content) &&
    content.length <= SHORT &&
    isBareLine(second.text) &&
    !/[,，、]$/u.test(second.text) &&
    !isDateLine(second.text);
  if (broken) return draft('heading', [line, second], marker);
  if (isDivision || isHeadingText(content, rest[1])) return draft('heading', [line], marker);
  return draft('point', [line, ...continuation(rest, true)], marker);
}

/** An article with its first paragraph, which some print on the line below 第 1 條. */
function articleUnit(rest: readonly Line[], line: Line, marker: Marker): Draft {
  const second = rest[1];
  const alone = line.text.length <= marker.length;
  const text = alone && second !== undefined && markerOf(second.text) === null ? [second] : [];
  const from = rest.slice(text.length);
  return draft('article', [line, ...text, ...continuation(from, true)], marker);
}

/**
 * A numbered line is a heading when it says nothing by itself: it does not end
 * as a sentence, or it is one short sentence and text of its own follows.
 */
function isHeadingText(content: string, next: Line | undefined): boolean {
  if (content.length > SHORT * 1.5 || /。./u.test(content)) return false;
  if (!endsSentence(content)) return true;
  const oneSentence = /^[^。；！？;!?:：]{1,24}[。:：]$/u.test(content);
  if (!oneSentence || next === undefined) return false;
  if (isDashItem(next.text)) return true;
  const isText = markerOf(next.text) === null && endsSentence(next.text);
  return isText && next.text.length > content.length;
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
    const following = rest.slice(i + 1, i + 6).map((line) => line.text);
    if (signatureLength(following, current) > 0 || isLetterNote(next.text)) break;
    more.push(next);
  }
  return more;
}

/** How many lines of `rest` are an unnumbered heading, at most two; 0 if none. */
function headingLength(
  rest: readonly Line[],
  { previous, amongCells, lastArticle }: Context,
): number {
  const last = previous?.lines.at(-1)?.text;
  const afterText = last === undefined || endsSentence(last) || previous?.kind === 'title';
  if (!afterText && previous?.kind !== 'note' && previous?.kind !== 'row') return 0;
  if (amongCells) return 0;
  for (let count = 1; count <= 2; count++) {
    const line = rest[count - 1];
    if (line === undefined || !isBareLine(line.text) || isDashItem(line.text)) return 0;
    const next = rest[count];
    if (next === undefined) return 0;
    if (startsNumberedText(next.text, lastArticle)) return /[,，、]$/u.test(line.text) ? 0 : count;
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
