/**
 * How is a Chinese title read? Pinyin by words, without tone marks, with a
 * place's name apart from its kind (Hangzhou shi) and an apostrophe before a
 * syllable that begins with a vowel (Lu'an): GB/T 16159.
 */
import { customPinyin, pinyin } from 'pinyin-pro';
import type { Script } from '../model/index.ts';
import { ABBREVIATIONS, PLACE_NAMES, READINGS } from './place-names.ts';

/**
 * Divides a text in a script into words, punctuation included; put together
 * they are the text, in Simplified characters: the dictionary of readings
 * knows no others.
 */
export type WordsOf = (text: string, script: Script) => readonly string[];

/** Which words begin with a capital: the first and the names of places, or every one. */
export type Capitals = 'sentence' | 'headline';

/** Every character a word, where nobody says what the words are. */
export const charactersOf: WordsOf = (text) => [...text];

const HAN = /\p{Script=Han}/u;
/** What kind of place a name stands before: 杭州市 is Hangzhou shi. */
const PLACE_KIND = /^(.{2,})(省|市|县|区|州|镇|乡|村|盟|旗)$/u;
/** 0 as a Chinese numeral; the dictionary reads ○ as no sound at all. */
const ZERO = /[〇○]/gu;
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    '，': ',',
    '、': ',',
    '；': ';',
    '：': ':',
    '。': '.',
    '？': '?',
    '！': '!',
  }),
  ...Object.entries({ '（': '(', '）': ')', '《': '“', '》': '”', '〈': '‘', '〉': '’' }),
  ...Object.entries({ '「': '“', '」': '”', '『': '‘', '』': '’', '·': '-', '　': ' ' }),
]);

let prepared = false;

/** The readings of the characters of a word, without tones. */
function syllables(word: string): string[] {
  if (!prepared) {
    customPinyin(READINGS);
    prepared = true;
  }
  const text = word.replace(ZERO, '零');
  return pinyin(text, { toneType: 'none', type: 'array', toneSandhi: false });
}

function isPlace(word: string): boolean {
  return PLACE_NAMES.has(word);
}

/** 市政府 is shi zhengfu; 市委 is one word. */
const OFFICE = /^(省|市|县|区|自治区)((?:人民)?政府.*|人大.*|政协.*|委员会.*)$/u;

/** 第十三届 is di-shisan jie. */
const ORDINAL = /^(第[〇零一二三四五六七八九十百千]+)([^〇零一二三四五六七八九十百千].*)$/u;
/** 处罚法 is chufa fa, but 办法 and 立法 are words of their own. */
const LAW = /^(.{2,}(?<![办方立执司合违普宪刑民做算]))(法)$/u;

/** 杭州市 → 杭州, 市; 人民政府 → 人民, 政府: words of more than three syllables are written apart. */
function divided(word: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(word) || isPlace(word)) return [word];
  const [, ordinal = '', counted = ''] = ORDINAL.exec(word) ?? [];
  if (ordinal !== '') return [ordinal, ...divided(counted)];
  const [, name = '', kind = ''] = PLACE_KIND.exec(word) ?? [];
  if (isPlace(name)) return [name, kind];
  for (let length = Math.min(6, word.length - 1); length >= 2; length--) {
    const start = word.slice(0, length);
    if (isPlace(start)) return [start, ...divided(word.slice(length))];
  }
  const office = OFFICE.exec(word);
  if (office !== null) return office.slice(1).flatMap(divided);
  const law = LAW.exec(word);
  if (law !== null) return law.slice(1).flatMap(divided);
  const characters = [...word];
  if (characters.length < 4 || word.startsWith('第')) return [word];
  return [characters.slice(0, 2).join(''), ...divided(characters.slice(2).join(''))];
}

const YEAR = /[一二三四五六七八九〇○零0-9]{4}(?=年)/gu;
const YEAR_DIGITS = '〇一二三四五六七八九';

/** 二〇三五年 → 2035, 年: a year is read digit by digit, however a segmenter divides it. */
function withYears(words: readonly string[]): string[] {
  const years = [...words.join('').matchAll(YEAR)];
  const result: string[] = [];
  let at = 0;
  for (const word of words) {
    const end = at + word.length;
    const year = years.find(({ index }) => index < end && index + 4 > at);
    if (year === undefined) result.push(word);
    else {
      result.push(word.slice(0, Math.max(0, year.index - at)));
      if (year.index >= at) result.push(arabic(year[0]));
      result.push(word.slice(Math.max(0, year.index + 4 - at)));
    }
    at = end;
  }
  return result.filter((word) => word !== '');
}

function arabic(year: string): string {
  return [...year.replace(ZERO, '〇').replaceAll('零', '〇')]
    .map((digit) => (/[0-9]/u.test(digit) ? digit : String(YEAR_DIGITS.indexOf(digit))))
    .join('');
}

/** 第, 十三届 → 第十三届: what is counted is taken off again behind the whole number. */
function withOrdinals(words: readonly string[]): string[] {
  const result: string[] = [];
  for (const word of words) {
    const last = result.at(-1);
    const counts = /^[〇零一二三四五六七八九十百千]/u.test(word);
    if (last !== undefined && counts && /^第[〇零一二三四五六七八九十百千]*$/u.test(last)) {
      result[result.length - 1] = last + word;
    } else result.push(word);
  }
  return result;
}

/** Joins what a segmenter left apart: 长 三角 is the name of one place, 上 城区 that of a district. */
function joined(given: readonly string[]): string[] {
  const words = withOrdinals(given);
  const result: string[] = [];
  for (let i = 0; i < words.length; i++) {
    let taken = 1;
    let name = words[i] ?? '';
    let longer = name;
    for (let next = i + 1; next < words.length && longer.length < 6; next++) {
      longer += words[next] ?? '';
      if (isPlace(longer) || isPlace(PLACE_KIND.exec(longer)?.[1] ?? '')) {
        name = longer;
        taken = next - i + 1;
      }
    }
    result.push(name);
    i += taken - 1;
  }
  return result;
}

function spelled(word: string): string {
  if (/^第./u.test(word)) return `di-${spelled(word.slice(1))}`;
  if (ABBREVIATIONS.has(word)) return syllables(word).map(capital).join('-');
  return syllables(word)
    .map((syllable, i) =>
      i > 0 && /^[aoeāáǎàōóǒòēéěè]/u.test(syllable) ? `'${syllable}` : syllable,
    )
    .join('');
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

/**
 * A text in pinyin.
 *
 * @param words - its words, in Simplified characters, punctuation included.
 * @param capitals - how it is capitalised; Latin letters of the source stay as they are.
 * @returns one line; Chinese punctuation becomes that of English.
 */
export function romanized(words: readonly string[], capitals: Capitals): string {
  const parts = joined(withYears(words)).flatMap(divided);
  let line = '';
  let first = true;
  let glue = true;
  for (const word of parts) {
    const mark = PUNCTUATION.get(word) ?? (/^[\p{L}\p{N}]/u.test(word) ? null : word);
    if (mark !== null) {
      const opens = /^[(“‘[<]/u.test(mark);
      line = opens && !glue ? `${line} ${mark}` : line + mark;
      glue = opens || /^[-–—/\s]/u.test(mark);
      continue;
    }
    const latin = HAN.test(word) ? spelled(word) : word;
    const raised = first || capitals === 'headline' || isPlace(word);
    line += `${glue ? '' : ' '}${raised ? capital(latin) : latin}`;
    first = false;
    glue = false;
  }
  return line.replace(/\s+/gu, ' ').trim();
}
