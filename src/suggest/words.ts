/** Which words of the corpus start with what was typed? */
import { fold, foldedForms } from '../text/index.ts';
import { BestFirst } from './best-first.ts';
import { growing32, type Keys, KeysBuilder, SortedKeys, unitsOf } from './keys.ts';
import { type Slices, sortInSlices } from './slices.ts';
import { soundsOf } from './sounds.ts';
import { lettersOf, spells } from './spelling.ts';
import { type Candidate, type Candidates, SpokenWords } from './spoken.ts';

/** A word of the corpus. */
export interface Word {
  /** Its folded form. */
  readonly term: string;
  /** The form in which the sources print it most often. */
  readonly printed: string;
  /** In how many clauses it is. */
  readonly frequency: number;
}

/** A word that was found. */
export interface FoundWord {
  readonly printed: string;
  readonly frequency: number;
}

/**
 * Of the candidates that letters may spell, so many are checked; a rarer word
 * than that is not found by initials and syllables mixed.
 */
const MOST_CHECKED = 4000;
/** A longer word than this, in UTF-16 units, is no word. */
const LONGEST_WORD = 32;
/** Of so many places one is kept for words that are written as typed. */
const KEPT_SHARE = 4;

/** The words, to be looked up by how they are written; by how they are read once that is ready. */
export class Words {
  readonly #terms: Keys;
  readonly #printed: Keys;
  readonly #frequencies: Uint32Array;
  readonly #ranks: Uint32Array;
  readonly #sorted: SortedKeys;
  readonly #best: BestFirst;
  #spoken: SpokenWords | null = null;

  private constructor(
    terms: Keys,
    printed: Keys,
    frequencies: Uint32Array,
    ranks: Uint32Array,
    sorted: SortedKeys,
  ) {
    this.#terms = terms;
    this.#printed = printed;
    this.#frequencies = frequencies;
    this.#ranks = ranks;
    this.#sorted = sorted;
    this.#best = new BestFirst(sorted.order.map((word) => ranks[word] ?? 0));
  }

  /** @param source - each term once. */
  static *of(source: Iterable<Word>): Slices<Words> {
    const [termKeys, printedKeys] = [new KeysBuilder(), new KeysBuilder()];
    const counts = growing32();
    let seen = 0;
    for (const { term, printed, frequency } of source) {
      if (seen++ % 128 === 0) yield;
      if (term === '' || term.length > LONGEST_WORD) continue;
      termKeys.pushText(term);
      printedKeys.pushText(printed);
      counts.push(frequency);
    }
    yield;
    const [terms, frequencies] = [termKeys.finish(), counts.finish()];
    const sorted = yield* SortedKeys.of(terms);
    const frequency = (word: number): number => frequencies[word] ?? 0;
    const byRank = yield* sortInSlices(
      terms.count,
      (a, b) =>
        frequency(b) - frequency(a) || terms.length(a) - terms.length(b) || terms.compare(a, b),
    );
    const ranks = new Uint32Array(terms.count);
    for (let rank = 0; rank < byRank.length; rank++) ranks[byRank[rank] ?? 0] = rank;
    yield;
    return new Words(terms, printedKeys.finish(), frequencies, ranks, sorted);
  }

  /** Makes the words ready to be found by how they are read. */
  *prepareSpoken(): Slices<void> {
    const wordAt = (word: number) => {
      const term = this.#terms.text(word);
      const { text, words } = fold(this.#printed.text(word));
      return { term, words: text === term ? words : term };
    };
    this.#spoken = yield* SpokenWords.of(this.#terms.count, wordAt, this.#ranks);
  }

  /**
   * Words that start with what was typed, or that it spells, from the most
   * frequent, shorter ones first; under an unusual reading last. Letters that a
   * word is written with (GDP) tell more than letters that spell it: some places
   * are kept for such words.
   *
   * @param typed - one word or its beginning.
   */
  find(typed: string, limit: number): FoundWord[] {
    const written = this.#written(typed, limit);
    const spelled = this.#spelled(typed, limit, new Set(written.map(({ word }) => word)));
    const kept = Math.max(Math.ceil(limit / KEPT_SHARE), limit - spelled.length);
    const first = written.slice(0, kept);
    const rest = [...written.slice(kept), ...spelled].sort(byScore).slice(0, limit - first.length);
    return [...first, ...rest].sort(byScore).map(({ word }) => ({
      printed: this.#printed.text(word),
      frequency: this.#frequencies[word] ?? 0,
    }));
  }

  #written(typed: string, limit: number): Candidate[] {
    const forms = foldedForms(typed).filter((form) => form !== '' && form.length <= LONGEST_WORD);
    const lists = forms.map((form) => this.#startingWith(form));
    return take(lists, limit, () => true);
  }

  /** By letters alone (shuzij), or by letters after characters (数字j). */
  #spelled(typed: string, limit: number, without: ReadonlySet<number>): Candidate[] {
    const [, head = '', tail = ''] = /^(.*?)([\p{Script=Latin}\p{M}0-9'’]*)$/su.exec(typed) ?? [];
    const letters = lettersOf(tail);
    if (letters === null || head.length > LONGEST_WORD) return [];
    const heads = head === '' ? [''] : foldedForms(head);
    const lists =
      head === ''
        ? (this.#spoken?.candidates(letters) ?? [])
        : heads.filter((form) => form !== '').map((form) => this.#startingWith(form));
    return take(lists, limit, (word) => {
      if (without.has(word)) return false;
      const term = this.#terms.text(word);
      return heads.some(
        (form) =>
          term.startsWith(form) && spells(letters, Array.from(term.slice(form.length), soundsOf)),
      );
    });
  }

  *#startingWith(form: string): Candidates {
    const [start, end] = this.#sorted.range(unitsOf(form));
    for (const { place, score } of this.#best.places(start, end)) {
      yield { word: this.#sorted.order[place] ?? 0, score };
    }
  }
}

const byScore = (a: Candidate, b: Candidate): number => a.score - b.score;

/** The best of several lists that pass a check, each word once. */
function take(
  lists: readonly Candidates[],
  limit: number,
  passes: (word: number) => boolean,
): Candidate[] {
  const heads = lists.map((list) => {
    const from = list[Symbol.iterator]();
    return { from, next: from.next() };
  });
  const taken: Candidate[] = [];
  const checked = new Set<number>();
  while (taken.length < limit && checked.size < MOST_CHECKED) {
    let best: (typeof heads)[number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      if (head.next.done !== true && head.next.value.score < least) {
        least = head.next.value.score;
        best = head;
      }
    }
    if (best === undefined || best.next.done === true) break;
    const candidate = best.next.value;
    const { word } = candidate;
    best.next = best.from.next();
    if (checked.has(word)) continue;
    checked.add(word);
    if (passes(word)) taken.push(candidate);
  }
  return taken;
}
