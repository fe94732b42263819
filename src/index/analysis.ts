/**
 * What the index keeps of the texts of clauses: their folded form, the postings
 * of their characters, pairs and words, and the words themselves.
 */
import type { Script } from '../model/index.ts';
import { fold, foldText, segment, sourceSpan, WORD_PREFIX } from '../text/index.ts';
import { PostingsAccumulator, type TermColumns } from './accumulator.ts';
import { GramNoter } from './grams.ts';

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

/** What an analysis gathered. */
export interface Analysis {
  readonly terms: TermColumns;
  readonly words: Readonly<Record<Script, PrintedWords>>;
}

/** In a printed word nothing was dropped by the fold, such as a line break. */
const UNBROKEN = /^[\p{L}\p{M}\p{N}.+/_-]+$/u;

/** Analyses batches of clauses, whose ordinals only rise. */
export class Analyzer {
  readonly #postings: PostingsAccumulator = new PostingsAccumulator();
  readonly #grams: GramNoter = new GramNoter(this.#postings);
  readonly #printed: Record<Script, Map<string, readonly [printed: string, ordinal: number]>> = {
    Hans: new Map(),
    Hant: new Map(),
  };

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
    const words = (script: Script): PrintedWords => {
      const entries = [...this.#printed[script]];
      return {
        terms: entries.map(([term]) => term),
        printed: entries.map(([, [printed]]) => printed),
        ordinals: entries.map(([, [, ordinal]]) => ordinal),
      };
    };
    return {
      terms: this.#postings.finish(),
      words: { Hans: words('Hans'), Hant: words('Hant') },
    };
  }

  #addClause(ordinal: number, text: string, script: Script): string {
    const folded = fold(text);
    this.#grams.note(folded.text, ordinal);
    const printed = this.#printed[script];
    for (const { term, start, end } of segment(folded)) {
      this.#postings.note(this.#postings.termOf(WORD_PREFIX + term), ordinal);
      if (printed.has(term)) continue;
      const source = text.slice(...sourceSpan(folded, start, end));
      // ㈠ is more than the word 1 that it folds to.
      if (UNBROKEN.test(source) && foldText(source) === term) printed.set(term, [source, ordinal]);
    }
    return folded.text;
  }
}
