/** Which styles are there, and what does each do with a list? */
import { type RichText, TiaowenError } from '../model/index.ts';
import { apa, apaChinese, apaChineseInText, apaInText } from './apa.ts';
import { biblatex, biblatexInText } from './biblatex.ts';
import { bluebook } from './bluebook.ts';
import { chicagoBibliography, chicagoNote } from './chicago.ts';
import { cslInText, cslItem } from './csl-json.ts';
import { footnote } from './footnote.ts';
import { gbt7714Mark, gbt7714of2015, gbt7714of2025 } from './gbt7714.ts';
import { inline } from './inline.ts';
import type { CitationRequest } from './record.ts';
import { ris } from './ris.ts';

/** The name of a citation style in the API and on the command line. */
export type StyleName =
  | 'gbt7714-2025'
  | 'gbt7714-2015'
  | 'footnote'
  | 'inline'
  | 'apa'
  | 'apa-zh'
  | 'chicago-note'
  | 'chicago-bibliography'
  | 'bluebook'
  | 'biblatex'
  | 'ris'
  | 'csl-json';

/** What a style prints, and how its lists are made. */
export interface Style {
  /**
   * `numbered` and `alphabetical` lists stand at the end of a text; a `note` is
   * a footnote; `running` text holds the quote; `exchange` is for programs.
   */
  readonly kind: 'numbered' | 'alphabetical' | 'note' | 'running' | 'exchange';
  readonly language: 'zh' | 'en';
  /**
   * The document with the pinpoint of all clauses cited.
   *
   * @param letter - tells works of one author and year apart, in styles that do so.
   */
  readonly entry: (request: CitationRequest, letter: string) => RichText;
  /** What stands in the text itself and leads to the entry; absent where the entry is a note. */
  readonly inText?: (request: CitationRequest, number: number, letter: string) => RichText;
}

const upright = (text: string): RichText => [{ text }];

const STYLE_TABLE: Readonly<Record<StyleName, Style>> = {
  'gbt7714-2025': { kind: 'numbered', language: 'zh', entry: gbt7714of2025, inText: gbt7714Mark },
  'gbt7714-2015': { kind: 'numbered', language: 'zh', entry: gbt7714of2015, inText: gbt7714Mark },
  footnote: { kind: 'note', language: 'zh', entry: footnote },
  inline: { kind: 'running', language: 'zh', entry: inline },
  apa: {
    kind: 'alphabetical',
    language: 'en',
    entry: apa,
    inText: (request, _number, letter) => apaInText(request, letter),
  },
  'apa-zh': {
    kind: 'alphabetical',
    language: 'zh',
    entry: apaChinese,
    inText: (request, _number, letter) => apaChineseInText(request, letter),
  },
  'chicago-note': { kind: 'note', language: 'en', entry: chicagoNote },
  'chicago-bibliography': {
    kind: 'alphabetical',
    language: 'en',
    entry: chicagoBibliography,
  },
  bluebook: { kind: 'note', language: 'en', entry: bluebook },
  biblatex: {
    kind: 'exchange',
    language: 'zh',
    entry: (request) => upright(biblatex(request)),
    inText: (request) => upright(biblatexInText(request)),
  },
  ris: { kind: 'exchange', language: 'zh', entry: (request) => upright(ris(request)) },
  'csl-json': {
    kind: 'exchange',
    language: 'zh',
    entry: (request) => upright(JSON.stringify(cslItem(request), null, 2)),
    inText: (request) => upright(cslInText(request)),
  },
};

/** The names of all styles, the usual one first. */
export const STYLES: readonly StyleName[] = Object.keys(STYLE_TABLE) as StyleName[];

/** What a style prints. */
export function styleOf(name: StyleName): Style {
  return STYLE_TABLE[name];
}

/**
 * Recognises the name of a style.
 *
 * @throws TiaowenError `style-unknown`, naming those there are.
 */
export function styleNamed(name: string): StyleName {
  const style = STYLES.find((known) => known === name);
  if (style === undefined) {
    const detail = `There is no style ${JSON.stringify(name.slice(0, 100))}; there are ${STYLES.join(', ')}.`;
    throw new TiaowenError('style-unknown', detail);
  }
  return style;
}
