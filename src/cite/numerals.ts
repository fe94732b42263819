/** The value of a number in a pinpoint: 12, １２, 十二, 一百零三, 二〇. */

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a number in a pinpoint is written with. */
export const NUMBER = '[0-9０-９]{1,6}|[〇零○一二三四五六七八九十百千两兩]{1,9}';

/**
 * Reads a number as pinpoints print it.
 *
 * @returns null when the characters make no number.
 */
export function numeralValue(printed: string): number | null {
  const text = printed
    .normalize('NFKC')
    .replace(/[零○]/gu, '〇')
    .replace(/[两兩]/gu, '二');
  if (/^[0-9]+$/u.test(text)) return Number(text);
  if (!/^[〇一二三四五六七八九十百千]+$/u.test(text)) return null;
  if (!/[十百千]/u.test(text)) return Number([...text].map((c) => DIGITS.indexOf(c)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
