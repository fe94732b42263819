/**
 * What do typed letters stand for? Each character by its whole syllable or by
 * its initial (z or zh), the last one by any beginning of its syllable:
 * shuzijingji, szjj, shuzjj, shuziji for 数字经济.
 */
import { foldText } from '../text/index.ts';

/** More letters than this spell nothing that would be suggested. */
const LETTERS_LIMIT = 64;
const LONGEST_SYLLABLE = 6;
const DIGRAPH = /^[zcs]h/u;
const LETTERS = /^(?=.*[a-z])[a-z0-9]+$/u;
const TONES = /[\u0300\u0301\u0304\u030c]/gu;

/**
 * Typed letters as they are compared: folded, without tone marks, ü as v.
 *
 * @returns null for anything but letters and digits, or for too many.
 */
export function lettersOf(typed: string): string | null {
  const plain = typed
    .normalize('NFD')
    .replace(TONES, '')
    .replace(/u\u0308/giu, 'v');
  const letters = foldText(plain.normalize('NFC'));
  return letters.length <= LETTERS_LIMIT && LETTERS.test(letters) ? letters : null;
}

/**
 * Whether letters spell the beginning of a text.
 *
 * @param letters - see {@link lettersOf}; not empty.
 * @param sounds - the sounds of each of its characters.
 * @param first - the character to start at.
 */
export function spells(
  letters: string,
  sounds: readonly (readonly string[])[],
  first = 0,
): boolean {
  let reached: number[] = [0];
  for (let i = first; i < sounds.length && reached.length > 0; i++) {
    reached = spellOne(letters, reached, sounds[i] ?? []);
    if (reached.includes(letters.length)) return true;
  }
  return false;
}

/**
 * Spells one character.
 *
 * @param reached - how many letters may have been used up before it.
 * @param sounds - how it is read.
 * @returns how many may be used up after it; `letters.length` when that is all of them.
 */
export function spellOne(
  letters: string,
  reached: readonly number[],
  sounds: readonly string[],
): number[] {
  const next: number[] = [];
  const reach = (used: number): void => {
    if (!next.includes(used)) next.push(used);
  };
  for (const sound of sounds) {
    for (const used of reached) {
      const rest = letters.length - used;
      if (rest <= sound.length && sound.startsWith(letters.slice(used))) reach(letters.length);
      if (letters.startsWith(sound, used)) reach(used + sound.length);
      if (letters[used] === sound[0]) reach(used + 1);
      if (DIGRAPH.test(sound) && letters.startsWith(sound.slice(0, 2), used)) reach(used + 2);
    }
  }
  return next;
}

/** One way to divide letters among the first characters of a word. */
export interface Division {
  /** The first letter of each character. */
  readonly initials: string;
  /**
   * The whole syllables, when all characters are spelled out; the last may be
   * followed by the beginning of another. Null when one is an initial only.
   */
  readonly syllables: readonly string[] | null;
  /** The beginning of the syllable after those; empty for none. */
  readonly beginning: string;
}

/**
 * All ways to divide letters among the first `depth` characters of a word.
 * What is left after those is not looked at.
 *
 * @param isSyllable - whether letters are a whole syllable of some word.
 * @param isBeginning - whether some syllable starts with letters.
 */
export function divisions(
  letters: string,
  depth: number,
  isSyllable: (letters: string) => boolean,
  isBeginning: (letters: string) => boolean,
): Division[] {
  const found: Division[] = [];
  const divide = (at: number, initials: string, syllables: readonly string[] | null): void => {
    if (at === letters.length || initials.length === depth) {
      found.push({ initials, syllables, beginning: '' });
      return;
    }
    const initial = initials + letters.charAt(at);
    const rest = letters.slice(at);
    if (isBeginning(rest)) found.push({ initials: initial, syllables, beginning: rest });
    for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, rest.length); length++) {
      const piece = rest.slice(0, length);
      if (isSyllable(piece)) divide(at + length, initial, syllables && [...syllables, piece]);
      // A last letter is the beginning of a syllable, which has been seen to.
      const isInitial = length === 1 || (length === 2 && DIGRAPH.test(piece));
      if (isInitial && length < rest.length) divide(at + length, initial, null);
    }
  };
  divide(0, '', []);
  return found;
}
