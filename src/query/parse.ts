/** What did the user ask? */
import { TiaowenError } from '../model/index.ts';
import { fold, foldText, segment, sourceSpan } from '../text/index.ts';
import { type Forms, queryForms } from './forms.ts';
import { isFunctionWord } from './function-words.ts';

/** A word to look for. */
export interface QueryWord {
  /** Folded. */
  readonly term: string;
  /** The folded forms in which it may be printed, `term` first. */
  readonly forms: Forms;
  /** False for a word such as 的 or 如何: many texts have it and it says nothing about them. */
  readonly telling: boolean;
}

export interface Query {
  /** What was typed. */
  readonly text: string;
  /** The same as it is compared with folded text, white space dropped. */
  readonly folded: string;
  /** The folded strings of which a text must contain one to match exactly, `folded` first. */
  readonly forms: Forms;
  /**
   * The words, each once, in the order in which they were typed. Found when first
   * asked for: jieba takes a second to load, and an exact search has no use for it.
   */
  readonly words: readonly QueryWord[];
}

/** The longest query, in code points. */
export const QUERY_LIMIT = 1000;

/** A piece of so many letters is a word as it stands; jieba could only take it apart. */
const WHOLE_WORD = /^[\p{L}\p{M}\p{N}]{1,3}$/u;

/**
 * Reads a query in plain text. White space divides words; everything else is
 * looked for as it was typed.
 *
 * @param text - any string; a lone surrogate counts as U+FFFD.
 * @throws TiaowenError `query-too-long` (more than {@link QUERY_LIMIT} code points);
 *   `query-empty` when nothing is left after folding.
 */
export function parseQuery(text: string): Query {
  const length = [...text].length;
  if (length > QUERY_LIMIT) {
    throw new TiaowenError(
      'query-too-long',
      `The query has ${length} characters; ${QUERY_LIMIT} are allowed. Search for a shorter passage.`,
    );
  }
  const forms = queryForms(text);
  const [folded] = forms;
  if (folded === '') {
    throw new TiaowenError(
      'query-empty',
      'The query has nothing to search for. Type a word or a phrase; quotation marks and spaces alone are not searched.',
    );
  }
  let words: readonly QueryWord[] | undefined;
  return {
    text,
    folded,
    forms,
    get words(): readonly QueryWord[] {
      words ??= wordsOf(text);
      return words;
    },
  };
}

/**
 * The words of a query. What a user set apart by white space is looked for even
 * if it is a function word; one that jieba found within a longer piece is not.
 */
function wordsOf(text: string): QueryWord[] {
  const words = new Map<string, QueryWord>();
  const add = (word: QueryWord): void => {
    if (word.term !== '' && !words.has(word.term)) words.set(word.term, word);
  };
  for (const piece of text.toWellFormed().split(/[\s\p{Z}]+/u)) {
    const found = wordsOfPiece(piece);
    const telling = found.filter((word) => word.telling);
    for (const word of telling.length > 0 ? telling : found) add(word);
  }
  return [...words.values()];
}

function wordsOfPiece(piece: string): QueryWord[] {
  const term = foldText(piece);
  if (WHOLE_WORD.test(term)) return [queryWord(term, piece)];
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
  const forms = queryForms(source);
  return {
    term,
    forms: forms[0] === term ? forms : [term],
    telling: !isFunctionWord(term),
  };
}
