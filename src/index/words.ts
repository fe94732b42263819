/** The words of a corpus: in how many clauses each stands, and how it is printed. */
import type { Script } from '../model/index.ts';
import { WORD_PREFIX } from '../text/index.ts';
import type { Phrases, PrintedWords } from './analysis.ts';

/** A word that some clause has. */
export interface IndexedWord {
  /** Folded. */
  readonly term: string;
  /** How many clauses have it as a word. */
  readonly frequency: number;
  /** As it is first printed in documents of each script; null where none has it whole. */
  readonly printed: Readonly<Record<Script, string | null>>;
}

/** Two words that stand side by side again and again; its frequency counts every time. */
export type IndexedPhrase = IndexedWord;

/** So often two words must stand side by side in one thread's part of the corpus. */
const PHRASE_TIMES = 2;
/** The most frequent phrases that are kept: more would only be offered after all others. */
const MOST_PHRASES = 100_000;
/** Neither a folded term nor a printed word has a control character. */
const TAB = '\t';
const LINE_FEED = 0x0a;
const CELL_END = /[\t\n]/u;

/** Gathers the words of a build. */
export class WordTable {
  readonly #frequencies = new Map<string, number>();
  readonly #printed: Record<Script, Map<string, readonly [printed: string, ordinal: number]>> = {
    Hans: new Map(),
    Hant: new Map(),
  };
  readonly #phrases = new Map<string, { first: string; second: string; count: number }>();

  /** Takes a term of the index; those that are no words are passed over. */
  addTerm(term: string, frequency: number): void {
    if (term.startsWith(WORD_PREFIX)) {
      this.#frequencies.set(term.slice(WORD_PREFIX.length), frequency);
    }
  }

  /** Takes how words were printed; where several say so, the first clause counts. */
  addPrinted(words: Readonly<Record<Script, PrintedWords>>): void {
    for (const script of ['Hans', 'Hant'] as const) {
      const { terms, printed, ordinals } = words[script];
      const known = this.#printed[script];
      for (const [i, term] of terms.entries()) {
        const ordinal = ordinals[i] ?? 0;
        const other = known.get(term);
        if (other === undefined || ordinal < other[1]) {
          known.set(term, [printed[i] ?? term, ordinal]);
        }
      }
    }
  }

  /** Takes words that stand side by side. */
  addPhrases({ first, second, counts }: Phrases): void {
    for (const [i, count] of counts.entries()) {
      const [a = '', b = ''] = [first[i], second[i]];
      const key = a + TAB + b;
      const known = this.#phrases.get(key);
      if (known === undefined) this.#phrases.set(key, { first: a, second: b, count });
      else known.count += count;
    }
  }

  /** The words as lines, in the order of their UTF-16 units. */
  *lines(): Generator<string> {
    for (const term of [...this.#frequencies.keys()].sort()) {
      yield line(term, this.#frequencies.get(term) ?? 0);
    }
  }

  /** How the words are printed, as lines in the same order. */
  *printedLines(): Generator<string> {
    for (const term of [...this.#frequencies.keys()].sort()) yield line(...this.#printedAs([term]));
  }

  /** The most frequent phrases as lines, most frequent first. */
  *phraseLines(): Generator<string> {
    const phrases = [...this.#phrases]
      .filter(
        ([, { first, second, count }]) =>
          count >= PHRASE_TIMES && !this.#frequencies.has(first + second),
      )
      .sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
    for (const [, { first, second, count }] of phrases.slice(0, MOST_PHRASES)) {
      yield line(first + second, count, ...this.#printedAs([first, second]));
    }
  }

  /** Words side by side as they are printed in each script; nothing where one of them is in none. */
  #printedAs(parts: readonly string[]): [hans: string, hant: string] {
    const printed = (script: Script): string => {
      const found = parts.map((part) => this.#printed[script].get(part)?.[0] ?? null);
      return found.includes(null) ? '' : found.join('');
    };
    return [printed('Hans'), printed('Hant')];
  }
}

function line(...cells: readonly (string | number)[]): string {
  return `${cells.join(TAB)}\n`;
}

/** The cells of each line; a caller in no hurry takes a few at a time. */
function* cellsOf(lines: Buffer): Generator<string[]> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(LINE_FEED, start);
    yield lines.toString('utf8', start, end).split(TAB);
    start = end + 1;
  }
}

/** Reads {@link WordTable.lines}: word → frequency. */
export function readFrequencies(words: Buffer): Map<string, number> {
  const cells = words.toString().split(CELL_END);
  const frequencies = new Map<string, number>();
  for (let i = 0; i + 1 < cells.length; i += 2)
    frequencies.set(cells[i] ?? '', Number(cells[i + 1]));
  return frequencies;
}

/** Reads {@link WordTable.lines} with {@link WordTable.printedLines}. */
export function* readWords(words: Buffer, printed: Buffer): Generator<IndexedWord> {
  const forms = cellsOf(printed);
  for (const [term = '', frequency] of cellsOf(words)) {
    const [hans, hant] = forms.next().value ?? [];
    yield {
      term,
      frequency: Number(frequency),
      printed: { Hans: hans || null, Hant: hant || null },
    };
  }
}

/** Reads {@link WordTable.phraseLines}. */
export function* readPhrases(phrases: Buffer): Generator<IndexedPhrase> {
  for (const [term = '', frequency, hans, hant] of cellsOf(phrases)) {
    yield {
      term,
      frequency: Number(frequency),
      printed: { Hans: hans || null, Hant: hant || null },
    };
  }
}
