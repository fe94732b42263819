/** The words of a corpus: in how many clauses each stands, and how it is printed. */
import type { Script } from '../model/index.ts';
import { WORD_PREFIX } from '../text/index.ts';
import type { PrintedWords } from './analysis.ts';

/** A word that some clause has. */
export interface IndexedWord {
  /** Folded. */
  readonly term: string;
  /** How many clauses have it as a word. */
  readonly frequency: number;
  /** As it is first printed in documents of each script; null where none has it whole. */
  readonly printed: Readonly<Record<Script, string | null>>;
}

/** Gathers the words of a build. */
export class WordTable {
  readonly #frequencies = new Map<string, number>();
  readonly #printed: Record<Script, Map<string, readonly [printed: string, ordinal: number]>> = {
    Hans: new Map(),
    Hant: new Map(),
  };

  /** Takes a term of the index; those that are no words are passed over. */
  addTerm(term: string, frequency: number): void {
    if (term.startsWith(WORD_PREFIX))
      this.#frequencies.set(term.slice(WORD_PREFIX.length), frequency);
  }

  /** Takes how words were printed; where several say so, the first clause counts. */
  addPrinted(words: Readonly<Record<Script, PrintedWords>>): void {
    for (const script of ['Hans', 'Hant'] as const) {
      const { terms, printed, ordinals } = words[script];
      const known = this.#printed[script];
      for (const [i, term] of terms.entries()) {
        const ordinal = ordinals[i] ?? 0;
        const other = known.get(term);
        if (other === undefined || ordinal < other[1])
          known.set(term, [printed[i] ?? term, ordinal]);
      }
    }
  }

  /** The words as lines of JSON, in the order of their UTF-16 units. */
  *lines(): Generator<string> {
    for (const term of [...this.#frequencies.keys()].sort()) {
      const printed = (script: Script): string | null =>
        this.#printed[script].get(term)?.[0] ?? null;
      yield `${JSON.stringify([term, this.#frequencies.get(term), printed('Hans'), printed('Hant')])}\n`;
    }
  }
}

/** Reads the lines that a build wrote; trusts them. */
export function readWords(lines: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const [term, frequency, hans, hant] = JSON.parse(line) as [
      string,
      number,
      string | null,
      string | null,
    ];
    words.push({ term, frequency, printed: { Hans: hans, Hant: hant } });
  }
  return words;
}
