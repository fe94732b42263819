/** Which restrictions can a query name, and which years does one give? */

/** What a restriction is about. */
export type FieldName = 'title' | 'issuer' | 'year' | 'region' | 'type' | 'number' | 'doc';

const FIELD_NAMES: readonly FieldName[] = [
  'title',
  'issuer',
  'year',
  'region',
  'type',
  'number',
  'doc',
];

/** Chinese names. In 365,000 articles one of them stands before a colon, once. */
const ALIASES: ReadonlyMap<string, FieldName> = new Map([
  ['标题', 'title'],
  ['標題', 'title'],
  ['发文机关', 'issuer'],
  ['發文機關', 'issuer'],
  ['年份', 'year'],
  ['文号', 'number'],
  ['文號', 'number'],
]);

/** Names that laws print before a full-width colon (地區：指…): with a half-width one only. */
const HALF_WIDTH_ALIASES: ReadonlyMap<string, FieldName> = new Map([
  ['地区', 'region'],
  ['地區', 'region'],
  ['类型', 'type'],
  ['類型', 'type'],
]);

// The longest name has six letters; full-width letters count as letters.
const NAME = /([A-Za-zＡ-Ｚａ-ｚ]{3,6}|\p{Script=Han}{2,4})([:：])/uy;

/**
 * The field named at an offset of a query, if its name and a colon stand there.
 *
 * @param at - UTF-16 offset.
 * @returns the field and the offset behind the colon; null when there is none.
 */
export function fieldAt(text: string, at: number): { field: FieldName; end: number } | null {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  if (match === null) return null;
  const [whole, printed = '', colon] = match;
  const name = printed.normalize('NFKC').toLowerCase();
  const field =
    FIELD_NAMES.find((known) => known === name) ??
    ALIASES.get(name) ??
    (colon === ':' ? HALF_WIDTH_ALIASES.get(name) : undefined);
  return field === undefined ? null : { field, end: at + whole.length };
}

const NUMERALS = '〇一二三四五六七八九';
const ONE_YEAR = /^(\d{4})年?$/u;
const RANGE = /^(?:(\d{4})年?)?(?:\.{2,3}|。。)(?:(\d{4})年?)?$/u;
const CLOSED_RANGE = /^(\d{4})年?(?:[-‐‑‒–—―−~〜～]{1,2}|至|到)(\d{4})年?$/u;

/**
 * The years that a value names: 2016, 2016..2021, 2016.., ..2021, 2016-2021, 二〇一六.
 *
 * @param value - as typed, full-width or not.
 * @returns first and last year, null where open; null when it names none, or ends
 *   before it starts.
 */
export function yearsOf(value: string): [from: number | null, to: number | null] | null {
  const text = value
    .normalize('NFKC')
    .replace(/[零○]/gu, '〇')
    .replace(/[〇一二三四五六七八九]/gu, (numeral) => String(NUMERALS.indexOf(numeral)));
  const one = ONE_YEAR.exec(text)?.[1];
  if (one !== undefined) return [Number(one), Number(one)];
  const range = RANGE.exec(text) ?? CLOSED_RANGE.exec(text);
  if (range === null) return null;
  const [from = null, to = null] = range.slice(1).map((year) => (year ? Number(year) : null));
  if (from === null && to === null) return null;
  return from !== null && to !== null && from > to ? null : [from, to];
}
