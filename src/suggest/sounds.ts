/**
 * How is a character read? In pinyin without tones, ü as v. The one file that
 * imports pinyin-pro.
 */
import { createRequire } from 'node:module';

type PinyinPro = typeof import('pinyin-pro');

const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;
const SYLLABLE = /^[a-z]+$/u;
const NUMERALS = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'];

let library: PinyinPro | undefined;

/** Loads the dictionary at first use. As one CommonJS file it loads three times as fast. */
function pinyinPro(): PinyinPro {
  library ??= createRequire(import.meta.url)('pinyin-pro') as PinyinPro;
  return library;
}

/** Loads what the first reading would wait for, in two slices. */
export function* loadSounds(): Generator<undefined, void> {
  pinyinPro();
  yield;
  soundsOf('条');
  yield;
}

const known = new Map<string, readonly string[]>();

/**
 * All ways in which a character of folded text is read, each once. A digit is
 * read as itself and as a numeral (folded text has 1 for 一), a Latin letter as
 * itself; anything else without a reading has none.
 */
export function soundsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) return before;
  const sounds = [...new Set(readings(character))];
  known.set(character, sounds);
  return sounds;
}

function readings(character: string): string[] {
  const numeral = /^[0-9]$/u.test(character) ? NUMERALS[Number(character)] : undefined;
  if (numeral !== undefined) return [character, numeral];
  if (SYLLABLE.test(character)) return [character];
  return pinyinPro()
    .pinyin(character, { ...OPTIONS, multiple: true })
    .filter((sound) => SYLLABLE.test(sound))
    .flatMap(spelledToo);
}

/** lüe and nüe are typed lve, nve and lue, nue. */
function spelledToo(sound: string): string[] {
  return sound === 'lve' || sound === 'nve' ? [sound, sound.replace('v', 'u')] : [sound];
}

/**
 * How a word is read as a whole: 会 is hui in 会议, kuai in 会计.
 *
 * @param word - Simplified, its numerals as Han characters.
 * @returns one sound for each code point; null where the dictionary gives something else.
 */
export function soundsOfWord(word: string): readonly string[] | null {
  const sounds = pinyinPro().pinyin(word, OPTIONS);
  return sounds.length === [...word].length ? sounds : null;
}
