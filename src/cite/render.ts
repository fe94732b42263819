/** How does a citation look as plain text, as HTML for the clipboard, and in Markdown? */
import { plainText, type RichText, type Run } from '../model/index.ts';
import type { ReferenceList } from './list.ts';
import { styleOf } from './styles.ts';

/** What a list can be written as. */
export type TextFormat = 'text' | 'html' | 'markdown';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in which HTML finds nothing to act on. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Text in which Markdown (CommonMark, with tables, footnotes and formulas) finds nothing to act on. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/[\\`*_[\]<>|~$^]/gu, '\\$&')
    .replace(/^(\s*)([#+=-])/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gmu, '$1\\$2');
}

function runHtml({ text, italic, superscript }: Run): string {
  const inner = escapeHtml(text);
  const slanted = italic === true ? `<i>${inner}</i>` : inner;
  return superscript === true ? `<sup>${slanted}</sup>` : slanted;
}

function runMarkdown({ text, italic, superscript }: Run): string {
  const inner = escapeMarkdown(text);
  const slanted = italic === true && inner.trim() !== '' ? `*${inner}*` : inner;
  return superscript === true ? `<sup>${slanted}</sup>` : slanted;
}

/** Rich text in a format. Line breaks of quotes become `<br>` in HTML. */
export function renderRich(text: RichText, format: TextFormat): string {
  if (format === 'text') return plainText(text);
  if (format === 'markdown') return text.map(runMarkdown).join('');
  return text.map(runHtml).join('').replaceAll('\n', '<br>');
}

/** The entries of a list, each with its number where it has one. */
export function listLines({ entries }: ReferenceList): RichText[] {
  return entries.map(({ number, text }) =>
    number === null ? text : [{ text: `[${number}] ` }, ...text],
  );
}

/**
 * A list for programs, as the file that they read.
 *
 * @returns null for a style that people read.
 */
export function exchangeFile(list: ReferenceList): string | null {
  if (styleOf(list.style).kind !== 'exchange') return null;
  const records = list.entries.map(({ text }) => plainText(text));
  if (list.style !== 'csl-json') return `${records.join('\n\n')}\n`;
  return `${JSON.stringify(
    records.map((record): unknown => JSON.parse(record)),
    null,
    2,
  )}\n`;
}

/** A list in a format, ending in a line break. A list for programs is its file, whatever the format. */
export function renderList(list: ReferenceList, format: TextFormat): string {
  const file = exchangeFile(list);
  if (file !== null) return format === 'html' ? `<pre>${escapeHtml(file)}</pre>\n` : file;
  const lines = listLines(list).map((line) => renderRich(line, format));
  if (format === 'html') return lines.map((line) => `<p>${line}</p>\n`).join('');
  return `${lines.join(format === 'markdown' ? '\n\n' : '\n')}\n`;
}
