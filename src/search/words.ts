/** How are the words of a query found? With the words of the index: jieba need not be loaded. */
import type { ClauseIndex } from '../index/index.ts';
import type { Segmenter } from '../query/index.ts';
import { createLexiconSegmenter } from '../text/index.ts';

const segmenters = new WeakMap<ClauseIndex, Segmenter>();

/** What divides queries into words that the index may have. Made when first asked to. */
export function segmenterOf(index: ClauseIndex): Segmenter {
  return (folded) => {
    let segmenter = segmenters.get(index);
    if (segmenter === undefined) {
      segmenter = createLexiconSegmenter(index.wordFrequencies());
      segmenters.set(index, segmenter);
    }
    return segmenter(folded);
  };
}
