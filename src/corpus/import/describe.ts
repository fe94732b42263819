/**
 * What does a source say about its document: title, issuer, 文号, dates,
 * script? Nothing is guessed; what is not stated stays null.
 */
import type { Script } from '../../model/index.ts';
import { convertScript } from '../../text/index.ts';
import type { Line } from '../lines.ts';
import { endsSentence, isDateLine, isNumberLine, markerOf } from '../markers.ts';
import { numberValue } from '../numerals.ts';

const TYPES = [
  ...[
    '实施意见',
    '指导意见',
    '意见',
    '实施方案',
    '行动方案',
    '工作方案',
    '方案',
    '行动计划',
    '计划',
  ],
  ...[
    '规划纲要',
    '规划',
    '纲要',
    '建议',
    '决定',
    '决议',
    '通知',
    '通报',
    '公告',
    '公报',
    '批复',
    '答复',
  ],
  ...['复函', '函', '报告', '请示', '条例', '办法', '规定', '细则', '规则', '命令', '令', '法'],
];
const TYPE_END = new RegExp(`(${TYPES.join('|')})(?:[（(].{1,12}[）)])?$`, 'u');

const AUTHORITY =
  /^((?:(?:中共|中国共产党)?\p{Script=Han}{2,16}?(?:省委|市委|区委|县委|党委|委员会|常务委员会|人民政府|政府|国务院|办公厅|办公室|委办公厅|法院|检察院|军委|部|厅|局|署)|国务院(?:办公厅)?|中共中央(?:办公厅)?)(?:[、\s　](?:\p{Script=Han}{2,16}?(?:人民政府|办公厅|办公室|委员会|国务院|部|厅|局|署)))*)\s*(?=关于|印发|转发|对|发布)/u;

const ISO_PARTS = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u;
const CHINESE_DATE =
  /([0-9]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;
const ADOPTION = new RegExp(
  `${CHINESE_DATE.source}\\s*((?:中国共产党|中國共產黨|\\p{Script=Han}{2,20}(?:人民代表大会|人民代表大會|委员会|委員會|常务会议))[^，。,《》()（）]{0,40}?(?:会议|會議))\\s*(?:审议|審議)?(?:通过|通過)`,
  'u',
);

/** ——2005年3月5日在…会议上: when a report was given. */
const DELIVERY =
  /^[—―─－-]{1,2}\s*[0-9０-９〇一二三四五六七八九]{4}年.{3,60}(?:会议|會議|大会|大會)上/u;

/** The text in Simplified, for the patterns above; same number of code points. */
function simplified(text: string): string {
  return convertScript(text, 'Hans');
}

/** A title and the lines it was read from; `lines` is empty when it stood in a label of the page. */
export interface FoundTitle {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The title of a document: stated by the page's header, a label, or the first lines of the text. */
export function findTitle(all: readonly Line[], kept: readonly Line[]): FoundTitle | null {
  const header = stateCouncilHeader(all);
  if (header !== null) return { title: header.title, lines: [] };
  for (const { text } of all.slice(0, 15)) {
    const labelled =
      /^标\s*题\s*[:：]\s*(.+)$/u.exec(text) ?? /^《(.+)》\s*全文\s*[:：]?$/u.exec(text);
    if (labelled?.[1] !== undefined) return { title: labelled[1].trim(), lines: [] };
  }
  return printedTitle(kept);
}

/** Captions and datelines of news agencies, and whole sentences, are no part of a title. */
const NEWS_LINE = /[。！？]|记者|記者|[电電摄攝]$/u;

/** One to four short lines near the top that end in the name of a kind of document. */
function printedTitle(kept: readonly Line[]): FoundTitle | null {
  for (let start = 0; start < Math.min(6, kept.length); start++) {
    const lines: Line[] = [];
    for (const line of kept.slice(start, start + 4)) {
      if (endsSentence(line.text) || line.text.length > 60 || markerOf(line.text) !== null) break;
      if (NEWS_LINE.test(line.text)) break;
      if (isNumberLine(line.text) || isDateLine(line.text)) break;
      lines.push(line);
      const title = lines.map(({ text }) => text.replace(/\s+$/u, '')).join('');
      if (TYPE_END.test(simplified(title).replace(/\s/gu, '')))
        return { title: tidy(title), lines };
    }
  }
  return null;
}

/** A title printed with its characters spaced out (政 府 工 作 报 告) is closed up. */
function tidy(title: string): string {
  const spaced = (
    title.match(/\p{Script=Han}[\s\u3000](?=\p{Script=Han}[\s\u3000]|\p{Script=Han}$)/gu) ?? []
  ).length;
  return spaced >= 3 ? title.replace(/[\s\u3000]/gu, '') : title;
}

/** What a text file states above its text. */
interface Header {
  readonly title: string;
  readonly issuer: string;
  readonly number: string | null;
  readonly url: string;
  readonly lines: readonly Line[];
}

/** A header of a line each: title, issuer, 文号 (which may be missing) and the page's address. */
export function stateCouncilHeader(all: readonly Line[]): Header | null {
  const at = all.slice(0, 4).findIndex((line) => /^https?:\/\/\S+$/u.test(line.text));
  const [title, issuer, number] = all;
  const url = all[at];
  if (at < 2 || title === undefined || issuer === undefined || url === undefined) return null;
  if (endsSentence(title.text) || issuer.text.length > 60 || url.number > 5) return null;
  const stated = at === 3 && number !== undefined && /\d/u.test(number.text) ? number.text : null;
  const lines = all.slice(0, at + 1);
  return { title: title.text, issuer: issuer.text, number: stated, url: url.text, lines };
}

/** The value of the first label of the page that matches, e.g. 发布部门. */
function label(all: readonly Line[], names: RegExp): string | null {
  for (const { text } of all.slice(0, 30)) {
    const [name = '', ...rest] = text.split(/[:：]/u);
    if (rest.length > 0 && names.test(name.replace(/\s/gu, '')))
      return rest.join(':').trim() || null;
  }
  return null;
}

/** The issuer: from the header, a label, or the words before 关于 in the title. */
export function findIssuer(all: readonly Line[], title: string | null): string | null {
  const stated =
    stateCouncilHeader(all)?.issuer ??
    label(all, /^(?:发布部门|發布部門|发文机关|發文機關|发布机构|制定机关|发布单位)$/u);
  if (stated !== null && stated !== undefined) return stated;
  if (title === null) return null;
  const match = AUTHORITY.exec(simplified(title));
  if (match?.[1] === undefined) return null;
  const length = [...match[1]].length;
  return [...title]
    .slice(0, length)
    .join('')
    .trim()
    .replace(/[\s\u3000]+/gu, '、');
}

/** The 文号, with 〔〕. */
export function findNumber(all: readonly Line[], kept: readonly Line[]): string | null {
  const stated =
    stateCouncilHeader(all)?.number ??
    label(all, /^(?:发布文号|發布文號|发文字号|發文字號|文号)$/u) ??
    kept.slice(0, 12).find((line) => isNumberLine(line.text) && /\d{4}/u.test(line.text))?.text;
  return stated === undefined || stated === null ? null : withOfficialBrackets(stated);
}

/** GB/T 9704: the year of a 文号 stands in 〔〕. */
export function withOfficialBrackets(number: string): string {
  return number.replace(/[〔［[（(【]\s*([0-9]{4})\s*[〕］\]）)】]/u, '〔$1〕');
}

/** 意见, 通知 …: the kind of document that the title names at its end. */
export function findType(title: string | null): string | null {
  if (title === null) return null;
  const found = TYPE_END.exec(simplified(title).replace(/\s/gu, ''))?.[1];
  return found === undefined ? null : found.replace(/^(?:实施|指导|行动|工作)(?=意见|方案)/u, '');
}

/** The place an issuer governs: 杭州 of 中共杭州市委. National bodies have none. */
export function findRegion(issuer: string | null): string | null {
  const match =
    /^(?:中共|中国共产党|中國共產黨)?(\p{Script=Han}{2,8}?)(省|市|县|縣|自治区|自治區|特别行政区)/u.exec(
      issuer ?? '',
    );
  return match?.[1] ?? null;
}

/** The dates that the text or the page states, and who adopted the document. */
export interface FoundDates {
  readonly adopted: string | null;
  readonly adoptedBy: string | null;
  readonly issued: string | null;
  readonly published: string | null;
}

export function findDates(
  all: readonly Line[],
  kept: readonly Line[],
  dropped: readonly Line[],
): FoundDates {
  const adoption = all
    .slice(0, 12)
    .map((line) => ADOPTION.exec(line.text))
    .find((match) => match !== null);
  const signed = kept.find((line, i) => i > 0 && isDateLine(line.text));
  const delivered = kept.slice(0, 6).find((line) => DELIVERY.test(line.text));
  const page = dropped.filter((line) => line.number <= (kept[0]?.number ?? 0) + 8);
  const published = page.map((line) => pageDate(line.text)).find((date) => date !== null);
  return {
    adopted: adoption === undefined ? null : isoDate(adoption.slice(1, 4)),
    adoptedBy: adoption?.[4] ?? null,
    issued: dateIn(signed ?? delivered),
    published: published ?? null,
  };
}

/** The first date in a line, whatever its digits. */
function dateIn(line: Line | undefined): string | null {
  const match = line === undefined ? null : CHINESE_DATE.exec(line.text.normalize('NFKC'));
  return match === null ? null : isoDate(match.slice(1, 4));
}

/** The date a page was published; a lead of a news story tells other dates too. */
function pageDate(text: string): string | null {
  const stamped = /(?:时间|時間|日期)[:：]\s*(.+)$/u.exec(text)?.[1] ?? text;
  const match = /^\s*\d{4}[-/.]/u.test(stamped) ? ISO_PARTS.exec(stamped) : null;
  return match === null ? null : isoDate(match.slice(1, 4));
}

function isoDate(parts: readonly string[]): string | null {
  const [year, month, day] = parts.map((part) => numberValue(part));
  if (year === undefined || year === null || !month || !day) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** The script, by which of its characters have another form; `sure` when hardly any disagree. */
export function findScript(text: string): { script: Script; sure: boolean } {
  const differing = (target: Script): number => {
    const converted = [...convertScript(text, target)];
    return [...text].filter((character, i) => character !== converted[i]).length;
  };
  const traditional = differing('Hans');
  const simplifiedCount = differing('Hant');
  const script = traditional > simplifiedCount ? 'Hant' : 'Hans';
  const [more, fewer] = [
    Math.max(traditional, simplifiedCount),
    Math.min(traditional, simplifiedCount),
  ];
  return { script, sure: more > 0 && fewer * 5 <= more };
}
