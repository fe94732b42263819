/** Which documents does a pasted text name: by key, 文号, address, title, or title in pinyin? */
import { type DocumentMeta, officialNumber } from '../model/index.ts';
import { keyOf } from './exchange.ts';
import { titleInLatin } from './latin.ts';
import type { WordsOf } from './pinyin.ts';
import { recordOf } from './record.ts';

/** By what a document was recognised; a part of a title is the least sure. */
export type NameMatch = 'key' | 'number' | 'url' | 'title' | 'pinyin' | 'part-of-title';

/** A document that is named, and what else the text says. */
export interface DocumentNames {
  readonly meta: DocumentMeta;
  readonly why: NameMatch;
  /** The text without the name. */
  readonly rest: string;
}

interface Options {
  readonly fold: (text: string) => string;
  readonly words: WordsOf;
}

const ORDER: readonly NameMatch[] = ['key', 'number', 'url', 'title', 'pinyin', 'part-of-title'];
const NUMBER =
  /[\p{L}\p{N}]{1,30}\s*[〔［[（(【]\s*[0-9０-９]{4}\s*[〕］\]）)】]\s*第?\s*[0-9０-９]{1,6}\s*[号號]/gu;
/** A shorter piece of a title names too many. */
const SHORTEST_PART = 6;
/** Titles are spelled in pinyin only where nothing else was found, and for so many. */
const MOST_IN_PINYIN = 2000;

/** A text as titles are compared: folded, brackets and marks of titles aside. */
function bare(text: string, fold: (text: string) => string): string {
  return fold(text).replace(/[\s《》〈〉“”‘’「」『』"'[\]\\{}*_]/gu, '');
}

const TITLES = new WeakMap<Options['fold'], WeakMap<DocumentMeta, string>>();

/** {@link bare} of a title, remembered: every paste is compared with every title. */
function bareTitle(meta: DocumentMeta, fold: Options['fold']): string {
  const known = TITLES.get(fold) ?? new WeakMap<DocumentMeta, string>();
  TITLES.set(fold, known);
  const title = known.get(meta) ?? bare(meta.title, fold);
  known.set(meta, title);
  return title;
}

function numbersIn(text: string): { number: string; printed: string }[] {
  return [...text.matchAll(NUMBER)].map(([printed]) => ({
    number: officialNumber(printed),
    printed,
  }));
}

/** The text without the title, wherever its marks and brackets stand. */
function withoutTitle(text: string, title: string, fold: (text: string) => string): string {
  const wanted = bare(title, fold);
  const pieces: { character: string; from: number; to: number }[] = [];
  let at = 0;
  for (const character of text) {
    for (const folded of bare(character, fold)) {
      pieces.push({ character: folded, from: at, to: at + character.length });
    }
    at += character.length;
  }
  const start = pieces
    .map((piece) => piece.character)
    .join('')
    .indexOf(wanted);
  if (start < 0) return text;
  let offset = 0;
  const inside = pieces.filter(({ character }) => {
    const here = offset >= start && offset < start + wanted.length;
    offset += character.length;
    return here;
  });
  const [from, to] = [inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0];
  return `${text.slice(0, from)}，${text.slice(to)}`;
}

/**
 * The documents that a text names, the surest first. A document whose title is
 * part of the title of another that is named is not meant.
 */
export function namesOf(
  text: string,
  metas: readonly DocumentMeta[],
  { fold, words }: Options,
): DocumentNames[] {
  const numbers = numbersIn(text);
  const folded = bare(text, fold);
  const keys = new Set(text.match(/[^\s,{}"[\]\\]+/gu) ?? []);
  const found: DocumentNames[] = [];
  for (const meta of metas) {
    const match = matchOf(meta);
    if (match !== null) found.push({ meta, ...match });
  }
  if (found.length === 0) found.push(...byPinyin(text, metas, words), ...byPart(text, metas, fold));
  return withoutParts(found, fold).sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why));

  function matchOf(meta: DocumentMeta): Omit<DocumentNames, 'meta'> | null {
    const title = bareTitle(meta, fold);
    const byTitle = title.length >= 2 && folded.includes(title);
    const number = meta.number === null ? null : fold(officialNumber(meta.number));
    const printed = numbers.find((one) => number !== null && fold(one.number).endsWith(number));
    const rest = (): string => {
      const untitled = byTitle ? withoutTitle(text, meta.title, fold) : text;
      return printed === undefined ? untitled : untitled.replace(printed.printed, '，');
    };
    if (keys.has(keyOf(meta))) return { why: 'key', rest: rest() };
    if (printed !== undefined) return { why: 'number', rest: rest() };
    const url = meta.source?.url ?? null;
    if (url !== null && text.includes(url)) return { why: 'url', rest: rest() };
    return byTitle ? { why: 'title', rest: rest() } : null;
  }
}

function byPinyin(text: string, metas: readonly DocumentMeta[], words: WordsOf): DocumentNames[] {
  if (metas.length > MOST_IN_PINYIN) return [];
  const lower = text.toLowerCase();
  return metas.flatMap((meta): DocumentNames[] => {
    const record = recordOf({ document: meta, clauses: [], accessed: '', words });
    const title = titleInLatin(record, 'sentence').toLowerCase();
    const at = lower.indexOf(title);
    if (title.length < SHORTEST_PART || at < 0) return [];
    const rest = `${text.slice(0, at)}, ${text.slice(at + title.length)}`;
    return [{ meta, why: 'pinyin', rest }];
  });
}

/** 《…》 or the first piece of the text, as a part of a title. */
function byPart(
  text: string,
  metas: readonly DocumentMeta[],
  fold: (text: string) => string,
): DocumentNames[] {
  const quoted = /《(.+)》/su.exec(text)?.[1];
  const piece = quoted ?? text.split(/[，。,;；\s]|第/u)[0] ?? '';
  const wanted = bare(piece, fold);
  if (wanted.length < SHORTEST_PART) return [];
  return metas
    .filter((meta) => bareTitle(meta, fold).includes(wanted))
    .map((meta) => ({ meta, why: 'part-of-title', rest: text.replace(piece, '，') }));
}

/** Drops a document named by its title alone when that stands within a longer title that is named. */
function withoutParts(
  found: readonly DocumentNames[],
  fold: (text: string) => string,
): DocumentNames[] {
  const titles = found.map(({ meta }) => bareTitle(meta, fold));
  return found.filter(({ why }, i) => {
    const own = titles[i] ?? '';
    return why !== 'title' || !titles.some((title) => title !== own && title.includes(own));
  });
}
