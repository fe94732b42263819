const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, i): [string, number] => [digit, i]),
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['兩', 2],
  ...[...'壹贰叁肆伍陆柒捌玖'].map((digit, i): [string, number] => [digit, i + 1]),
  ['貳', 2],
  ['參', 3],
  ['陸', 6],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Matches a number as documents print it in a marker: 12, １２, 十二, 一百零三, 二〇. */
export const NUMBER_PATTERN = '[0-9０-９]{1,4}|[〇零○一二三四五六七八九十百千两兩]{1,7}';

/**
 * The value of a number as printed in a marker.
 *
 * @param printed - digits of either width, or Chinese numerals with or without units.
 * @returns the value, or null when the characters make no number.
 */
export function numberValue(printed: string): number | null {
  const text = printed.normalize('NFKC').replace(/\s/g, '');
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (![...text].some((character) => UNITS.has(character))) return positional(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const value = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else return null;
  }
  return total + digit;
}

/** 二〇三五 → 2035. */
function positional(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

const NUMERALS = '〇一二三四五六七八九';

/** A count in Chinese numerals, as laws cite it: 2 → 二, 11 → 十一, 120 → 一百二十. From 1 to 999. */
export function chineseNumeral(value: number): string {
  const digit = (n: number): string => (n === 0 ? '' : (NUMERALS[n] ?? ''));
  const [hundreds, tens, units] = [
    Math.floor(value / 100),
    Math.floor(value / 10) % 10,
    value % 10,
  ];
  const below = tens === 0 ? digit(units) : `${tens === 1 ? '' : digit(tens)}十${digit(units)}`;
  if (hundreds === 0) return below;
  const gap = tens === 0 && units > 0 ? '零' : '';
  const one = tens === 1 ? '一' : '';
  return `${digit(hundreds)}百${gap}${one}${below}`;
}
