/**
 * What could the user be about to type? Words of the corpus that complete what
 * was typed, in either script or by pinyin, and documents whose title or 文号
 * has it.
 */
import type { DocumentId, DocumentMeta, Script } from '../model/index.ts';
import { displayTitle } from '../model/index.ts';
import { convertScript, foldedForms } from '../text/index.ts';
import { runInSlices } from './slices.ts';
import { Titles } from './titles.ts';
import { lastWord } from './typed.ts';
import { type Word, Words } from './words.ts';

/** The words of a corpus, each folded form once. Gone through once, in slices. */
type WordSource = Iterable<Word>;

/** One suggestion. */
export type Suggestion =
  | {
      readonly kind: 'term';
      /** All of the typed text, its last word completed; in the script that was typed. */
      readonly text: string;
      /** In how many clauses the word is. */
      readonly frequency: number;
    }
  | {
      /** A document that has what was typed in its title, or in its 文号. */
      readonly kind: 'title' | 'number';
      /** The title or the 文号 as printed. */
      readonly text: string;
      readonly documentId: DocumentId;
    };

export interface Suggester {
  /**
   * @param typed - the text so far, as typed.
   * @param limit - how many at most.
   * @returns terms first, then documents; what is not prepared yet is left out.
   */
  suggest(typed: string, limit: number): Suggestion[];
  /** Settles when everything is prepared; rejected when it failed. */
  readonly ready: Promise<void>;
}

/** Longer text than this, in UTF-16 units, is not completed: nobody would look at it. */
const LONGEST = 200;
/** Of three places one is kept for documents, if any have what was typed. */
const DOCUMENT_SHARE = 3;
const OTHER = { Hans: 'Hant', Hant: 'Hans' } as const;

/**
 * Prepares suggestions, in slices, so that requests are answered meanwhile:
 * titles and 文号 first, then words, pinyin last.
 *
 * @param source - `documents`: those of the corpus; `words`: its words.
 */
export function createSuggester({
  words,
  documents,
}: {
  words: WordSource;
  documents: readonly DocumentMeta[];
}): Suggester {
  let titles: Titles | null = null;
  let known: Words | null = null;
  const prepare = async (): Promise<void> => {
    titles = await runInSlices(Titles.of(documents));
    known = await runInSlices(Words.of(words));
    await runInSlices(known.prepareSpoken());
    await runInSlices(titles.prepareSpoken());
    // The first use reads OpenCC's dictionaries.
    foldedForms('');
  };
  const suggest = (typed: string, limit: number): Suggestion[] => {
    if (typed.length > LONGEST) return [];
    const found = titles === null ? [] : documentsWith(titles, typed, limit);
    const kept = Math.min(found.length, Math.floor(limit / DOCUMENT_SHARE));
    const terms = known === null ? [] : completions(known, typed, limit - kept);
    return [...terms, ...found.slice(0, limit - terms.length)];
  };
  return { suggest, ready: prepare() };
}

function completions(words: Words, typed: string, limit: number): Suggestion[] {
  const { before, word } = lastWord(typed);
  if (word === '') return [];
  const script = scriptOf(typed);
  const found = new Map<string, Suggestion>();
  for (const { printed, frequency } of words.find(word, limit)) {
    const text = before + shownIn(script, printed);
    // 計畫 and 计划 are two words, but the same when shown in one script.
    if (!found.has(text)) found.set(text, { kind: 'term', text, frequency });
  }
  return [...found.values()];
}

function documentsWith(titles: Titles, typed: string, limit: number): Suggestion[] {
  const numbered = titles.withNumber(typed, limit);
  const entitled = titles.withTitle(typed, limit);
  return [
    ...numbered.map(
      ({ id, number }): Suggestion => ({ kind: 'number', text: number ?? '', documentId: id }),
    ),
    ...entitled.map(
      (meta): Suggestion => ({ kind: 'title', text: displayTitle(meta), documentId: meta.id }),
    ),
  ].slice(0, limit);
}

/** A word in a script; as it is where it has characters of that script alone (乾县 stays, though 乾 is 干). */
function shownIn(script: Script | null, printed: string): string {
  if (script === null || convertScript(printed, OTHER[script]) !== printed) return printed;
  return convertScript(printed, script);
}

/**
 * The script that a text is typed in; null when its characters are of both, as
 * in 行政. Traditional is asked for first: 台 and 里 are written there, too.
 */
function scriptOf(typed: string): Script | null {
  if (convertScript(typed, 'Hans') !== typed) return 'Hant';
  return convertScript(typed, 'Hant') !== typed ? 'Hans' : null;
}
