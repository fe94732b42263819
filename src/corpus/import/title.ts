/** What is a document called? */
import type { Line } from '../lines.ts';
import { endsSentence, isDateLine, isNumberLine, markerOf } from '../markers.ts';
import { authoritiesIn, simplified } from './authority.ts';
import type { Header } from './header.ts';
import { findOrder } from './order.ts';

const TYPES = [
  ...['实施意见', '指导意见', '意见', '实施方案', '行动方案', '工作方案', '方案'],
  ...['行动计划', '计划', '规划纲要', '规划', '纲要', '要点', '措施', '预案', '安排', '部署'],
  ...['建议', '决定', '决议', '通知', '通报', '公告', '公报', '声明', '批示', '批复', '答复'],
  ...['复函', '函', '报告', '讲话', '纪要', '请示', '命令', '令', '清单', '指南', '指引'],
  ...['条例', '办法', '规定', '细则', '规则', '准则', '规程', '章程', '标准', '解释'],
  ...['宪法', '法典', '法'],
];
const TYPE_END = new RegExp(`(${TYPES.join('|')})(?:[（(].{1,12}[）)])?$`, 'u');

/** A title and the lines it was read from; `lines` is empty when it stood in a label of the page. */
export interface FoundTitle {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The title of a document: stated by the page's header, a label, an order, or the first lines of the text. */
export function findTitle(
  header: Header | null,
  all: readonly Line[],
  kept: readonly Line[],
): FoundTitle | null {
  if (header !== null) return { title: header.title, lines: [] };
  for (const { text } of all.slice(0, 15)) {
    const labelled =
      /^标\s*题\s*[:：]\s*(.+)$/u.exec(text) ?? /^《(.+)》\s*全文\s*[:：]?$/u.exec(text);
    if (labelled?.[1] !== undefined) return { title: labelled[1].trim(), lines: [] };
  }
  const order = findOrder(kept);
  return order === null ? printedTitle(kept) : { title: order.title, lines: order.titleLines };
}

/** Captions and datelines of news agencies, whole sentences and “label: value” are no part of a title. */
const NEWS_LINE = /[。！？:：]|记者|記者|[电電摄攝]$/u;
/** The name of a site or of a rubric of it. */
const SITE_NAME = /^.{2,12}(?:网|網|网站|網站|文件库|文件庫|专栏|專欄|频道|頻道)$/u;

/** One to four short lines near the top that end in the name of a kind of document. */
function printedTitle(kept: readonly Line[]): FoundTitle | null {
  for (let start = 0; start < Math.min(6, kept.length); start++) {
    const lines: Line[] = [];
    for (const line of kept.slice(start, start + 4)) {
      if (!mayBeTitle(line.text)) break;
      lines.push(line);
      const title = lines.map(({ text }) => text).join('');
      if (TYPE_END.test(simplified(title).replace(/\s/gu, ''))) {
        if (startsWell(lines)) return { title: tidy(title), lines };
        break;
      }
    }
  }
  return null;
}

function mayBeTitle(text: string): boolean {
  if (endsSentence(text) || text.length > 60 || markerOf(text) !== null) return false;
  return !(NEWS_LINE.test(text) || SITE_NAME.test(text) || isNumberLine(text) || isDateLine(text));
}

/** Above the line with 关于 only the names of those who issue the document belong to its title. */
function startsWell(lines: readonly Line[]): boolean {
  const about = lines.findIndex(({ text }) => /关于|關[于於]/u.test(text));
  return lines.slice(0, Math.max(0, about)).every(({ text }) => authoritiesIn(text) !== null);
}

/** A title printed with its characters spaced out (政 府 工 作 报 告) is closed up. */
function tidy(title: string): string {
  const spaced = (
    title.match(/\p{Script=Han}[\s\u3000](?=\p{Script=Han}[\s\u3000]|\p{Script=Han}$)/gu) ?? []
  ).length;
  return spaced >= 3 ? title.replace(/[\s\u3000]/gu, '') : title;
}

/** 意见, 通知 …: the kind of document that the title names at its end. */
export function findType(title: string | null): string | null {
  if (title === null) return null;
  const found = TYPE_END.exec(simplified(title).replace(/\s/gu, ''))?.[1];
  return found === undefined ? null : found.replace(/^(?:实施|指导|行动|工作)(?=意见|方案)/u, '');
}
