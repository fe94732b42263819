/**
 * BibLaTeX. The entry is `@online`: a common importer turns `@legislation` into
 * a bill. The pinpoint stands where the entry is cited.
 */
import { exchangeRecord } from './exchange.ts';
import type { CitationRequest } from './record.ts';

/** What LaTeX would act on. Braces are named: BibTeX counts even those behind a backslash. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** What LaTeX joins to another sign: two hyphens to a dash, two apostrophes to a quotation mark. */
const LIGATURES = /([-'`,<>])(?=\1)|[?!](?=`)/gu;

/** Text that LaTeX prints as it is. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}^~#$%&_]/gu, (character) => SPECIAL[character] ?? character)
    .replace(LIGATURES, '$&{}');
}

/** One entry, with a line for each field. */
export function biblatex(request: CitationRequest): string {
  const record = exchangeRecord(request);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', record.issuer === null ? null : `{${escaped(record.issuer)}}`],
    ['title', escaped(record.title)],
    ['titleaddon', record.number === null ? null : escaped(record.number)],
    ['date', record.date],
    // Read character for character: nothing in it is escaped.
    ['url', record.url],
    ['urldate', record.accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name}={${value}}`);
  return `@online{${record.key},\n${lines.join(',\n')}\n}`;
}

/** \cite[{pinpoint}]{key}; a pinpoint with square brackets is wrapped, or they would end it. */
export function biblatexInText(request: CitationRequest): string {
  const { key, pinpoint } = exchangeRecord(request);
  if (pinpoint === null) return `\\cite{${key}}`;
  const text = escaped(pinpoint);
  return `\\cite[${/[[\]]/u.test(text) ? `{${text}}` : text}]{${key}}`;
}
