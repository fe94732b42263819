/**
 * Which characters of a query may be syntax?
 *
 * Texts print almost all of them too, so what they are depends on where they stand.
 */

const SPACE = /[\s\p{Z}]/u;
const MINUS = '-－−';
const BAR = '|｜';
const OPEN = '(（';
const CLOSE = ')）';

/** Opening quotation mark → the marks that close it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"＂'],
  ['＂', '"＂'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
]);

/** One UTF-16 unit: all that is syntax is in the basic plane. Past the end it is ''. */
type Unit = string;

export const isSpace = (unit: Unit): boolean => SPACE.test(unit);
export const isMinus = (unit: Unit): boolean => unit !== '' && MINUS.includes(unit);
export const isBar = (unit: Unit): boolean => unit !== '' && BAR.includes(unit);
export const isOpen = (unit: Unit): boolean => unit !== '' && OPEN.includes(unit);
export const isClose = (unit: Unit): boolean => unit !== '' && CLOSE.includes(unit);
export const isQuote = (unit: Unit): boolean => QUOTES.has(unit);

/** Whether a word ends before this unit, whatever it is. */
export const endsWord = (unit: Unit): boolean => unit === '' || isSpace(unit) || isBar(unit);

/**
 * Where the quotation that opens at an offset is closed.
 *
 * @param also - further pairs: the book-title marks, where they count.
 * @returns offset of the closing mark; −1 when there is none.
 */
export function closingQuote(text: string, at: number, also: '' | '《》' = ''): number {
  const unit = text.charAt(at);
  const closing = also !== '' && unit === also.charAt(0) ? also.charAt(1) : QUOTES.get(unit);
  if (closing === undefined) return -1;
  const found = [...closing].map((mark) => text.indexOf(mark, at + 1)).filter((i) => i >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/**
 * Leads from each opening parenthesis to the closing one of the same word; those
 * with white space or a bar between are not in it. A quotation that opens within
 * a word, at its start or behind a parenthesis, minus or colon, counts as one letter.
 */
export function parenthesesOfWords(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const unclosed = new Set<string>();
  let open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const before = text.charAt(i - 1);
    if (endsWord(unit)) open = [];
    else if (isOpen(unit)) open.push(i);
    else if (isClose(unit)) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, i);
    } else if (isQuote(unit) && mayPrecedeQuote(before) && !unclosed.has(unit)) {
      const end = closingQuote(text, i);
      if (end < 0) unclosed.add(unit);
      else i = end;
    }
  }
  return pairs;
}

function mayPrecedeQuote(unit: Unit): boolean {
  return endsWord(unit) || isOpen(unit) || isMinus(unit) || unit === ':' || unit === '：';
}
