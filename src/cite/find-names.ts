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
  readonly unify: (folded: string) => string;
  readonly words: WordsOf;
}

const ORDER: readonly NameMatch[] = ['key', 'number', 'url', 'title', 'pinyin', 'part-of-title'];
const NUMBER =
  /[\p{L}\p{N}]{1,30}\s*[〔［[（(【]\s*[0-9０-９]{4}\s*[〕］\]）)】]\s*第?\s*[0-9０-９]{1,6}\s*[号號]/gu;
/** A shorter piece of a title names too many. */
const SHORTEST_PART = 6;
/** Titles are spelled in pinyin only where nothing else was found, and for so many. */
const MOST_IN_PINYIN = 2000;

/** Two words in Latin letters, as any title in pinyin has. */
const SYLLABLES = /\p{Script=Latin}{2,}[\s'’-]+\p{Script=Latin}{2,}/u;

/** A text as titles are compared: folded, brackets and marks of titles aside. */
export function bare(text: string, fold: (text: string) => string): string {
  return fold(text).replace(/[\s《》〈〉“”‘’「」『』"'[\]\\{}*_]/gu, '');
}

/** What a document is known by, folded. */
interface Names {
  readonly title: string;
  /** Its title without the name of the state; null where it has none. */
  readonly short: string | null;
  readonly number: string | null;
  readonly key: string;
  readonly url: string | null;
}

const NAMES = new WeakMap<DocumentMeta, Names>();

/** The names of a document, remembered: every search is compared with those of every document. */
function namesKnown(meta: DocumentMeta, { fold, unify }: Omit<Options, 'words'>): Names {
  const known = NAMES.get(meta);
  if (known !== undefined) return known;
  const short = shortTitle(meta.title);
  const names: Names = {
    title: unify(bare(meta.title, fold)),
    short: short === null ? null : unify(bare(short, fold)),
    number: meta.number === null ? null : fold(officialNumber(meta.number)),
    key: keyOf(meta),
    url: meta.source?.url ?? null,
  };
  NAMES.set(meta, names);
  return names;
}

/** Laws are called without the name of their state: 民法典. */
const STATE = /^(?:中华人民共和国|中華人民共和國|中華民國|中华民国)(?=.{2,})/u;

function shortTitle(title: string): string | null {
  return STATE.test(title) ? title.replace(STATE, '') : null;
}

/** What a text sets in 《》, and what it starts with before a pinpoint: there a short title is one. */
function calledIn(text: string): string[] {
  const quoted = [...text.matchAll(/《([^《》]+)》/gu)].map(([, name = '']) => name);
  const [before] = /^[^\s，。,;；《》（(]+?(?=第|附[件录錄表]|[，,（(])/u.exec(text) ?? [];
  return before === undefined ? quoted : [...quoted, before];
}

function numbersIn(text: string): { number: string; printed: string }[] {
  return [...text.matchAll(NUMBER)].map(([printed]) => ({
    number: officialNumber(printed),
    printed,
  }));
}

/** The text without the title, wherever its marks and brackets stand. */
export function withoutTitle(
  text: string,
  title: string,
  { fold, unify }: Pick<Options, 'fold' | 'unify'>,
): string {
  const wanted = unify(bare(title, fold));
  const pieces: { character: string; from: number; to: number }[] = [];
  let at = 0;
  for (const character of text) {
    for (const folded of bare(character, fold)) {
      pieces.push({ character: folded, from: at, to: at + character.length });
    }
    at += character.length;
  }
  const start = unify(pieces.map((piece) => piece.character).join('')).indexOf(wanted);
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
  options: Options,
): DocumentNames[] {
  const { fold, unify, words } = options;
  const numbers = numbersIn(text).map((one) => ({ ...one, folded: fold(one.number) }));
  const folded = unify(bare(text, fold));
  const called = new Set(calledIn(text).map((name) => unify(bare(name, fold))));
  const keys = new Set(text.match(/[^\s,{}"[\]\\]+/gu) ?? []);
  const found: DocumentNames[] = [];
  for (const meta of metas) {
    const match = matchOf(meta);
    if (match !== null) found.push({ meta, ...match });
  }
  if (found.length === 0) {
    found.push(...byPinyin(text, metas, words), ...byPart(text, metas, options));
  }
  return withoutParts(found, options).sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why));

  function matchOf(meta: DocumentMeta): Omit<DocumentNames, 'meta'> | null {
    const { title, short, number, key, url } = namesKnown(meta, options);
    const byTitle = title.length >= 2 && folded.includes(title);
    const byShort = !byTitle && short !== null && called.has(short);
    const printed = numbers.find((one) => number !== null && one.folded.endsWith(number));
    const rest = (): string => {
      const name = byTitle ? meta.title : byShort ? shortTitle(meta.title) : null;
      const untitled = name === null ? text : withoutTitle(text, name, options);
      return printed === undefined ? untitled : untitled.replace(printed.printed, '，');
    };
    if (keys.has(key)) return { why: 'key', rest: rest() };
    if (printed !== undefined) return { why: 'number', rest: rest() };
    if (url !== null && text.includes(url)) return { why: 'url', rest: rest() };
    return byTitle || byShort ? { why: 'title', rest: rest() } : null;
  }
}

function byPinyin(text: string, metas: readonly DocumentMeta[], words: WordsOf): DocumentNames[] {
  // Spelling titles takes a dictionary; most of what is looked for has no syllables in it.
  if (metas.length > MOST_IN_PINYIN || !SYLLABLES.test(text)) return [];
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
function byPart(text: string, metas: readonly DocumentMeta[], options: Options): DocumentNames[] {
  const quoted = /《(.+)》/su.exec(text)?.[1];
  const piece = quoted ?? text.split(/[，。,;；\s]|第/u)[0] ?? '';
  const wanted = options.unify(bare(piece, options.fold));
  if (wanted.length < SHORTEST_PART) return [];
  return metas
    .filter((meta) => namesKnown(meta, options).title.includes(wanted))
    .map((meta) => ({ meta, why: 'part-of-title', rest: text.replace(piece, '，') }));
}

/** Drops a document named by its title alone when that stands within a longer title that is named. */
function withoutParts(found: readonly DocumentNames[], options: Options): DocumentNames[] {
  const titles = found.map(({ meta }) => namesKnown(meta, options).title);
  return found.filter(({ why }, i) => {
    const own = titles[i] ?? '';
    return why !== 'title' || !titles.some((title) => title !== own && title.includes(own));
  });
}
