/**
 * What the index keeps of the texts of clauses: their folded form, the postings
 * of their characters, pairs and words, and the words themselves.
 */
import type { Script } from '../model/index.ts';
import { fold, foldText, segment, sourceSpan, WORD_PREFIX } from '../text/index.ts';
import { PostingsAccumulator, type TermColumns } from './accumulator.ts';
import { GramNoter } from './grams.ts';
import { PhraseCounter } from './phrases.ts';

/** Clauses to be analysed, in order. */
export interface Batch {
  /** The ordinal of the first text; the others follow. */
  readonly first: number;
  readonly texts: readonly string[];
  /** The script of each text. */
  readonly scripts: readonly Script[];
}

/** The folded texts of a batch. */
export interface FoldedBatch {
  readonly first: number;
  /** All texts, one after the other. */
  readonly units: Uint16Array;
  /** The length of each. */
  readonly lengths: Uint32Array;
}

/** Words as they were first printed in documents of one script. */
export interface PrintedWords {
  /** Folded. */
  readonly terms: string[];
  readonly printed: string[];
  /** In which clauses. */
  readonly ordinals: number[];
}

/** Words that stand side by side, in columns. */
export interface Phrases {
  /** Folded. */
  readonly first: string[];
  readonly second: string[];
  readonly counts: Uint32Array;
}

/** What an analysis gathered. */
export interface Analysis {
  readonly terms: TermColumns;
  readonly phrases: Phrases;
  readonly words: Readonly<Record<Script, PrintedWords>>;
}

/** In a printed word nothing was dropped by the fold, such as a line break. */
const UNBROKEN = /^[\p{L}\p{M}\p{N}.+/_-]+$/u;

/** A word that can be a part of a phrase: two Han characters or more. */
const PHRASE_PART = /^\p{Script=Han}{2,}$/u;

/** What is known of a word from where it was met before. */
interface KnownWord {
  /** The number of its term. */
  readonly number: number;
  readonly isPhrasePart: boolean;
  /** As it was first printed in each script, with the clause; null where it was not yet. */
  readonly printed: Record<Script, readonly [printed: string, ordinal: number] | null>;
}

/** Analyses batches of clauses, whose ordinals only rise. */
export class Analyzer {
  readonly #postings: PostingsAccumulator = new PostingsAccumulator();
  readonly #grams: GramNoter = new GramNoter(this.#postings);
  readonly #phrases: PhraseCounter = new PhraseCounter();
  /** By what they fold to: one lookup for each occurrence. */
  readonly #words = new Map<string, KnownWord>();

  /** @throws whatever the segmenter throws. */
  add({ first, texts, scripts }: Batch): FoldedBatch {
    const folded = texts.map((text, i) => this.#addClause(first + i, text, scripts[i] ?? 'Hans'));
    const lengths = Uint32Array.from(folded, ({ length }) => length);
    const joined = folded.join('');
    const units = new Uint16Array(joined.length);
    Buffer.from(units.buffer).write(joined, 'utf16le');
    return { first, units, lengths };
  }

  /** Everything that was gathered. Nothing may be added afterwards. */
  finish(): Analysis {
    const terms = this.#postings.finish();
    return {
      terms,
      phrases: this.#finishPhrases(terms.names),
      words: { Hans: this.#finishWords('Hans'), Hant: this.#finishWords('Hant') },
    };
  }

  #finishWords(script: Script): PrintedWords {
    const words: PrintedWords = { terms: [], printed: [], ordinals: [] };
    for (const [term, { printed }] of this.#words) {
      const first = printed[script];
      if (first === null) continue;
      words.terms.push(term);
      words.printed.push(first[0]);
      words.ordinals.push(first[1]);
    }
    return words;
  }

  #finishPhrases(names: readonly string[]): Phrases {
    const entries = [...this.#phrases.entries()].filter(([, , count]) => count > 1);
    const wordAt = (term: number): string => (names[term] ?? '').slice(WORD_PREFIX.length);
    return {
      first: entries.map(([first]) => wordAt(first)),
      second: entries.map(([, second]) => wordAt(second)),
      counts: Uint32Array.from(entries, ([, , count]) => count),
    };
  }

  #addClause(ordinal: number, text: string, script: Script): string {
    const folded = fold(text);
    this.#grams.note(folded.text, ordinal);
    let before: { readonly number: number; readonly end: number } | null = null;
    for (const { term, start, end } of segment(folded)) {
      const word = this.#words.get(term) ?? this.#meet(term);
      const { number } = word;
      this.#postings.note(number, ordinal);
      if (word.isPhrasePart && before?.end === start) this.#phrases.note(before.number, number);
      before = word.isPhrasePart ? { number, end } : null;
      if (word.printed[script] !== null) continue;
      const source = text.slice(...sourceSpan(folded, start, end));
      // ㈠ is more than the word 1 that it folds to.
      if (UNBROKEN.test(source) && foldText(source) === term) {
        word.printed[script] = [source, ordinal];
      }
    }
    return folded.text;
  }

  #meet(term: string): KnownWord {
    const word: KnownWord = {
      number: this.#postings.termOf(WORD_PREFIX + term),
      isPhrasePart: PHRASE_PART.test(term),
      printed: { Hans: null, Hant: null },
    };
    this.#words.set(term, word);
    return word;
  }
}
