/** How does a text get into a Word file, whatever characters it has? */
import type { Language } from '../model/index.ts';
import type { Docx, Look, Part, Typeface } from './docx-library.ts';

/** The name of the program, in the properties of a file. */
export const CREATOR = 'Tiaowen';

const EAST_ASIAN: Readonly<Record<Language, { font: string; tag: string }>> = {
  'zh-Hans': { font: 'SimSun', tag: 'zh-CN' },
  'zh-Hant': { font: 'PMingLiU', tag: 'zh-TW' },
  en: { font: 'SimSun', tag: 'zh-CN' },
};

/** Chinese text in Song or Ming, Latin letters in Times: what Word has everywhere. */
export function typeface(language: Language): Typeface {
  const { font, tag } = EAST_ASIAN[language];
  return {
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
    language: { value: 'en-US', eastAsia: tag },
  };
}

/** Replaces by U+FFFD what XML 1.0 cannot hold, not even escaped: most control characters and halves of pairs. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
}

/** Marks that have one code point for both scripts: their font decides how wide they are. */
const SHARED = /[“”‘’—…·]/u;
const EAST_ASIAN_CHARACTER = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff65]/u;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** Where the mark that closes what opens at an offset stands; -1 when none does. */
function closingOf(text: string, at: number): number {
  const open = text[at] ?? '';
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === CLOSING[open] && --depth === 0) return i;
  }
  return -1;
}

/** Whether a mark stands beside an East Asian character, other such marks aside. */
function besideEastAsian(text: string, at: number): boolean {
  const before = text
    .slice(0, at)
    .replace(/[“”‘’—…·]+$/u, '')
    .slice(-2);
  const after = text
    .slice(at)
    .replace(/^[“”‘’—…·]+/u, '')
    .slice(0, 2);
  return (
    EAST_ASIAN_CHARACTER.test([...before].at(-1) ?? '') ||
    EAST_ASIAN_CHARACTER.test([...after][0] ?? '')
  );
}

/** The offsets of the shared marks that belong to Chinese text: both of a pair, or neither. */
function eastAsianMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  const paired = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    if (!SHARED.test(text[at] ?? '') || paired.has(at)) continue;
    const end = text[at] === '“' || text[at] === '‘' ? closingOf(text, at) : -1;
    const chinese =
      end < 0 ? besideEastAsian(text, at) : EAST_ASIAN_CHARACTER.test(text.slice(at, end));
    if (end >= 0) paired.add(end);
    if (chinese) marks.add(at);
    if (chinese && end >= 0) marks.add(end);
  }
  return marks;
}

/** A line in pieces: marks of Chinese text, and the rest. */
function pieces(line: string): { text: string; eastAsian: boolean }[] {
  const marks = eastAsianMarks(line);
  const result: { text: string; eastAsian: boolean }[] = [];
  for (let at = 0; at < line.length; at++) {
    const eastAsian = marks.has(at);
    const last = result.at(-1);
    if (last === undefined || last.eastAsian !== eastAsian) {
      result.push({ text: line[at] ?? '', eastAsian });
    } else last.text += line[at] ?? '';
  }
  return result.length === 0 ? [{ text: '', eastAsian: false }] : result;
}

/**
 * A text as runs of Word. A line break is an element of its own. Word sets “ ”
 * ‘ ’ — … in the Latin font, too narrow among Chinese characters, unless a
 * run says that they are East Asian (w:hint, ECMA-376 17.3.2.26).
 */
export function wordRuns(docx: Docx, text: string, look: Look): Part[] {
  return xmlText(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .flatMap((line, i) =>
      pieces(line).map(
        (piece, at) =>
          new docx.TextRun({
            ...look,
            text: piece.text,
            ...(i > 0 && at === 0 ? { break: 1 } : {}),
            ...(piece.eastAsian ? { font: { hint: 'eastAsia' } } : {}),
          }),
      ),
    );
}
