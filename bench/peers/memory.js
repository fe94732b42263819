// @ts-check
/** What the peers that live in memory and give candidates share: union of alternatives, proof by text. */
import { answerFrom, conjunctions, loadData, satisfies } from '../lib/data.js';

/** @typedef {import('../lib/data.js').Query} Query */

/**
 * @param {string} dir
 * @param {(forms: string[]) => Map<number, number>} find - id → score, of texts that may have all forms.
 */
export function candidates(dir, find) {
  const data = loadData(dir);
  const found = (/** @type {Query} */ query) => {
    const [only = [], ...others] = conjunctions(query);
    const scores = find(only);
    for (const forms of others) {
      for (const [id, score] of find(forms)) scores.set(id, Math.max(score, scores.get(id) ?? 0));
    }
    return scores;
  };
  return {
    ids: (/** @type {Query} */ query) => [...found(query).keys()].sort((a, b) => a - b),
    answer: (/** @type {Query} */ query) => {
      /** @type {number[]} */
      const ids = [];
      /** @type {number[]} */
      const scores = [];
      for (const [id, score] of found(query)) {
        if (!satisfies(data.texts[id] ?? '', query)) continue;
        ids.push(id);
        scores.push(score);
      }
      return answerFrom(data, query, ids, scores);
    },
  };
}
