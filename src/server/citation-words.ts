import type { WordsOf } from '../cite/index.ts';
import { convertScript, fold, piecesOfCompound, segment, sourceSpan } from '../text/index.ts';

/** What is written apart in pinyin though the segmenter has it as one word: 国务院办公厅 is Guowuyuan bangongting. */
const COMPOUND = /^\p{Script=Han}{5,}$/u;

/**
 * Divides a title into the words of the search's own segmenter, and these into
 * the words that they are made of, in Simplified characters.
 */
export const titleWords: WordsOf = (text, script) => {
  const simplified = script === 'Hant' ? convertScript(text, 'Hans') : text;
  const folded = fold(simplified);
  const words: string[] = [];
  let end = 0;
  for (const token of segment(folded)) {
    const [from, to] = sourceSpan(folded, token.start, token.end);
    const word = simplified.slice(from, to);
    words.push(...simplified.slice(end, from));
    words.push(...(COMPOUND.test(word) ? piecesOfCompound(word) : [word]));
    end = to;
  }
  return [...words, ...simplified.slice(end)];
};
