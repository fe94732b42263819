/**
 * What a folded text is looked up by.
 *
 * Pairs of adjacent characters find every text that contains a string: each
 * pair of the string is in the text. Words (jieba) add meaning. A word term
 * carries a prefix, so that 计划 the word and 计划 the pair are two terms.
 */

/** Starts a word term. The fold drops control characters, so no gram can start with it. */
const WORD_PREFIX = '\u0001';

/**
 * The characters of a folded text and its pairs of adjacent characters, each once.
 *
 * @param folded - folded text. Pairs are of code points, not of UTF-16 units.
 */
export function gramTerms(folded: string): Set<string> {
  const terms = new Set<string>();
  let previous = '';
  for (const character of folded) {
    terms.add(character);
    if (previous !== '') terms.add(previous + character);
    previous = character;
  }
  return terms;
}

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
