/** Which passages of a report are quotations? */
import type { Span } from '../../model/index.ts';
import { foldText } from '../../text/index.ts';

/** A passage to be checked. */
export interface Passage {
  /** UTF-16, half-open, in the text that was pasted; quotation marks are outside. */
  readonly span: Span;
  /** False where a quotation mark opens and none closes: the passage then ends with its line. */
  readonly closed: boolean;
}

/** The passages of a text, and how they were told. */
export interface Passages {
  /** `quotations`: by marks or as a block; `sentences`, `paragraphs`: there were no marks, so that all of it is checked. */
  readonly by: 'quotations' | 'sentences' | 'paragraphs';
  readonly passages: readonly Passage[];
}

/** Opening marks and what closes them. 《》 and 〈〉 enclose titles and are not among them. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['〝', '〞'],
  ['｢', '｣'],
]);
const STRAIGHT = '"＂';
/** One of these without its like is an apostrophe as often as not. */
const NO_PASSAGE_IF_ALONE = '‘';
const BLOCK_QUOTE = /^[ \t\u3000]*[>＞](?:[ \t\u3000]*[>＞])*/u;
const SENTENCE = /[^。！？!?\n]+/gu;
const PARAGRAPH = /[^\n]+/gu;
const EDGE_START = /^[\s\p{Z}]+/u;
const EDGE_END = /[\s\p{Z}]+$/u;
const FINAL_MARK = /[，；：、,;:.\s\p{Z}]+$/u;

/**
 * Finds the quotations of a text: “…” ‘…’ 「…」 『…』 "…", the outermost of those
 * that are nested, and lines that start with `>`. A mark in a 《title》 belongs to
 * the title. Where a text has none, each of its sentences is a passage, or each
 * of its paragraphs when there are more sentences than `most`.
 *
 * Takes time in proportion to the length of the text, whatever it holds.
 *
 * @param text - well formed.
 * @returns in order, disjoint, each with something to compare in it.
 */
export function findPassages(text: string, most: number): Passages {
  const passages = quotations(text);
  if (passages.length > 0) return { by: 'quotations', passages };
  const sentences = unitsOf(text, SENTENCE);
  if (sentences.length <= most) return { by: 'sentences', passages: sentences };
  return { by: 'paragraphs', passages: unitsOf(text, PARAGRAPH) };
}

/** The sentences of a part of a text, without the mark that ends each. */
export function sentencesIn(text: string, [start, end]: Span): Passage[] {
  return unitsOf(text.slice(start, end), SENTENCE).map(({ span, closed }) => ({
    span: [span[0] + start, span[1] + start],
    closed,
  }));
}

function unitsOf(text: string, unit: RegExp): Passage[] {
  const found: Passage[] = [];
  for (const { 0: whole, index } of text.matchAll(unit)) {
    const from = EDGE_START.exec(whole)?.[0].length ?? 0;
    const to = FINAL_MARK.exec(whole)?.index ?? whole.length;
    add(found, text, [index + from, index + to], true);
  }
  return found;
}

/** Adds a passage, without the white space around it, unless nothing of it would be compared. */
function add(found: Passage[], text: string, [start, end]: Span, closed: boolean): void {
  const inner = text.slice(start, end);
  const from = start + (EDGE_START.exec(inner)?.[0].length ?? 0);
  const to = start + (EDGE_END.exec(inner)?.index ?? inner.length);
  if (from < to && /[\p{L}\p{N}]/u.test(foldText(text.slice(from, to)))) {
    found.push({ span: [from, to], closed });
  }
}

function quotations(text: string): Passage[] {
  const { closeOf, alone, blocks } = readMarks(text);
  const found: Passage[] = [];
  for (let at = 0; at < text.length; at++) {
    const block = blocks.get(at);
    if (block !== undefined) {
      add(found, text, [block[0], block[1]], true);
      at = block[1];
      continue;
    }
    const close = closeOf.get(at);
    if (close !== undefined) {
      if (text[at] !== '《') add(found, text, [at + 1, close], true);
      at = close;
    } else if (alone.has(at)) {
      const end = endOfUnclosed(text, at);
      add(found, text, [at + 1, end], false);
      at = end - 1;
    }
  }
  return found;
}

/** Where a passage ends that nothing closes: at the next mark of its kind, else with its line. */
function endOfUnclosed(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === text[open]) return at;
  }
  return text.length;
}

interface Marks {
  /** Offset of an opening mark → offset of the one that closes it. */
  readonly closeOf: ReadonlyMap<number, number>;
  /** Offsets of opening marks that nothing closes. */
  readonly alone: ReadonlySet<number>;
  /** Start of a line that starts with `>` → the span of its text. */
  readonly blocks: ReadonlyMap<number, Span>;
}

/** Opening marks that are still open, by kind. */
type OpenMarks = Map<string, number[]>;

/** How far behind an empty line a mark may close what was open before it, in UTF-16 units. */
const CLOSES_WITHIN = 2000;

/**
 * Pairs the marks of each kind. What is open ends with its paragraph: at an
 * empty line, unless the next mark of its kind closes it, at a block quote, or at
 * a line that opens with the same mark again, as each paragraph of a long
 * quotation does.
 */
function readMarks(text: string): Marks {
  const closeOf = new Map<number, number>();
  const alone = new Set<number>();
  const blocks = new Map<number, Span>();
  const open: OpenMarks = new Map();
  const giveUp = (kind: string): void => {
    if (!NO_PASSAGE_IF_ALONE.includes(kind) && kind !== '《') {
      for (const offset of open.get(kind) ?? []) alone.add(offset);
    }
    open.delete(kind);
  };
  const giveUpAll = (from?: number): void => {
    for (const kind of [...open.keys()]) {
      if (from === undefined || !isClosedBehind(text, from, kind)) giveUp(kind);
    }
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (line === '') continue;
    const block = BLOCK_QUOTE.exec(line);
    if (block !== null) giveUpAll();
    else if (line.trim() === '') giveUpAll(index + line.length);
    if (block !== null) {
      blocks.set(index, [index + block[0].length, index + line.trimEnd().length]);
      continue;
    }
    const first = line.trimStart()[0] ?? '';
    if (CLOSING.has(first)) giveUp(first);
    pairLine(line, index, open, closeOf);
    // Straight marks look alike at both ends: an odd one would turn all that follows inside out.
    for (const kind of STRAIGHT) giveUp(kind);
    giveUp('《');
  }
  giveUpAll();
  return { closeOf, alone, blocks };
}

/** Whether the next mark of a kind is the one that closes it. */
function isClosedBehind(text: string, from: number, kind: string): boolean {
  const close = CLOSING.get(kind);
  if (close === undefined) return false;
  const ahead = text.slice(from, from + CLOSES_WITHIN);
  const at = ahead.indexOf(close);
  const again = ahead.indexOf(kind);
  return at >= 0 && (again < 0 || at < again);
}

function pairLine(
  line: string,
  start: number,
  open: OpenMarks,
  closeOf: Map<number, number>,
): void {
  // Some type the closing mark at both ends.
  const strays = new Map<string, number>();
  for (let i = 0; i < line.length; i++) {
    const mark = line[i] ?? '';
    const kind = kindClosedBy(mark, open);
    if (kind !== null) {
      const opened = open.get(kind)?.pop();
      if (opened !== undefined) closeOf.set(opened, start + i);
    } else if (CLOSING.has(mark) || STRAIGHT.includes(mark) || mark === '《') {
      push(open, mark, start + i);
    } else if (mark === '”') {
      const stray = strays.get(mark);
      if (stray === undefined) strays.set(mark, start + i);
      else {
        closeOf.set(stray, start + i);
        strays.delete(mark);
      }
    }
  }
}

/** The kind of open mark that this one closes; null if none. */
function kindClosedBy(mark: string, open: OpenMarks): string | null {
  if (STRAIGHT.includes(mark)) return (open.get(mark)?.length ?? 0) > 0 ? mark : null;
  if (mark === '》') return (open.get('《')?.length ?? 0) > 0 ? '《' : null;
  for (const [kind, close] of CLOSING) {
    if (close === mark && (open.get(kind)?.length ?? 0) > 0) return kind;
  }
  return null;
}

function push(open: OpenMarks, mark: string, offset: number): void {
  const offsets = open.get(mark);
  if (offsets === undefined) open.set(mark, [offset]);
  else offsets.push(offset);
}
