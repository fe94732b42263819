/**
 * APA 7, for a work in a script that is not Latin: names and title in pinyin
 * with the official English title, or all in Chinese script.
 */
import type { RichText, Run } from '../model/index.ts';
import { englishTitle, issuerInLatin, rich, stopped, titleInLatin, upright } from './latin.ts';
import { bookTitle, type CitationRecord, type CitationRequest, recordOf } from './record.ts';

interface Parts {
  readonly author: string | null;
  readonly year: string | null;
  readonly title: string;
  readonly english: string;
  readonly italic: boolean;
}

/** {author}. ({year}). {title} [{English}] ({number}). {url}; without an author the title comes first. */
function reference(
  { author, year, title, english, italic }: Parts,
  record: CitationRecord,
): RichText {
  const number = record.number === null ? '' : ` (${record.number})`;
  const name = italic ? ({ text: title, italic: true } as const) : upright(title);
  const after = stopped(`${english}${number}`);
  const named = english + number === '' ? (/[.。!！?？]$/u.test(title) ? '' : '.') : after;
  const when = year === null ? '' : `(${year}).`;
  const address = record.url === null ? '' : ` ${record.url}`;
  if (author === null) {
    return rich(name, upright(named), upright(when === '' ? '' : ` ${when}`), upright(address));
  }
  const head = `${stopped(author)} ${when === '' ? '' : `${when} `}`;
  return rich(upright(head), name, upright(named), upright(address));
}

/** ({author}, {parts}); a title in the place of the author is set as in the list. */
function inText(author: Run, parts: readonly (string | null)[]): RichText {
  const rest = parts.filter((part) => part !== null).map((part) => `, ${part}`);
  if (author.italic !== true) return [upright(`(${author.text}${rest.join('')})`)];
  return [upright('('), author, upright(`${rest.join('')})`)];
}

function yearOf(record: CitationRecord, letter: string): string | null {
  return record.year === null ? null : `${record.year}${letter}`;
}

/**
 * The entry in the list of references.
 *
 * @param letter - tells works of one author and year apart: a, b …; empty where there is one.
 */
export function apa(request: CitationRequest, letter: string = ''): RichText {
  const record = recordOf(request);
  const parts = {
    author: issuerInLatin(record),
    year: yearOf(record, letter),
    title: titleInLatin(record, 'sentence'),
    english: englishTitle(record),
    italic: true,
  };
  return reference(parts, record);
}

/** ({Issuer}, {year}, {pinpoint}); without an issuer the title stands in its place. */
export function apaInText(request: CitationRequest, letter: string = ''): RichText {
  const record = recordOf(request);
  const issuer = issuerInLatin(record);
  const title: Run = { text: titleInLatin(record, 'sentence'), italic: true };
  const author = issuer === null ? title : upright(issuer);
  return inText(author, [yearOf(record, letter), record.pinpoint?.en ?? null]);
}

/** The entry in Chinese script: {issuer}. ({year}). {title} ({number}). {url} */
export function apaChinese(request: CitationRequest, letter: string = ''): RichText {
  const record = recordOf(request);
  const { issuer, title } = record;
  const year = yearOf(record, letter);
  return reference({ author: issuer, year, title, english: '', italic: false }, record);
}

/** ({issuer}, {year}, {pinpoint}) in Chinese script. */
export function apaChineseInText(request: CitationRequest, letter: string = ''): RichText {
  const record = recordOf(request);
  const author = upright(record.issuer ?? bookTitle(record.title));
  return inText(author, [yearOf(record, letter), record.ownPinpoint]);
}
