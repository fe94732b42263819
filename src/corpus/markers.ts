/**
 * What numbers a line? The grammar of the markers that documents print:
 * 第…编/章/节/条, 一、 （一） 1. （1） ① —— 附件, half and full width alike.
 */
import { NUMBER_PATTERN, numberValue } from './numerals.ts';

/** The kinds of marker, from the outermost to the innermost as documents usually nest them. */
export const MARKER_LEVELS = [
  'annex',
  'book',
  'chapter',
  'section',
  'article',
  'part',
  'item',
  'point',
  'subpoint',
  'circle',
] as const;

export type MarkerLevel = (typeof MARKER_LEVELS)[number];

/** The marker at the start of a line. */
export interface Marker {
  readonly level: MarkerLevel;
  /** The number as printed, without its brackets and dots; empty for an annex without one. */
  readonly printed: string;
  readonly value: number;
  /** For an article inserted later, 第十五条之一: 1; else 0. */
  readonly insertion: number;
  /** UTF-16 length of the marker, white space behind it included. */
  readonly length: number;
}

const CHINESE = '[〇零一二三四五六七八九十百]{1,5}';
const DIGITS = '[0-9０-９]{1,3}';

interface Rule {
  readonly level: MarkerLevel;
  readonly pattern: RegExp;
}

const DIVISIONS: Readonly<Record<string, MarkerLevel>> = {
  编: 'book',
  編: 'book',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

const DIVISION = new RegExp(
  `^第\\s*(${NUMBER_PATTERN})(?:[-－]([0-9０-９]{1,2}))?\\s*([编編章节節条條])(?:之\\s*(${NUMBER_PATTERN}))?(?=[\\s\\u3000【（(]|$)[\\s\\u3000]*`,
  'u',
);
/** The same where no space follows; believed only when its number continues the count. */
const TIGHT_DIVISION = new RegExp(
  `^第(${NUMBER_PATTERN})([编編章节節条條])(?=\\p{Script=Han})`,
  'u',
);

const RULES: readonly Rule[] = [
  {
    level: 'annex',
    pattern: new RegExp(`^附\\s*(?:[件录錄表]\\s*(${NUMBER_PATTERN})?\\s*[:：]?|[:：])$`, 'u'),
  },
  // 一、二、三产业 enumerates and does not number.
  { level: 'part', pattern: new RegExp(`^(${CHINESE})\\s*[、．.](?!${CHINESE}[、线级])\\s*`, 'u') },
  { level: 'item', pattern: new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]\\s*[、．.]?\\s*`, 'u') },
  // 1.5 万亿 is a decimal, 2、3 月 an enumeration.
  { level: 'point', pattern: new RegExp(`^(${DIGITS})\\s*[.．、](?![0-9０-９])\\s*`, 'u') },
  { level: 'subpoint', pattern: new RegExp(`^[（(]?\\s*(${DIGITS})\\s*[）)]\\s*`, 'u') },
];

const CIRCLED = /^([①-⑳])\s*/u;
const BRACKETED = /^([㈠-㈩])\s*/u;
const DASH = /^(?:[—―─－]{1,2}|-{2})(?=[^—―─－-])/u;

/**
 * Reads the marker at the start of a line.
 *
 * @param line - one line, without white space at its ends.
 * @param lastArticle - the number of the last article before it; 第三条 without a
 *   space behind it is a reference to an article unless it continues the count.
 */
export function markerOf(line: string, lastArticle = 0): Marker | null {
  return divisionMarker(line, lastArticle) ?? circledMarker(line) ?? ruleMarker(line);
}

function divisionMarker(line: string, lastArticle: number): Marker | null {
  const spaced = DIVISION.exec(line);
  if (spaced !== null) {
    const [whole, printed = '', hyphened, division = '', inserted] = spaced;
    const value = numberValue(printed);
    const level = DIVISIONS[division];
    if (value === null || level === undefined) return null;
    const insertion = numberValue(hyphened ?? inserted ?? '') ?? 0;
    const shown = insertion === 0 ? printed : `${printed}-${insertion}`;
    return { level, printed: shown, value, insertion, length: whole.length };
  }
  const tight = TIGHT_DIVISION.exec(line);
  const value = numberValue(tight?.[1] ?? '');
  const level = DIVISIONS[tight?.[2] ?? ''];
  if (tight === null || value === null || level === undefined) return null;
  const continues = level === 'article' ? value === lastArticle + 1 : /^.{2,30}$/u.test(line);
  if (!continues) return null;
  return { level, printed: tight[1] ?? '', value, insertion: 0, length: tight[0].length };
}

function circledMarker(line: string): Marker | null {
  for (const [pattern, base, level] of [
    [CIRCLED, 0x245f, 'circle'],
    [BRACKETED, 0x321f, 'item'],
  ] as const) {
    const match = pattern.exec(line);
    const code = match?.[1]?.codePointAt(0);
    if (match !== null && code !== undefined) {
      const value = code - base;
      const printed = level === 'item' ? ('一二三四五六七八九十'[value - 1] ?? '') : String(value);
      return { level, printed, value, insertion: 0, length: match[0].length };
    }
  }
  return null;
}

function ruleMarker(line: string): Marker | null {
  for (const { level, pattern } of RULES) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const printed = (match[1] ?? '').normalize('NFKC');
    const value = printed === '' ? 0 : numberValue(printed);
    if (value === null || (value === 0 && level !== 'annex')) continue;
    return { level, printed, value, insertion: 0, length: match[0].length };
  }
  return null;
}

/** True for a line that starts with the dash of a “——” item. */
export function isDashItem(line: string): boolean {
  return DASH.test(line);
}

/** The cells of a table row printed with “|” between them; null for any other line. */
export function tableCells(line: string): string[] | null {
  if ((line.match(/\|/g) ?? []).length < 2) return null;
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

const DATE_LINE =
  /^(?:[0-9０-９]{4}|[〇○零0一二三四五六七八九]{4})\s*年\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日$/u;
const NUMBER_LINE =
  /^(?:\p{Script=Han}{1,14}[〔［[（(【]\s*[0-9０-９]{4}\s*[〕］\]）)】]\s*第?\s*[0-9０-９]{1,5}\s*[号號]|第\s*[0-9０-９]{1,5}\s*[号號])$/u;

/** True for a line that is a date and nothing else. */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}

/** True for a line that is a 文号 and nothing else. */
export function isNumberLine(line: string): boolean {
  return NUMBER_LINE.test(line);
}

/** True for a line that is wholly in round brackets: （此件公开发布）. */
export function isBracketedLine(line: string): boolean {
  return /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$/u.test(line);
}

/** True when a line ends as a sentence or a list of sentences does. */
export function endsSentence(line: string): boolean {
  return /[。；：！？;:!?…](?:[”’"』」）)】]*)$/u.test(line);
}
