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
  'major',
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
  /** For an article inserted later, 第十五条之一: 一; else empty. */
  readonly inserted: string;
  /** UTF-16 length of the marker, white space behind it included. */
  readonly length: number;
}

const FORMAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}';
const CHINESE = '[〇零一二三四五六七八九十百]{1,5}';
const DIGITS = '[0-9０-９]{1,3}';

interface Rule {
  readonly level: MarkerLevel;
  readonly pattern: RegExp;
}

const DIVISIONS: Readonly<Record<string, MarkerLevel>> = {
  编: 'book',
  篇: 'book',
  編: 'book',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

const DIVISION = new RegExp(
  `^第\\s*(${NUMBER_PATTERN})(?:[-－]([0-9０-９]{1,2}))?\\s*([编編篇章节節条條])(?:之\\s*(${NUMBER_PATTERN}))?(?=[\\s\\u3000【（(]|$)[\\s\\u3000]*`,
  'u',
);
/** The same where no space follows; believed only when its number continues the count. */
const TIGHT_DIVISION = new RegExp(
  `^第(${NUMBER_PATTERN})([编編篇章节節条條])(?:之(${NUMBER_PATTERN}))?(?=\\p{Script=Han})`,
  'u',
);
/** What follows a reference to an article, not its number. */
const REFERENCE =
  /^(?:规定|規定|所列|所称|所稱|第|的|之|至|到|和|或|与|與|、|中|项|項|款|以外|以下|以上)/u;

const RULES: readonly Rule[] = [
  {
    level: 'annex',
    pattern: new RegExp(`^附\\s*(?:[件录錄表]\\s*(${NUMBER_PATTERN})?\\s*[:：]?|[:：])$`, 'u'),
  },
  { level: 'major', pattern: new RegExp(`^(${FORMAL})\\s*[、．.]\\s*`, 'u') },
  // 一、二、三产业 and 五、六月份 enumerate and do not number.
  {
    level: 'part',
    pattern: new RegExp(`^(${CHINESE})\\s*[、．.](?!${CHINESE}[、线級级月两兩产產类類])\\s*`, 'u'),
  },
  { level: 'item', pattern: new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]\\s*[、．.]?\\s*`, 'u') },
  // 1.5 万亿 is a decimal, 2、3 月 an enumeration.
  { level: 'point', pattern: new RegExp(`^(${DIGITS})\\s*[.．、](?![0-9０-９])\\s*`, 'u') },
  { level: 'subpoint', pattern: new RegExp(`^[（(]?\\s*(${DIGITS})\\s*[）)]\\s*`, 'u') },
];

const CIRCLED = /^([①-⑳㉑-㉟])\s*/u;
/** ⑴ is (1) and ⒈ is 1. */
const COMPOSED = /^[⑴-⒛]/u;
/** Zero-width characters that copying leaves before a marker. */
const INVISIBLE = /^\p{Cf}+/u;
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
  const hidden = INVISIBLE.exec(line)?.[0].length ?? 0;
  const visible = line.slice(hidden);
  const first = COMPOSED.exec(visible)?.[0] ?? '';
  const plain = first.normalize('NFKC') + visible.slice(first.length);
  const marker = divisionMarker(plain, lastArticle) ?? circledMarker(plain) ?? ruleMarker(plain);
  if (marker === null) return null;
  return { ...marker, length: marker.length + hidden - (plain.length - visible.length) };
}

function divisionMarker(line: string, lastArticle: number): Marker | null {
  const spaced = DIVISION.exec(line);
  const tight = spaced === null ? TIGHT_DIVISION.exec(line) : null;
  const [whole, printed = ''] = spaced ?? tight ?? [''];
  const [division = '', inserted = ''] =
    spaced === null ? [tight?.[2], tight?.[3]] : [spaced[3], spaced[2] ?? spaced[4]];
  const value = numberValue(printed);
  const level = DIVISIONS[division];
  if (value === null || level === undefined) return null;
  const marker = { level, printed, value, inserted, length: whole.length };
  if (tight === null) return marker;
  if (level !== 'article') return /^.{2,30}$/u.test(line) ? marker : null;
  const continues = inserted === '' ? value === lastArticle + 1 : value === lastArticle;
  return continues && !REFERENCE.test(line.slice(whole.length)) ? marker : null;
}

function circledMarker(line: string): Marker | null {
  for (const [pattern, base, level] of [
    [CIRCLED, 0x245f, 'circle'],
    [BRACKETED, 0x321f, 'item'],
  ] as const) {
    const match = pattern.exec(line);
    const code = match?.[1]?.codePointAt(0);
    if (match !== null && code !== undefined) {
      // ㉑ and what follows stand apart from ①–⑳.
      const value = code >= 0x3251 && code <= 0x325f ? code - 0x3251 + 21 : code - base;
      const printed = level === 'item' ? ('一二三四五六七八九十'[value - 1] ?? '') : String(value);
      return { level, printed, value, inserted: '', length: match[0].length };
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
    return { level, printed, value, inserted: '', length: match[0].length };
  }
  return null;
}

/** True for a line that starts with the dash of a “——” item. */
export function isDashItem(line: string): boolean {
  return DASH.test(line);
}

/**
 * The cells of a table row printed with “|” between them; null for any other line.
 *
 * @param fewest - how many “|” it must have. One is enough only beside another such line.
 */
export function tableCells(line: string, fewest = 2): string[] | null {
  if ((line.match(/\|/g) ?? []).length < fewest) return null;
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

/** True when a line ends as a sentence does, also with a remark behind it: 。（商务部负责） */
export function endsSentence(line: string): boolean {
  return /[。；：！？;:!?…](?:[”’"』」）)】]*|[（(][^（()）]{1,40}[）)])$/u.test(line);
}
