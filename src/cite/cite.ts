import { type Script, TiaowenError } from '../model/index.ts';
import { footnote } from './footnote.ts';
import { gbt7714of2015, gbt7714of2025 } from './gbt7714.ts';
import { inline } from './inline.ts';
import type { CitationRequest } from './record.ts';

/** The name of a citation style in the API and on the command line. */
export type StyleName = 'gbt7714-2025' | 'gbt7714-2015' | 'footnote' | 'inline';

const STYLE_TABLE: Readonly<Record<StyleName, (request: CitationRequest) => string>> = {
  'gbt7714-2025': gbt7714of2025,
  'gbt7714-2015': gbt7714of2015,
  footnote,
  inline,
};

/** The names of all styles, the usual one first. */
export const STYLES: readonly StyleName[] = Object.keys(STYLE_TABLE) as StyleName[];

const CONVERTED: Readonly<Record<Script, string>> = {
  Hans: '（由簡體轉換）',
  Hant: '（由繁体转换）',
};

/** What stands behind a quote that was converted from `script`, in the script it is now in. */
export function conversionLabel(script: Script): string {
  return CONVERTED[script];
}

/**
 * Recognises the name of a style.
 *
 * @throws TiaowenError `style-unknown`, naming those there are.
 */
export function styleNamed(name: string): StyleName {
  const style = STYLES.find((known) => known === name);
  if (style === undefined) {
    const detail = `There is no style ${JSON.stringify(name)}; there are ${STYLES.join(', ')}.`;
    throw new TiaowenError('style-unknown', detail);
  }
  return style;
}

/**
 * Cites a clause: the document as the style has it, with the clause's pinpoint.
 *
 * Fields that the source lacks are left out with their punctuation. A quote
 * that was converted from the other script is labelled so.
 *
 * @returns plain text.
 */
export function cite(style: StyleName, request: CitationRequest): string {
  const text = STYLE_TABLE[style](request);
  const from = request.convertedFrom;
  return from === undefined || style !== 'inline' ? text : text + conversionLabel(from);
}
