import type { WordsOf } from '../cite/index.ts';
import { convertScript, fold, segment, sourceSpan } from '../text/index.ts';

/** Divides a title into the words of the search's own segmenter, in Simplified characters. */
export const titleWords: WordsOf = (text, script) => {
  const simplified = script === 'Hant' ? convertScript(text, 'Hans') : text;
  const folded = fold(simplified);
  const words: string[] = [];
  let end = 0;
  for (const token of segment(folded)) {
    const [from, to] = sourceSpan(folded, token.start, token.end);
    words.push(...simplified.slice(end, from), simplified.slice(from, to));
    end = to;
  }
  return [...words, ...simplified.slice(end)];
};
