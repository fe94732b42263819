/** Which words does a passage of a query have? */
import {
  type Folded,
  fold,
  foldText,
  regionalVocabulary,
  sourceSpan,
  type Token,
} from '../text/index.ts';
import { type Forms, queryForms } from './forms.ts';
import { isFunctionWord } from './function-words.ts';

/** Divides a folded text into words, as `segment` of `text/` does. */
export type Segmenter = (folded: Pick<Folded, 'text' | 'words'>) => readonly Token[];

/** Another word for the same thing. */
export interface Synonym {
  /** As it is printed. */
  readonly text: string;
  readonly forms: Forms;
}

/** A word to look for. */
export interface QueryWord {
  /** Folded. */
  readonly term: string;
  /** As it was typed. */
  readonly text: string;
  /** The folded forms in which it may be printed, `term` first. */
  readonly forms: Forms;
  /** False for a word such as 的 or 如何: many texts have it and it says nothing about them. */
  readonly telling: boolean;
  /** Other words for the same thing in another region (軟體 → 软件). */
  readonly synonyms: readonly Synonym[];
}

/** A piece of so many letters is a word as it stands; jieba could only take it apart. */
const WHOLE_WORD = /^[\p{L}\p{M}\p{N}]{1,3}$/u;

/**
 * The words of a passage, each once, in the order in which they were typed. What
 * a user set apart by white space is looked for even if it is a function word;
 * one that the segmenter found within a longer piece is not.
 *
 * @param text - as typed.
 */
export function wordsOf(text: string, segment: Segmenter): QueryWord[] {
  const words = new Map<string, QueryWord>();
  const add = (word: QueryWord): void => {
    if (word.term !== '' && !words.has(word.term)) words.set(word.term, word);
  };
  for (const piece of text.toWellFormed().split(/[\s\p{Z}]+/u)) {
    const found = wordsOfPiece(piece, segment);
    const telling = found.filter((word) => word.telling);
    for (const word of telling.length > 0 ? telling : found) add(word);
  }
  return [...words.values()];
}

/** A piece that is regional vocabulary is one word: 人工智慧 is 人工智能, 人工 and 智慧 are not. */
function wordsOfPiece(piece: string, segment: Segmenter): QueryWord[] {
  const term = foldText(piece);
  if (WHOLE_WORD.test(term) || regionalVocabulary(term).length > 0) return [queryWord(term, piece)];
  const folded = fold(piece);
  return segment(folded).map((token) =>
    queryWord(token.term, piece.slice(...sourceSpan(folded, token.start, token.end))),
  );
}

/**
 * @param term - the folded word.
 * @param source - as it was typed. It may hold more than the word where one
 *   character folds to several (㈠ → (1)); then only the word itself is looked for.
 */
function queryWord(term: string, source: string): QueryWord {
  const found = queryForms(source);
  const forms: Forms = found[0] === term ? found : [term];
  return { term, text: source, forms, telling: !isFunctionWord(term), synonyms: synonymsOf(forms) };
}

/** The synonyms of all forms of a word (計劃 has those of 計畫), each once. */
function synonymsOf(forms: Forms): Synonym[] {
  const known = new Set<string>(forms);
  const synonyms: Synonym[] = [];
  for (const word of forms.flatMap(regionalVocabulary)) {
    const others = queryForms(word);
    if (others.some((form) => known.has(form))) continue;
    for (const form of others) known.add(form);
    synonyms.push({ text: word, forms: others });
  }
  return synonyms;
}
