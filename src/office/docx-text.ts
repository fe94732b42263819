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

/** A text as runs of Word: a line break is an element of its own. */
export function wordRuns(docx: Docx, text: string, look: Look): Part[] {
  return xmlText(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line, i) => new docx.TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}
