/** When was a document adopted, issued, published, and by whom was it adopted? */
import { isCalendarDate } from '../front-matter.ts';
import type { Line } from '../lines.ts';
import { endsSentence, isBracketedLine, isDateLine } from '../markers.ts';
import { numberValue } from '../numerals.ts';
import { simplified } from './authority.ts';
import type { FoundTitle } from './title.ts';

const ISO_PARTS = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u;
const CHINESE_DATE =
  /([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;
/** The day, who met, 通过. What follows tells whether it is this document that passed. */
const ADOPTION = `${CHINESE_DATE.source}\\s*((?:中国共产党|中國共產黨|\\p{Script=Han}{2,20}(?:人民代表大会|人民代表大會|委员会|委員會|常务会议))[^，。,《》()（）]{0,40}?(?:会议|會議))\\s*(?:审议|審議)?(?:通过|通過)`;
const ADOPTION_NOTE = new RegExp(`^[（(]?\\s*${ADOPTION}(?![的《])`, 'u');
const ADOPTION_NEWS = new RegExp(`${ADOPTION}《(.+?)》(?:,|，|。|$)`, 'u');

/** ——2005年3月5日在…会议上: when a report was given. */
const DELIVERY =
  /^[—―─－-]{1,2}\s*[0-9０-９〇一二三四五六七八九]{4}年.{3,60}(?:会议|會議|大会|大會)上/u;

/** How many lines a title may have between itself and the text. */
const HEAD = 12;

/** The dates that the text or the page states, and who adopted the document. */
export interface FoundDates {
  readonly adopted: string | null;
  readonly adoptedBy: string | null;
  readonly issued: string | null;
  readonly published: string | null;
}

/** Takes down what a person should look at, with the line it concerns. */
export type Doubter = (message: string, line?: Line) => void;

/**
 * Finds the dates of a document.
 *
 * @param kept - the lines of the document; `dropped`: those of the site.
 */
export function findDates(
  kept: readonly Line[],
  dropped: readonly Line[],
  title: FoundTitle | null,
  doubt: Doubter,
): FoundDates {
  const adoption = adoptionIn(headOf(kept, title), doubt) ?? adoptionInNews(dropped, title);
  const page = dropped.filter((line) => line.number <= (kept[0]?.number ?? 0) + 8);
  const published = page.map((line) => pageDate(line.text)).find((date) => date !== null);
  return {
    adopted: adoption === null ? null : isoDate(adoption.slice(1, 4)),
    adoptedBy: adoption?.[4] ?? null,
    issued: issuedIn(kept, doubt),
    published: published ?? null,
  };
}

/** From the title to the first sentence; a remark in brackets is none. */
function headOf(kept: readonly Line[], title: FoundTitle | null): Line[] {
  const first = title?.lines[0];
  const start = first === undefined ? 0 : kept.indexOf(first);
  const below = kept.slice(start, start + HEAD);
  const end = below.findIndex(({ text }) => endsSentence(text) && !/^[（(]/u.test(text));
  return end < 0 ? below : below.slice(0, end);
}

/** （…会议通过）: a line that is such a note and nothing else. It may run on over lines. */
function adoptionIn(head: readonly Line[], doubt: Doubter): RegExpExecArray | null {
  for (const [i, line] of head.entries()) {
    const isNote = isBracketedLine(line.text) || /(?:通过|通過)[）)]?$/u.test(line.text);
    const adoption = isNote ? ADOPTION_NOTE.exec(line.text) : null;
    if (adoption === null) continue;
    const closed = head.findIndex((other, j) => j >= i && /[）)]$/u.test(other.text));
    const note = head.slice(i, Math.max(i, closed) + 1).map(({ text }) => text);
    const revision = /修正|修订/u.exec(simplified(note.join('')))?.[0];
    if (revision !== undefined) {
      const which = 'adopted is the day of the first adoption, not of this text';
      doubt(`The note under the title tells of a ${revision}; ${which}.`, line);
    }
    return adoption;
  }
  return null;
}

/** The lead of a news site is believed where it says that a document of just this title passed. */
function adoptionInNews(
  dropped: readonly Line[],
  title: FoundTitle | null,
): RegExpExecArray | null {
  const plain = (text: string): string => text.replace(/\s/gu, '');
  for (const { text } of dropped) {
    const adoption = ADOPTION_NEWS.exec(text);
    if (adoption?.[5] !== undefined && title !== null && plain(adoption[5]) === plain(title.title))
      return adoption;
  }
  return null;
}

/** The day of the signature; of a speech the day on which it was given. */
function issuedIn(kept: readonly Line[], doubt: Doubter): string | null {
  const signed = kept.find((line, i) => i > 0 && isDateLine(line.text));
  if (signed !== undefined) return dateIn(signed);
  const delivered = kept.slice(0, 6).find((line) => DELIVERY.test(line.text));
  if (delivered === undefined) return null;
  doubt('issued is the day on which this was delivered; no other date was found.', delivered);
  return dateIn(delivered);
}

/** The first date in a line, whatever its digits. */
function dateIn(line: Line): string | null {
  const match = CHINESE_DATE.exec(line.text.normalize('NFKC'));
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
  return isCalendarDate(text) ? text : null;
}
