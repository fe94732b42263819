/**
 * How do quoted clauses go into a text? Each quote with what leads to its
 * source, then the list of references where the style has one.
 */
import type { RichText } from '../model/index.ts';
import { cite } from './cite.ts';
import { type ListContext, type ListItem, type ReferenceList, referenceList } from './list.ts';
import type { Quote } from './record.ts';
import { escapeMarkdown, listLines, renderRich, type TextFormat } from './render.ts';
import { type StyleName, styleOf } from './styles.ts';

/** A clause that is quoted, with the remark of whoever collected it. */
export interface ReportItem extends ListItem {
  readonly quote: Quote;
  readonly note: string | null;
}

/** A quote as it is set. */
export interface Quotation {
  /** In quotation marks; source text, or labelled as converted in its footnote. */
  readonly text: string;
  /** What stands behind it in the text; null where a footnote does. */
  readonly mark: RichText | null;
  /** The whole citation of this clause alone. */
  readonly footnote: RichText;
  readonly note: string | null;
}

export interface Report {
  readonly quotations: readonly Quotation[];
  /** Null where the footnotes hold everything. */
  readonly list: ReferenceList | null;
}

/** The style of footnotes that goes with a style of lists or of running text. */
function noteStyle(style: StyleName): StyleName {
  if (style === 'chicago-bibliography') return 'chicago-note';
  return style === 'inline' ? 'footnote' : style;
}

function footnoteOf(style: StyleName, item: ReportItem, context: ListContext): RichText {
  const clauses = item.clause === null ? [] : [item.clause];
  const request = { ...context, document: item.document, clauses, quotes: [item.quote] };
  const { text, inText } = cite(noteStyle(style), request);
  // A list of APA has no pinpoints; the brackets in the text do.
  return style.startsWith('apa') && inText !== null ? [...text, { text: ' ' }, ...inText] : text;
}

/**
 * Sets quotes with their sources.
 *
 * @param style - one that people read.
 * @param items - in the order of the text.
 */
export function reportOf(
  style: StyleName,
  items: readonly ReportItem[],
  context: ListContext,
): Report {
  const list = referenceList(style, items, context);
  const { kind } = styleOf(style);
  return {
    quotations: items.map((item, i) => ({
      text: `“${item.quote.text}”`,
      mark: list.inText[i] ?? null,
      footnote: footnoteOf(style, item, context),
      note: item.note,
    })),
    list: kind === 'numbered' || kind === 'alphabetical' ? list : null,
  };
}

/** Behind each quote, where the style has nothing of its own: a number, and the note at the end. */
function markOf({ mark }: Quotation, number: number, format: TextFormat): string {
  if (mark !== null) return renderRich(mark, format);
  if (format === 'markdown') return `[^${number}]`;
  return renderRich([{ text: `[${number}]`, superscript: true }], format);
}

function noteLine({ footnote }: Quotation, number: number, format: TextFormat): string {
  const text = renderRich(footnote, format);
  if (format === 'markdown') return `[^${number}]: ${text}`;
  return format === 'html' ? `<p>[${number}] ${text}</p>` : `[${number}] ${text}`;
}

function quotationLines(quotation: Quotation, number: number, format: TextFormat): string[] {
  const { text, note } = quotation;
  const mark = markOf(quotation, number, format);
  if (format === 'html') {
    const remark = note === null ? [] : [`<p>${renderRich([{ text: note }], 'html')}</p>`];
    return [`<blockquote>${renderRich([{ text }], 'html')}${mark}</blockquote>`, ...remark];
  }
  if (format === 'text') return [text + mark, ...(note === null ? [] : [note])];
  const quoted = text.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return [`${quoted.join('\\\n')}${mark}`, ...(note === null ? [] : [escapeMarkdown(note)])];
}

/** A report in a format, ending in a line break. */
export function renderReport({ quotations, list }: Report, format: TextFormat): string {
  const body = quotations.flatMap((quotation, i) => quotationLines(quotation, i + 1, format));
  const notes = quotations.flatMap((quotation, i) =>
    quotation.mark === null ? [noteLine(quotation, i + 1, format)] : [],
  );
  const entries = list === null ? [] : listLines(list).map((line) => renderRich(line, format));
  const set = format === 'html' ? entries.map((entry) => `<p>${entry}</p>`) : entries;
  return `${[...body, ...notes, ...set].join(format === 'html' ? '\n' : '\n\n')}\n`;
}
