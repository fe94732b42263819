/**
 * Words without jieba: the ones that a corpus is known to have.
 *
 * jieba takes a second and 250 MB to load. Whoever has the words of an index
 * with their frequencies can do what it does without its dictionary: of all
 * ways to divide a text, take the one whose words are together most probable
 * (a unigram model: the path of greatest product through the graph of words).
 * A word that no clause has could find nothing anyway.
 */
import { type CutHan, type Segmenter, segmenterWith } from './segment.ts';

/** The longest word that is looked for, in UTF-16 units; jieba's dictionary has hardly any longer. */
const LONGEST_WORD = 16;

/**
 * Makes a segmenter of known words. What stands between known words comes
 * apart into single characters.
 *
 * @param frequencies - folded word → how often it occurs, at least 1.
 */
export function createLexiconSegmenter(frequencies: ReadonlyMap<string, number>): Segmenter {
  let total = 1;
  let longest = 1;
  for (const [word, frequency] of frequencies) {
    total += frequency;
    longest = Math.max(longest, word.length);
  }
  longest = Math.min(longest, LONGEST_WORD);
  const logTotal = Math.log(total);
  const cut: CutHan = ({ text }, start, end, push) => {
    const length = end - start;
    // best[i]: the greatest log probability of the text from i on; next[i]: where its first word ends.
    const best = new Float64Array(length + 1);
    const next = new Uint32Array(length + 1);
    for (let at = length - 1; at >= 0; at--) {
      const single = Math.min(characterLength(text, start + at), length - at);
      best[at] = Number.NEGATIVE_INFINITY;
      for (let size = single; size <= Math.max(longest, single) && at + size <= length; size++) {
        const frequency = frequencies.get(text.slice(start + at, start + at + size));
        if (frequency === undefined && size > single) continue;
        const probability = Math.log(frequency ?? 1) - logTotal + (best[at + size] ?? 0);
        if (probability <= (best[at] ?? 0)) continue;
        best[at] = probability;
        next[at] = at + size;
      }
    }
    for (let at = 0; at < length; at = next[at] ?? length) {
      push(start + at, start + (next[at] ?? length));
    }
  };
  return segmenterWith(cut);
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
