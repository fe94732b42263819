/**
 * What a folded text is looked up by.
 *
 * Characters and pairs of adjacent characters (grams) find every text that
 * contains a string: each pair of the string is in the text. Words (jieba) add
 * meaning. A word term carries a prefix, so that 计划 the word and 计划 the
 * pair are two terms; so do the grams of headings and titles.
 */

// The fold drops control characters, so no gram can start with one.
/** Starts a word term. */
export const WORD_PREFIX = '\u0001';
/** Starts a gram of a field: of the text of a clause, the headings above it, the title of its document. */
export const FIELD_PREFIX = { text: '', heading: '\u0002', title: '\u0003' } as const;

/** What is searched apart. */
export type Field = keyof typeof FIELD_PREFIX;

/**
 * The terms that every text containing `folded` has: its pairs; for a single
 * character, that character.
 */
export function requiredTerms(folded: string): string[] {
  const characters = [...folded];
  if (characters.length < 2) return characters;
  const pairs = new Set<string>();
  for (let i = 1; i < characters.length; i++) {
    pairs.add(`${characters[i - 1]}${characters[i]}`);
  }
  return [...pairs];
}

/** The term under which a folded word is indexed. */
export function wordTerm(word: string): string {
  return WORD_PREFIX + word;
}
