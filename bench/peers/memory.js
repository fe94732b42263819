// @ts-check
/** What the peers that live in memory and give candidates share: union of alternatives, proof by text. */
import { answerFrom, conjunctions, loadData, satisfies } from '../lib/data.js';

/** @typedef {import('../lib/data.js').Query} Query */

/**
 * @param {string} dir
 * @param {(forms: string[]) => Map<number, number> | Promise<Map<number, number>>} find
 *   - id → score, of texts that may have all forms.
 * @returns {import('../lib/data.js').Handle}
 */
export function candidates(dir, find) {
  const data = loadData(dir);
  const found = async (/** @type {Query} */ query) => {
    const [only = [], ...others] = conjunctions(query);
    const scores = await find(only);
    for (const forms of others) {
      for (const [id, score] of await find(forms)) {
        scores.set(id, Math.max(score, scores.get(id) ?? Number.NEGATIVE_INFINITY));
      }
    }
    return scores;
  };
  return {
    ids: async (query) => [...(await found(query)).keys()].sort((a, b) => a - b),
    answer: async (query) => {
      /** @type {number[]} */
      const ids = [];
      /** @type {number[]} */
      const scores = [];
      for (const [id, score] of await found(query)) {
        if (!satisfies(data.texts[id] ?? '', query)) continue;
        ids.push(id);
        scores.push(score);
      }
      return answerFrom(data, query, ids, scores);
    },
  };
}
