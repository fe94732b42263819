// @ts-check
/** How quotes get damaged: by hand, by an input method, by conversion of the script. */
import * as OpenCC from 'opencc-js';

/**
 * @typedef {object} Passage a piece of one clause, as it is printed.
 * @property {number} ordinal
 * @property {'Hans' | 'Hant'} script
 * @property {string} quote
 *
 * @typedef {object} Chance
 * @property {() => number} next - a number in [0, 1).
 * @property {(n: number) => number} below - a whole number in [0, n).
 * @property {<T>(list: readonly [T, ...T[]] | readonly T[]) => T} pick
 *
 * @typedef {object} Damage
 * @property {boolean} harmless - whether the quote is verbatim all the same.
 * @property {(characters: string[], passage: Passage, chance: Chance) => string | null} apply - null where it cannot be damaged so.
 */

const toHant = OpenCC.Converter({ from: 'cn', to: 'tw' });
const toHans = OpenCC.Converter({ from: 'tw', to: 'cn' });
/** 软件 becomes 軟體 too: other words, not the same in another script. */
const toVocabulary = OpenCC.Converter({ from: 'cn', to: 'twp' });
const isHan = (/** @type {string | undefined} */ c) => c !== undefined && /\p{Script=Han}/u.test(c);
const DIGITS = '0123456789';
const NUMERALS = '一二三四五六七八九';
const WORDS = ['積極', '进一步', '原则上', '可以', '大力'];
const NAMES = ['张江', '嘉兴', '花蓮', '浦东', '苗栗'];

/** @param {number} seed @param {(seed: number) => () => number} generator @returns {Chance} */
export function chanceOf(seed, generator) {
  const next = generator(seed);
  const below = (/** @type {number} */ n) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
}

/** @param {readonly string[]} characters @param {number} at @param {number} length @param {readonly string[]} [instead] */
const without = (characters, at, length, instead = []) =>
  [...characters.slice(0, at), ...instead, ...characters.slice(at + length)].join('');

/** @param {readonly string[]} characters @param {(c: string, i: number) => boolean} isIt */
const placesOf = (characters, isIt) => characters.flatMap((c, i) => (isIt(c, i) ? [i] : []));

/** Converted with the phrases by which converters choose between 發 and 髮. @param {string} text @param {string} script */
const converted = (text, script) => (script === 'Hans' ? toHant(text) : toHans(text));

/** @type {Readonly<Record<string, Damage>>} */
export const DAMAGES = {
  none: { harmless: true, apply: (characters) => characters.join('') },
  'other script': {
    harmless: true,
    apply: (characters, { script }) => converted(characters.join(''), script),
  },
  'spaces and line breaks': {
    harmless: true,
    apply: (characters, _, { next, pick }) =>
      characters.map((c) => (next() < 0.1 ? `${c}${pick([' ', '\u3000', '\n'])}` : c)).join(''),
  },
  'marks of the other kind': {
    harmless: true,
    apply: (characters, _, { below }) => {
      const at = 1 + below(characters.length - 3);
      const inner = characters.slice(at, at + 2).join('');
      return without(characters, at, 2, [`『${inner}』`]);
    },
  },
  'drop a character': {
    harmless: false,
    apply: (characters, _, { below }) => without(characters, 1 + below(characters.length - 2), 1),
  },
  'drop 不': {
    harmless: false,
    apply: (characters, _, { pick }) => {
      const places = placesOf(characters, (c, i) => c === '不' && i > 0);
      return places.length === 0 ? null : without(characters, pick(places), 1);
    },
  },
  'swap two words': {
    harmless: false,
    apply: (characters, _, { below }) => {
      const at = 1 + below(characters.length - 5);
      const [a, b] = [characters.slice(at, at + 2), characters.slice(at + 2, at + 4)];
      if (![...a, ...b].every(isHan) || a.join() === b.join()) return null;
      return without(characters, at, 4, [...b, ...a]);
    },
  },
  'insert a word': {
    harmless: false,
    apply: (characters, _, { below, pick }) =>
      without(characters, 1 + below(characters.length - 2), 0, [pick(WORDS)]),
  },
  'change a number': {
    harmless: false,
    apply: (characters, _, { pick }) => {
      const places = placesOf(characters, (c) => DIGITS.includes(c) || NUMERALS.includes(c));
      if (places.length === 0) return null;
      const at = pick(places);
      const set = DIGITS.includes(characters[at] ?? '') ? DIGITS : NUMERALS;
      return without(characters, at, 1, [pick([...set].filter((c) => c !== characters[at]))]);
    },
  },
  'change a name': {
    harmless: false,
    apply: (characters, _, { below, pick }) => {
      const at = 1 + below(characters.length - 3);
      if (!isHan(characters[at]) || !isHan(characters[at + 1])) return null;
      return without(characters, at, 2, [pick(NAMES)]);
    },
  },
  'drop, other script': {
    harmless: false,
    apply: (characters, { script }, { below }) => {
      const whole = [...converted(characters.join(''), script)];
      return without(whole, 1 + below(whole.length - 2), 1);
    },
  },
  'converted to 軟體, 資訊': {
    harmless: false,
    apply: (characters, { script }) => {
      if (script !== 'Hans') return null;
      const quote = toVocabulary(characters.join(''));
      return quote === toHant(characters.join('')) ? null : quote;
    },
  },
};
