/** Which lines stand before the text proper? */
import type { ClauseKind } from '../model/index.ts';
import { foldText } from '../text/index.ts';
import type { Line } from './lines.ts';
import { endsSentence, isBracketedLine, isNumberLine, markerOf } from './markers.ts';
import { type Draft, draft } from './unit.ts';

/** What stands before the text proper: title, 文号, note, addressee, in any order, each once or more. */
export function gatherHead(
  lines: readonly Line[],
  title: string | null,
  titleLines: number,
): { units: Draft[]; consumed: number } {
  const units: Draft[] = [];
  let at = 0;
  // A caption or a dateline may stand above the title.
  const above = lines.slice(0, 6).findIndex((_, i) => titleLength(lines, i, title) > 0);
  for (; at < above; at++) {
    const line = lines[at];
    if (line !== undefined) units.push(draft(isNumberLine(line.text) ? 'number' : 'note', [line]));
  }
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const taken = at === 0 && titleLines > 0 ? titleLines : titleLength(lines, at, title);
    const has = (kind: ClauseKind): boolean => units.some((unit) => unit.kind === kind);
    if (taken > 0 && !has('title')) units.push(draft('title', lines.slice(at, at + taken)));
    else if (isNumberLine(line.text)) units.push(draft('number', [line]));
    else if (isNote(line.text)) units.push(draft('note', [line]));
    else if (isAddressee(line.text) && !has('addressee')) units.push(draft('addressee', [line]));
    else break;
    at += units.at(-1)?.lines.length ?? 1;
  }
  return { units, consumed: at };
}

/** How many lines from `at` on make up the title; 0 when they do not. */
function titleLength(lines: readonly Line[], at: number, title: string | null): number {
  if (title === null) return 0;
  const wanted = foldText(title);
  let joined = '';
  for (let count = 1; count <= 5 && at + count <= lines.length; count++) {
    joined += foldText(lines[at + count - 1]?.text ?? '');
    if (joined === wanted) return count;
    if (!wanted.startsWith(joined)) return 0;
  }
  return 0;
}

const OCCASION = /^[—―─－-]{1,2}.{6,60}(?:会议|會議|大会|大會)上/u;
const BYLINE =
  /^\p{Script=Han}{0,8}(?:总理|總理|主席|省长|省長|市长|市長|区长|區長|主任)[\s\u3000]*\p{Script=Han}{1,4}$/u;

/** （…通过）; ——2005年3月5日在…会议上; 国务院总理 温家宝: how a text came about. */
function isNote(text: string): boolean {
  return (
    isBracketedLine(text) || ((OCCASION.test(text) || BYLINE.test(text)) && !endsSentence(text))
  );
}

const SALUTATION = /各位|尊敬的|同志们|同志們|主席先生|女士们/u;
/** How a preamble starts and ends; it names nobody. */
const PREAMBLE =
  /^(?:为|為|根据|根據|依据|依據|按照|经|經|按)|(?:决定|決定|规定|規定|如下|修改|意见|意見|通知|公告)[:：]$/u;

/** 各省、自治区、直辖市人民政府： names who is written to and says nothing else. */
function isAddressee(text: string): boolean {
  return (
    /[:：]$/u.test(text) &&
    text.length <= 200 &&
    !/[。；！？;!?]/u.test(text) &&
    !SALUTATION.test(text) &&
    !PREAMBLE.test(text) &&
    markerOf(text) === null
  );
}
