/** Which documents have what was typed in their title or 文号? */
import type { DocumentMeta } from '../model/index.ts';
import { foldedForms, foldText } from '../text/index.ts';
import { growing32 } from './keys.ts';
import { type Slices, sortInSlices } from './slices.ts';
import { soundsOf } from './sounds.ts';
import { lettersOf, spellOne, spells } from './spelling.ts';

/** No folded text holds a control character. */
const BOUNDARY = '\u0001';
const BRACKETS = /[〔〕[\]()【】﹝﹞〖〗{}<>]/gu;
/** One letter is the initial of some character of nearly every title. */
const FEWEST_LETTERS = 2;
/** Whatever letter. */
const ANY = -1;

/** Documents by one of their strings, in the order in which they are suggested. */
interface Column {
  readonly documents: readonly DocumentMeta[];
  /** The folded strings, each after a boundary, and one at the end. */
  readonly joined: string;
  /** Where each starts in `joined`. */
  readonly starts: Uint32Array;
}

/** Titles and 文号, looked up by any part of them. */
export class Titles {
  readonly #titles: Column;
  readonly #numbers: Column;
  #spoken: SpokenTitles | null = null;

  private constructor(titles: Column, numbers: Column) {
    this.#titles = titles;
    this.#numbers = numbers;
  }

  /** @param documents - those of one corpus; shorter titles are suggested first. */
  static *of(documents: readonly DocumentMeta[]): Slices<Titles> {
    const numbered = documents.filter(({ number }) => number !== null);
    return new Titles(
      yield* columnOf(documents, ({ title }) => foldText(title)),
      yield* columnOf(numbered, ({ number }) => foldNumber(number ?? '')),
    );
  }

  /** Makes the titles ready to be found by how they are read. */
  *prepareSpoken(): Slices<void> {
    this.#spoken = yield* SpokenTitles.of(this.#titles);
  }

  /** Documents whose 文号 has what was typed, whichever brackets it has; a beginning first. */
  withNumber(typed: string, limit: number): DocumentMeta[] {
    const number = foldNumber(typed);
    // A digit alone is in every 文号.
    return number.length < 2 ? [] : find(this.#numbers, [number], limit);
  }

  /** Documents whose title has what was typed: at its beginning first, then within, then as read. */
  withTitle(typed: string, limit: number): DocumentMeta[] {
    const forms = foldedForms(typed).filter((form) => form !== '');
    const written = find(this.#titles, forms, limit);
    const letters = lettersOf(typed);
    if (letters === null || letters.length < FEWEST_LETTERS || written.length >= limit) {
      return written;
    }
    const spelled = this.#spoken?.find(letters, limit) ?? [];
    return [...new Set([...written, ...spelled])].slice(0, limit);
  }
}

function foldNumber(number: string): string {
  return foldText(number).replace(BRACKETS, '');
}

function* columnOf(
  documents: readonly DocumentMeta[],
  stringOf: (document: DocumentMeta) => string,
): Slices<Column> {
  const strings: string[] = [];
  for (const document of documents) {
    strings.push(stringOf(document));
    if (strings.length % 64 === 0) yield;
  }
  const length = (i: number): number => strings[i]?.length ?? 0;
  const order = yield* sortInSlices(strings.length, (a, b) => length(a) - length(b) || a - b);
  const starts = new Uint32Array(order.length);
  const ordered: DocumentMeta[] = [];
  let joined = BOUNDARY;
  for (const i of order) {
    const document = documents[i];
    if (document === undefined) continue;
    starts[ordered.length] = joined.length;
    ordered.push(document);
    joined += `${strings[i] ?? ''}${BOUNDARY}`;
  }
  return { documents: ordered, joined, starts };
}

/** The place of the string that holds an offset of the joined ones. */
function placeAt({ starts }: Column, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function find(within: Column, forms: readonly string[], limit: number): DocumentMeta[] {
  const found = new Set<DocumentMeta>();
  for (const before of [BOUNDARY, '']) {
    const places = new Set<number>();
    for (const form of forms) placesOf(within, before + form, before.length, limit, places);
    for (const place of [...places].sort((a, b) => a - b)) {
      const document = within.documents[place];
      if (document !== undefined) found.add(document);
    }
    if (found.size >= limit) break;
  }
  return [...found].slice(0, limit);
}

/** Adds the places of the first strings that hold a text, each once. */
function placesOf(
  within: Column,
  text: string,
  skip: number,
  limit: number,
  places: Set<number>,
): void {
  const { joined, starts } = within;
  let left = 2 * limit;
  for (let at = joined.indexOf(text); at >= 0 && left > 0; left--) {
    const place = placeAt(within, at + skip);
    places.add(place);
    at = joined.indexOf(text, (starts[place + 1] ?? joined.length) - 1);
  }
}

/** Every character of the joined titles as it is read. */
class SpokenTitles {
  readonly #column: Column;
  readonly #sounds: readonly (readonly string[])[];
  /** The letters that each character can begin with, a bit each: what cannot match is passed over. */
  readonly #firsts: Uint32Array;
  /** The place of the title that each character belongs to. */
  readonly #places: Uint32Array;

  private constructor(
    within: Column,
    sounds: readonly (readonly string[])[],
    firsts: Uint32Array,
    places: Uint32Array,
  ) {
    this.#column = within;
    this.#sounds = sounds;
    this.#firsts = firsts;
    this.#places = places;
  }

  static *of(within: Column): Slices<SpokenTitles> {
    const sounds: (readonly string[])[] = [];
    const [firsts, places] = [growing32(), growing32()];
    let place = -1;
    for (const character of within.joined) {
      if (sounds.length % 256 === 0) yield;
      if (character === BOUNDARY) place++;
      const readings = soundsOf(character);
      sounds.push(readings);
      places.push(place);
      firsts.push(readings.reduce((bits, sound) => bits | bitOf(sound.charCodeAt(0)), 0));
    }
    return new SpokenTitles(within, sounds, firsts.finish(), places.finish());
  }

  find(letters: string, limit: number): DocumentMeta[] {
    const first = bitOf(letters.charCodeAt(0));
    // For how a character is read: which letters the one after it can begin with.
    const after = new Map<readonly string[], number>();
    const found = new Set<DocumentMeta>();
    for (let i = 0; i < this.#firsts.length && found.size < limit; i++) {
      if (((this.#firsts[i] ?? 0) & first) === 0) continue;
      const sounds = this.#sounds[i] ?? [];
      let second = after.get(sounds);
      if (second === undefined) {
        second = lettersAfter(letters, sounds);
        after.set(sounds, second);
      }
      if (second !== ANY && ((this.#firsts[i + 1] ?? 0) & second) === 0) continue;
      if (!spells(letters, this.#sounds, i)) continue;
      const document = this.#column.documents[this.#places[i] ?? 0];
      if (document !== undefined) found.add(document);
    }
    return [...found];
  }
}

/** The letters, a bit each, that must follow a character; {@link ANY} when it is the last one. */
function lettersAfter(letters: string, sounds: readonly string[]): number {
  const reached = spellOne(letters, [0], sounds);
  if (reached.includes(letters.length)) return ANY;
  return reached.reduce((bits, used) => bits | bitOf(letters.charCodeAt(used)), 0);
}

/** A bit for a letter; digits share one. */
function bitOf(unit: number): number {
  const letter = unit - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}
