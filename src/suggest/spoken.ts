/** Which words do typed letters spell? Looked up by initials and by syllables. */
import { BestFirst } from './best-first.ts';
import { growing32, KeysBuilder, SortedKeys, unitsOf } from './keys.ts';
import type { Slices } from './slices.ts';
import { loadSounds, soundsOf, soundsOfWord } from './sounds.ts';
import { type Division, divisions } from './spelling.ts';

/** Words are looked up by so many characters; what was typed beyond is checked word by word. */
const DEPTH = 4;
const HAN = /\p{Script=Han}/u;

/** Keys with the words that have them, to be gone through from the best. */
interface Lookup {
  readonly keys: SortedKeys;
  readonly owners: Uint32Array;
  readonly best: BestFirst;
}

/** A word that may be what is typed; the lower its score, the better. */
export interface Candidate {
  readonly word: number;
  readonly score: number;
}

/** Words from the best. */
export type Candidates = Iterable<Candidate>;

/** A word as it is read: its folded form, and the same with numerals as Han characters. */
export interface ReadWord {
  readonly term: string;
  readonly words: string;
}

export class SpokenWords {
  readonly #initials: Lookup;
  readonly #syllables: Lookup;
  /** All syllables in alphabetic order; the place of each is its unit in a key. */
  readonly #names: readonly string[];

  private constructor(initials: Lookup, syllables: Lookup, names: readonly string[]) {
    this.#initials = initials;
    this.#syllables = syllables;
    this.#names = names;
  }

  /**
   * @param count - how many words there are.
   * @param wordAt - a word by its number.
   * @param ranks - the rank of each word, 0 the best. A word under a reading that
   *   some character has, but not in this word, stands after all others.
   */
  static *of(
    count: number,
    wordAt: (word: number) => ReadWord,
    ranks: Uint32Array,
  ): Slices<SpokenWords> {
    yield* loadSounds();
    const initials = new LookupBuilder();
    const syllables = new LookupBuilder();
    const numbers = new Map<string, number>();
    for (let word = 0; word < count; word++) {
      if (word % 64 === 0) yield;
      const { term, words } = wordAt(word);
      if (!HAN.test(term)) continue;
      const readings = readingsOf(term, words);
      const rank = ranks[word] ?? 0;
      const letters = readings.map((sounds) => [
        ...new Set(sounds.map((sound) => sound.charAt(0))),
      ]);
      for (const [key, usual] of combinations(letters)) {
        initials.push(unitsOf(key.join('')), word, usual ? rank : rank + count);
      }
      for (const [key, usual] of combinations(readings)) {
        const units = key.map((sound) => {
          const number = numbers.get(sound) ?? numbers.size;
          numbers.set(sound, number);
          return number;
        });
        syllables.push(units, word, usual ? rank : rank + count);
      }
    }
    const names = [...numbers.keys()].sort();
    const places = new Uint16Array(names.length);
    for (const [place, name] of names.entries()) places[numbers.get(name) ?? 0] = place;
    return new SpokenWords(
      yield* initials.finish(),
      yield* syllables.finish((unit) => places[unit] ?? 0),
      names,
    );
  }

  /**
   * Words that letters may spell, as lists from the best to the worst. Every
   * word that they do spell is in one of the lists; not every one there is spelled.
   *
   * @param letters - see lettersOf.
   */
  candidates(letters: string): Candidates[] {
    const isSyllable = (piece: string): boolean => this.#names[this.#place(piece)] === piece;
    const isBeginning = (piece: string): boolean =>
      this.#names[this.#place(piece)]?.startsWith(piece) === true;
    const found = divisions(letters, DEPTH, isSyllable, isBeginning);
    const short = new Set<string>();
    const lists: Candidates[] = [];
    for (const division of found) {
      if (division.syllables === null) short.add(division.initials);
      else lists.push(this.#spelledOut(division, division.syllables));
    }
    for (const initials of short) {
      lists.push(listOf(this.#initials, this.#initials.keys.range(unitsOf(initials))));
    }
    return lists;
  }

  #spelledOut({ beginning }: Division, syllables: readonly string[]): Candidates {
    const units = syllables.map((syllable) => this.#place(syllable));
    const { keys } = this.#syllables;
    if (beginning === '') return listOf(this.#syllables, keys.range(units));
    const [least, most] = [this.#place(beginning), this.#place(`${beginning}\uffff`) - 1];
    return listOf(this.#syllables, keys.range([...units, least], [...units, most]));
  }

  /** The place of the first syllable that is not before a text. */
  #place(text: string): number {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#names[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

class LookupBuilder {
  readonly #keys = new KeysBuilder();
  readonly #owners = growing32();
  readonly #scores = growing32();

  push(units: readonly number[], word: number, score: number): void {
    this.#keys.push(units);
    this.#owners.push(word);
    this.#scores.push(score);
  }

  *finish(map?: (unit: number) => number): Slices<Lookup> {
    const unsorted = this.#keys.finish(map);
    yield;
    const keys = yield* SortedKeys.of(unsorted);
    yield;
    const [owners, scores] = [this.#owners.finish(), this.#scores.finish()];
    const byPlace = keys.order.map((key) => scores[key] ?? 0);
    yield;
    const best = new BestFirst(byPlace);
    yield;
    return { keys, owners, best };
  }
}

function* listOf({ keys, owners, best }: Lookup, [start, end]: [number, number]): Candidates {
  for (const { place, score } of best.places(start, end)) {
    yield { word: owners[keys.order[place] ?? 0] ?? 0, score };
  }
}

/**
 * The sounds of the first characters of a word, up to one that has none; first
 * the sound that the character has in this word, if that is known.
 */
function readingsOf(term: string, words: string): (readonly string[])[] {
  const usual = soundsOfWord(words);
  const readings: (readonly string[])[] = [];
  let at = 0;
  for (const character of term) {
    if (at === DEPTH) break;
    const sounds = soundsOf(character);
    if (sounds.length === 0) break;
    const first = usual?.[at] ?? '';
    readings.push(sounds.includes(first) ? [...new Set([first, ...sounds])] : sounds);
    at++;
  }
  return readings;
}

/** All ways to take one of each; whether a way takes the first of each. */
function* combinations(
  choices: readonly (readonly string[])[],
): Iterable<[taken: string[], usual: boolean]> {
  let taken: [string[], boolean][] = choices.length === 0 ? [] : [[[], true]];
  for (const options of choices) {
    taken = taken.flatMap(([before, usual]) =>
      options.map((option, i): [string[], boolean] => [[...before, option], usual && i === 0]),
    );
  }
  yield* taken;
}
