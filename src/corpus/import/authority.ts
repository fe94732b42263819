/** Who issues documents, and which place do they govern? */
import { convertScript } from '../../text/index.ts';

/** The text in Simplified, for the patterns here; same number of code points. */
export function simplified(text: string): string {
  return convertScript(text, 'Hans');
}

const BODY =
  '[省市区县州旗盟地工党纪教]委|党组|委员会|管委会|政府|政协|国务院|行政院|立法院|中央|中央军委|办公厅|办公室|法院|检察院|代表大会|[部厅局署司处]|银行|总工会|联合会|协会|特首|行政长官';
const AUTHORITY = new RegExp(`^(?!关于|关於|各|本|[^委]*的)\\p{Script=Han}{0,24}(?:${BODY})$`, 'u');

/** Between two names: a mark or white space, or nothing where the second starts as one must (中共某省委某省人民政府). */
const SEAM =
  /[、，,\s]+|(?<=(?:[省市区县州旗]委|中共中央|政府)(?:办公厅|办公室)?)(?!办公)(?=\p{Script=Han}{2,8}人民政府|国务院)/u;

/**
 * The authorities that a text names and nothing but names.
 *
 * @returns them as printed, or null when any of the words is no authority.
 */
export function authoritiesIn(text: string): string[] | null {
  const plain = simplified(text.trim());
  const printed = [...text.trim()];
  const parts = plain.split(SEAM);
  if (!parts.every((part) => AUTHORITY.test(part))) return null;
  let end = 0;
  return parts.map((part) => {
    const start = plain.indexOf(part, end);
    end = start + part.length;
    const from = [...plain.slice(0, start)].length;
    return printed.slice(from, from + [...part].length).join('');
  });
}

/** What an authority does in a title, right behind its name. */
const ACT = /关于|关於|印发|转发|批转|发布|公布|同意|对(?!外)/gu;

/**
 * The authorities before 关于, 印发 … in a title.
 *
 * @param words - the title, with its line breaks.
 */
export function authoritiesBeforeAct(words: string): string[] | null {
  const plain = simplified(words);
  for (const { index } of plain.matchAll(ACT)) {
    const length = [...plain.slice(0, index)].length;
    const before = [...words].slice(0, length).join('');
    // A line break divides two names, unless it stands within one.
    const found = authoritiesIn(before) ?? authoritiesIn(before.replaceAll('\n', ''));
    if (found !== null) return found;
  }
  return null;
}

const PLACE =
  /^(?:中共|中国共产党|中國共產黨)?(?:\p{Script=Han}{2,3}省(?=\p{Script=Han}{2,8}[市县縣州]))?(?!中共|国家|國家|全国|全國|中国|中國|中华|中華|中央|国务院|國務院|本|各|全)(\p{Script=Han}{2,8}?)(?:省|市(?![场場容圈]|民(?!政|族|宗)|政(?!府|协|協|务|務|法))|县|縣|自治区|自治區|特别行政区|特別行政區)/u;

/** The places that issuers govern: 杭州 of 中共杭州市委. National bodies have none. */
export function placesOf(issuer: string): string[] {
  const places = issuer.split(/[、，,\s]+/u).map((name) => PLACE.exec(name)?.[1]);
  return [...new Set(places.filter((place) => place !== undefined))];
}
