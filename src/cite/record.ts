/** What do all styles need to know of a clause and its document? */
import {
  type Clause,
  type DocumentMeta,
  displayTitle,
  documentDate,
  officialNumber,
  type Pinpoint,
  type Script,
} from '../model/index.ts';

/** The clause to cite, and what the person citing adds. */
export interface CitationRequest {
  readonly document: DocumentMeta;
  readonly clause: Clause;
  /** The day on which the person saw it, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** The words quoted, by default the whole clause; converted words must be labelled by `convertedFrom`. */
  readonly quote?: string;
  /** The script that the quote was converted from; absent for source text. */
  readonly convertedFrom?: Script;
}

/** A document's data as styles print them; what the source lacks is null. */
export interface CitationRecord {
  readonly issuer: string | null;
  /** In square brackets when it was supplied. */
  readonly title: string;
  /** With 〔〕. */
  readonly number: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  readonly pinpoint: string;
  readonly words: Words;
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
  keyof Pinpoint
>;

/** Gathers what styles print. Line breaks and runs of white space become one space. */
export function recordOf({ document, clause }: CitationRequest): CitationRecord {
  const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return {
    issuer: document.issuer === null ? null : oneLine(document.issuer),
    title: oneLine(displayTitle(document)),
    number: document.number === null ? null : officialNumber(document.number),
    date: documentDate(document),
    url: document.source?.url ?? null,
    pinpoint: clause.pinpoint[PINPOINT_LANGUAGE[document.script]],
    words: WORDS[document.script],
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
