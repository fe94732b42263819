/** How is a citation asked for, and what of the answer is copied? */
import type {
  DisplayScript,
  WireCitation,
  WireCitationSet,
  WireClause,
  WireDocument,
} from '../wire/types.ts';
import { textHtml } from './html-text.ts';

/** What is to be cited. */
export interface Cited {
  /** Of the clause, or of the document. */
  id: string;
  /** Null for a whole document. */
  pinpoint: WireClause['pinpoint'] | null;
  /** The title as it is shown. */
  title: string;
  /** The language of the source text. */
  lang: string;
  script: WireDocument['script'];
}

/** The citation styles by kind, in the order in which they are offered. */
export const STYLE_GROUPS = {
  national: ['gbt7714-2025', 'gbt7714-2015'],
  law: ['footnote', 'bluebook'],
  running: ['inline'],
  apa: ['apa-zh', 'apa'],
  chicago: ['chicago-note', 'chicago-bibliography'],
  exchange: ['ris', 'biblatex', 'csl-json'],
} as const;

/** A citation style that the page offers. */
export type Style = (typeof STYLE_GROUPS)[keyof typeof STYLE_GROUPS][number];

/** The styles, the usual one first. */
export const STYLES: readonly Style[] = Object.values(STYLE_GROUPS).flat();

/** The styles that people read. */
export const READING_STYLES: readonly Style[] = STYLES.filter((style) => !isExchange(style));

export const TYPE_CODES = ['EB/OL', 'R/OL', 'A'] as const;
export const CSL_TYPES = ['regulation', 'report'] as const;

/** How a citation is to be. */
export interface CitingOptions {
  readonly pinpoint: boolean;
  /** The address, and the day of access with it. */
  readonly url: boolean;
  /** `YYYY-MM-DD`. */
  readonly accessed: string;
  readonly typeCode: NonNullable<WireCitationSet['typeCode']>;
  readonly cslType: NonNullable<WireCitationSet['cslType']>;
  /** The script of the quote. */
  readonly script: DisplayScript;
}

/** The usual options. @param today - `YYYY-MM-DD`. */
export function usualOptions(today: string): CitingOptions {
  return {
    pinpoint: true,
    url: true,
    accessed: today,
    typeCode: 'EB/OL',
    cslType: 'regulation',
    script: 'source',
  };
}

/** Whether a style is for programs. */
export function isExchange(style: Style): boolean {
  return STYLE_GROUPS.exchange.some((known) => known === style);
}

/** The ending of the file that a style for programs is kept in. */
export const EXTENSIONS: Partial<Record<Style, string>> = {
  ris: 'ris',
  biblatex: 'bib',
  'csl-json': 'json',
};

type Option = keyof CitingOptions;

/** The options that make a difference in a style, those of the quote apart. */
const OPTIONS: Readonly<Record<Style, readonly Option[]>> = {
  'gbt7714-2025': ['pinpoint', 'url', 'accessed', 'typeCode'],
  'gbt7714-2015': ['pinpoint', 'url', 'accessed', 'typeCode'],
  footnote: ['pinpoint'],
  bluebook: ['pinpoint'],
  inline: ['pinpoint'],
  'apa-zh': ['pinpoint', 'url'],
  apa: ['pinpoint', 'url'],
  'chicago-note': ['pinpoint', 'url'],
  'chicago-bibliography': ['url'],
  ris: ['pinpoint', 'url', 'accessed'],
  biblatex: ['pinpoint', 'url', 'accessed'],
  'csl-json': ['pinpoint', 'url', 'accessed', 'cslType'],
};

/** The options to offer. @param whole - whether a document is cited as a whole. */
export function optionsOf(style: Style, whole: boolean): readonly Option[] {
  if (whole) return OPTIONS[style].filter((option) => option !== 'pinpoint');
  return isExchange(style) ? OPTIONS[style] : [...OPTIONS[style], 'script'];
}

/** The path of the API for a citation; options that the style does not have are left out. */
export function citationUrl(
  id: string,
  style: Style,
  options: CitingOptions,
  whole: boolean,
): string {
  const parameters = new URLSearchParams({ ids: id, style, accessed: options.accessed });
  const offered = optionsOf(style, whole);
  const usual = usualOptions(options.accessed);
  for (const option of offered) {
    const value = options[option];
    if (option === 'accessed' || value === usual[option]) continue;
    parameters.set(option, typeof value === 'boolean' ? '0' : value);
  }
  return `/api/v1/citations?${parameters}`;
}

/** Something to copy, plain and, where it is more than that, as it is set. */
export interface Copy {
  readonly kind: 'both' | 'citation' | 'inText';
  readonly text: string;
  readonly html?: string;
}

/** The quote above its citation; behind it what leads there, where only that names the clause. */
function bothOf(quote: string, style: Style, citation: WireCitation): Copy {
  const marked = style === 'apa' || style === 'apa-zh';
  const mark = marked && citation.inText !== null ? ` ${citation.inText}` : '';
  const markHtml = marked && citation.inTextHtml !== null ? ` ${citation.inTextHtml}` : '';
  return {
    kind: 'both',
    text: `“${quote}”${mark}\n${citation.citation}`,
    html: `<p>${textHtml(`“${quote}”`)}${markHtml}</p><p>${citation.html}</p>`,
  };
}

/** What can be copied of a citation, what is wanted most first. */
export function copiesOf(style: Style, citation: WireCitation): Copy[] {
  const { quote, citation: text, html, inText, inTextHtml } = citation;
  // Records are for programs: set text would only be in their way.
  const exchange = isExchange(style);
  const one: Copy = { kind: 'citation', text, ...(exchange ? {} : { html }) };
  const copies =
    exchange || style === 'inline' || quote === null ? [] : [bothOf(quote, style, citation)];
  copies.push(one);
  if (inText !== null) {
    const set = exchange || inTextHtml === null ? {} : { html: inTextHtml };
    copies.push({ kind: 'inText', text: inText, ...set });
  }
  return copies;
}
