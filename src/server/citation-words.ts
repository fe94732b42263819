import type { WordsOf } from '../cite/index.ts';
import { convertScript, fold, segment, shorterWords, sourceSpan } from '../text/index.ts';

/** What pinyin writes as one word, in characters (GB/T 16159). */
const LONGEST = 3;

/**
 * The words of a long one. Where single characters would be left over
 * (一网通办), it stays whole, and pinyin divides it by pairs.
 */
function apart(word: string): readonly string[] {
  if (word.length <= LONGEST || !/^\p{Script=Han}+$/u.test(word)) return [word];
  const words = shorterWords(word, LONGEST);
  return words.some((part) => part.length === 1) ? [word] : words;
}

/**
 * Divides a title into the words of the search's own segmenter, in Simplified
 * characters, those of more than three characters divided again.
 */
export const titleWords: WordsOf = (text, script) => {
  const simplified = script === 'Hant' ? convertScript(text, 'Hans') : text;
  const folded = fold(simplified);
  const words: string[] = [];
  let end = 0;
  for (const token of segment(folded)) {
    const [from, to] = sourceSpan(folded, token.start, token.end);
    words.push(...simplified.slice(end, from), ...apart(simplified.slice(from, to)));
    end = to;
  }
  return [...words, ...simplified.slice(end)];
};
