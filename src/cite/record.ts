/** What do all styles need to know of a document and of the clauses that are cited? */
import {
  type Clause,
  type DocumentMeta,
  displayTitle,
  documentDate,
  documentYear,
  type Language,
  officialNumber,
  type Pinpoint,
  type Script,
} from '../model/index.ts';
import { joinPinpoints } from './pinpoint.ts';
import { charactersOf, type WordsOf } from './pinyin.ts';

/** The words of a clause as they are quoted. */
export interface Quote {
  readonly clause: Clause;
  readonly text: string;
  /** The script that the quote was converted from; null for source text. */
  readonly convertedFrom: Script | null;
}

/** What is cited, and what the person citing adds. */
export interface CitationRequest {
  readonly document: DocumentMeta;
  /** Clauses of the document in the order in which they are printed; none cites the whole. */
  readonly clauses: readonly Clause[];
  /** The day on which the person saw it, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** False leaves out where it was read and on which day. */
  readonly withUrl?: boolean;
  /** The words quoted, by default all of each clause as printed; only the style `inline` prints them. */
  readonly quotes?: readonly Quote[];
  /** Divides titles into words, for pinyin; by default each character is one. */
  readonly words?: WordsOf;
  /** GB/T 7714: an electronic document online, an archival record, or a report online. */
  readonly typeCode?: TypeCode;
  /** CSL-JSON: the type of the item. */
  readonly cslType?: CslType;
}

/** The type codes of GB/T 7714 that a policy document can have; `EB/OL` is the usual one. */
export const TYPE_CODES = ['EB/OL', 'R/OL', 'A'] as const;
export type TypeCode = (typeof TYPE_CODES)[number];

/** The types of CSL that a policy document can have; `regulation` is the usual one. */
export const CSL_TYPES = ['regulation', 'report'] as const;
export type CslType = (typeof CSL_TYPES)[number];

/** A document's data as styles print them; what the source lacks is null. */
export interface CitationRecord {
  readonly issuer: string | null;
  readonly issuerEn: string | null;
  /** In square brackets when it was supplied. */
  readonly title: string;
  readonly titleEn: string | null;
  /** With 〔〕. */
  readonly number: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly year: number | null;
  readonly url: string | null;
  /** `YYYY-MM-DD`; null where the address is left out on request. */
  readonly accessed: string | null;
  /** Of all clauses cited, merged; null when the whole is cited. */
  readonly pinpoint: Pinpoint | null;
  readonly words: Words;
  /** The pinpoint in the script of the document. */
  readonly ownPinpoint: string | null;
  /** The words of one of the fields, for pinyin. */
  readonly wordsOf: (text: string) => readonly string[];
}

/** The words that styles add, in the script of the document: title and quote are in that script. */
interface Words {
  readonly published: string;
  readonly passed: string;
  readonly states: string;
}

const WORDS: Readonly<Record<Script, Words>> = {
  Hans: { published: '发布', passed: '通过', states: '提出' },
  Hant: { published: '發布', passed: '通過', states: '提出' },
};

const PINPOINT_LANGUAGE = { Hans: 'zh-Hans', Hant: 'zh-Hant' } as const satisfies Record<
  Script,
  Language
>;

/** Marks that turn the direction of writing: in a citation they would reorder what follows. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A field on one line: line breaks, control characters and runs of white space become one space. */
export function oneLine(text: string): string {
  return text
    .replace(DIRECTION, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function optional(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '');
  return line === '' ? null : line;
}

/** An address without characters that no address may hold (RFC 3986), and that mark-up could trip over. */
function safeUrl(url: string): string {
  const unsafe = /[\s\p{Cc}\p{Cf}"<>\\^`{|}]/gu;
  return url.trim().replace(unsafe, (character) => encodeURIComponent(character));
}

/** Gathers what styles print. */
export function recordOf(request: CitationRequest): CitationRecord {
  const { document } = request;
  const pinpoint = joinPinpoints(request.clauses.map((clause) => clause.pinpoint));
  const title = oneLine(document.title);
  const withUrl = request.withUrl !== false;
  const url = withUrl ? (document.source?.url ?? null) : null;
  return {
    issuer: optional(document.issuer),
    issuerEn: optional(document.issuerEn),
    title: displayTitle({ title, titleSupplied: document.titleSupplied }),
    titleEn: optional(document.titleEn),
    number: document.number === null ? null : optional(officialNumber(document.number)),
    date: documentDate(document),
    year: documentYear(document),
    url: url === null ? null : safeUrl(url),
    accessed: withUrl ? request.accessed : null,
    pinpoint,
    words: WORDS[document.script],
    ownPinpoint: pinpoint === null ? null : pinpoint[PINPOINT_LANGUAGE[document.script]],
    wordsOf: (text) => (request.words ?? charactersOf)(text, document.script),
  };
}

/** 2016-07-11 → 2016年7月11日. */
export function chineseDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 《title》; a title within it stands in 〈〉, and one within that in 《》 again (GB/T 15834). */
export function bookTitle(title: string): string {
  let depth = 1;
  let inner = '';
  for (const character of title) {
    if ('《〈'.includes(character)) {
      depth++;
      inner += depth % 2 === 0 ? '〈' : '《';
    } else if ('》〉'.includes(character)) {
      inner += depth % 2 === 0 ? '〉' : '》';
      depth = Math.max(1, depth - 1);
    } else inner += character;
  }
  return `《${inner}》`;
}
