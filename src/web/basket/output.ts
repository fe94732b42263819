/** What is asked of the API, so that the basket becomes a list or a file? */
import type { DisplayScript, WireCitationSet } from '../../wire/types.ts';
import { CSL_TYPES, STYLE_GROUPS, STYLES, type Style, TYPE_CODES } from '../cite/citing.ts';
import type { BasketItem } from './shape.ts';

export type OutputFormat = NonNullable<WireCitationSet['format']>;

/** The files that there are, the one for a report first. */
export const FILES = ['docx', 'markdown', 'text', 'ris', 'biblatex', 'csl-json'] as const;
export type FileFormat = (typeof FILES)[number];

/** The ending of each file's name. */
export const EXTENSIONS: Readonly<Record<FileFormat, string>> = {
  docx: 'docx',
  markdown: 'md',
  text: 'txt',
  ris: 'ris',
  biblatex: 'bib',
  'csl-json': 'json',
};

/** How the basket is to be set out. */
export interface OutputOptions {
  readonly style: Style;
  readonly typeCode: NonNullable<WireCitationSet['typeCode']>;
  readonly cslType: NonNullable<WireCitationSet['cslType']>;
  readonly quotes: boolean;
  readonly script: DisplayScript;
  /** `YYYY-MM-DD`; today's date is not remembered. */
  readonly accessed: string;
  readonly lang: NonNullable<WireCitationSet['lang']>;
}

export const QUOTE_SCRIPTS = ['source', 'hans', 'hant'] as const;

/** What is remembered of the options. */
export type RememberedOptions = Omit<OutputOptions, 'accessed' | 'lang'>;

/** The options as they were remembered; what is not understood is as usual. */
export function optionsFrom(value: unknown): RememberedOptions {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const oneOf = <T>(values: readonly T[], name: string, usual: T): T =>
    values.find((known) => known === given[name]) ?? usual;
  return {
    style: oneOf(STYLES, 'style', 'gbt7714-2025'),
    typeCode: oneOf(TYPE_CODES, 'typeCode', 'EB/OL'),
    cslType: oneOf(CSL_TYPES, 'cslType', 'regulation'),
    quotes: given.quotes === true,
    script: oneOf(QUOTE_SCRIPTS, 'script', 'source'),
  };
}

/** Whether a style is read by programs, and has no form for Word or as rich text. */
export function isForPrograms(style: Style): boolean {
  return STYLE_GROUPS.exchange.some((program) => program === style);
}

/** Whether a format sets out quotes and notes: Word always, the others on request. */
export function hasQuotes(format: OutputFormat, { quotes, style }: OutputOptions): boolean {
  if (format === 'docx') return true;
  return quotes && !isForPrograms(style) && /^(?:text|html|markdown)$/u.test(format);
}

/** A clause of the corpus, as it was collected and as it is printed now. */
export interface CitableItem extends Pick<BasketItem, 'note' | 'quote'> {
  /** The id by which the corpus knows it now. */
  readonly id: string;
  /** False where its words to quote are no longer in the clause. */
  readonly quotable: boolean;
}

/** What to post for a format; null where nothing is left to be cited. */
export function requestFor(
  items: readonly CitableItem[],
  format: OutputFormat,
  options: OutputOptions,
): WireCitationSet | null {
  const quoted = hasQuotes(format, options);
  const cited = quoted ? items.filter(({ quotable }) => quotable) : items;
  if (cited.length === 0) return null;
  const { style, typeCode, cslType, accessed, lang, script } = options;
  return {
    items: cited.map(({ id, note, quote }) => {
      // Running text holds the words that it quotes, whether quotes are listed or not.
      if (!quoted && style !== 'inline') return { id };
      const words = { script, ...(quote === null ? {} : { text: quote }) };
      return { id, quote: words, ...(quoted && note.trim() !== '' ? { note } : {}) };
    }),
    style,
    format,
    lang,
    typeCode,
    cslType,
    ...(accessed === '' ? {} : { accessed }),
  };
}
