/** Which documents have what was typed in their title or 文号? */
import type { DocumentMeta } from '../model/index.ts';
import { foldedForms, foldText } from '../text/index.ts';
import type { Slices } from './slices.ts';
import { soundsOf } from './sounds.ts';
import { lettersOf, spells } from './spelling.ts';

/** No folded text holds a control character. */
const BOUNDARY = '\u0001';
const BRACKETS = /[〔〕[\]()【】﹝﹞〖〗{}<>]/gu;
/** One letter is the initial of some character of nearly every title. */
const FEWEST_LETTERS = 2;

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

  /** @param documents - those of one corpus; shorter titles are suggested first. */
  constructor(documents: readonly DocumentMeta[]) {
    this.#titles = column(documents, ({ title }) => foldText(title));
    this.#numbers = column(
      documents.filter(({ number }) => number !== null),
      ({ number }) => foldNumber(number ?? ''),
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

function column(
  documents: readonly DocumentMeta[],
  stringOf: (document: DocumentMeta) => string,
): Column {
  const strings = new Map(documents.map((document) => [document, stringOf(document)]));
  const length = (document: DocumentMeta): number => strings.get(document)?.length ?? 0;
  const ordered = [...documents].sort((a, b) => length(a) - length(b));
  const starts = new Uint32Array(ordered.length);
  let joined = BOUNDARY;
  for (const [i, document] of ordered.entries()) {
    starts[i] = joined.length;
    joined += `${strings.get(document) ?? ''}${BOUNDARY}`;
  }
  return { documents: ordered, joined, starts };
}

/** The document whose string holds an offset of the joined ones. */
function documentAt(
  { documents, starts }: Column,
  offset: number,
): [number, DocumentMeta | undefined] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return [low - 1, documents[low - 1]];
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
    const [place] = documentAt(within, at + skip);
    places.add(place);
    at = joined.indexOf(text, (starts[place + 1] ?? joined.length) - 1);
  }
}

/** The first letters of all readings of each character, a bit each: what cannot match is passed over. */
class SpokenTitles {
  readonly #column: Column;
  /** The sounds of each character of the joined titles. */
  readonly #sounds: readonly (readonly string[])[];
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
    const firsts: number[] = [];
    const places: number[] = [];
    let place = -1;
    for (const character of within.joined) {
      if (sounds.length % 256 === 0) yield;
      if (character === BOUNDARY) place++;
      const readings = soundsOf(character);
      sounds.push(readings);
      places.push(place);
      firsts.push(readings.reduce((bits, sound) => bits | bitOf(sound), 0));
    }
    return new SpokenTitles(within, sounds, Uint32Array.from(firsts), Uint32Array.from(places));
  }

  find(letters: string, limit: number): DocumentMeta[] {
    const bit = bitOf(letters);
    const found = new Set<DocumentMeta>();
    for (let i = 0; i < this.#firsts.length && found.size < limit; i++) {
      if (((this.#firsts[i] ?? 0) & bit) === 0 || !spells(letters, this.#sounds, i)) continue;
      const document = this.#column.documents[this.#places[i] ?? 0];
      if (document !== undefined) found.add(document);
    }
    return [...found];
  }
}

/** A bit for the first letter of a sound; digits share one. */
function bitOf(sound: string): number {
  const letter = sound.charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 1 << 26;
}
