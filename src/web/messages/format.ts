/** A count with its thousands set off. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** `2019-08-21` → 2019年8月21日; anything else as it is. */
export function chineseDate(iso: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso);
  if (match === null) return iso;
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** A range of years as written in Chinese. */
export function yearRange(
  from: number | null,
  to: number | null,
  onwards: string,
  upTo: string,
  year: string,
): string {
  if (from === null) return `${to}${upTo}`;
  if (to === null) return `${from}${onwards}`;
  return from === to ? `${from}${year}` : `${from}—${to}${year}`;
}

const LONG = 32;
const QUOTE_MARK = /["“”‘’「」『』]/u;

/**
 * What was searched for, in quotation marks and not too long. Words that bring
 * quotation marks of their own get no others.
 */
export function quoted(q: string, open: string, close: string): string {
  const characters = [...q];
  const short = characters.length > LONG ? `${characters.slice(0, LONG).join('')}…` : q;
  return QUOTE_MARK.test(short) ? short : open + short + close;
}

/** A rate with three digits that say something, as far as two decimals do not. */
export function rate(value: number): string {
  if (value === 0) return '0';
  return value < 0.1 ? value.toPrecision(2) : value.toFixed(2);
}

/** How many there are, in English. */
export function many(count: number, one: string, more: string): string {
  return `${grouped(count)} ${count === 1 ? one : more}`;
}
