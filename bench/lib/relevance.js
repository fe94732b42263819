// @ts-check
/** Measures of ranked lists, and BM25 over pairs of characters as the measure of comparison. */
import { pairs } from './data.js';

/**
 * @typedef {{ mrr: number, ndcg: number, recall: number }} Relevance - MRR@10, nDCG@10 and R@100.
 * @typedef {{ id: number, query: string, relevant: string[] }} Question
 * @typedef {object} QuestionsReport
 * @property {string} date @property {string} cpu @property {number} cores @property {number} memoryGB
 * @property {string} node @property {string} commit @property {Record<string, string>} versions
 * @property {number} questions @property {number} clauses
 * @property {Relevance} own @property {Relevance} baseline
 * @property {Record<string, Relevance>} without - the same without one of the weights; empty if they cannot be set.
 * @property {import('./arithmetic.js').Summary} ms - of the searches.
 */

/**
 * MRR@10, nDCG@10 and R@100 of one answer. Relevance is yes or no, so the gain
 * of nDCG is 1 (K. Järvelin, J. Kekäläinen, Cumulated Gain-Based Evaluation of
 * IR Techniques, 2002, with the discount of log₂(rank + 1)).
 * @param {readonly string[]} ranked - ids, best first, each once.
 * @param {readonly string[]} relevant - not empty.
 * @returns {Relevance}
 */
export function relevanceOf(ranked, relevant) {
  const wanted = new Set(relevant);
  if (wanted.size === 0) throw new RangeError('nothing is relevant');
  const ten = ranked.slice(0, 10);
  const first = ten.findIndex((id) => wanted.has(id));
  const gain = (/** @type {number} */ place) => 1 / Math.log2(place + 2);
  const sum = ten.reduce((total, id, place) => total + (wanted.has(id) ? gain(place) : 0), 0);
  let ideal = 0;
  for (let place = 0; place < Math.min(10, wanted.size); place++) ideal += gain(place);
  return {
    mrr: first < 0 ? 0 : 1 / (first + 1),
    ndcg: sum / ideal,
    recall: ranked.slice(0, 100).filter((id) => wanted.has(id)).length / wanted.size,
  };
}

/** @param {readonly Relevance[]} all - not empty. @returns {Relevance} */
export function meanRelevance(all) {
  if (all.length === 0) throw new RangeError('no questions');
  const mean = (/** @type {keyof Relevance} */ name) =>
    all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return { mrr: mean('mrr'), ndcg: mean('ndcg'), recall: mean('recall') };
}

const K1 = 1.2;
const B = 0.75;

/**
 * BM25 over adjacent pairs of characters (S. Robertson, H. Zaragoza, The
 * Probabilistic Relevance Framework, 2009), k1 = 1.2, b = 0.75, each pair of
 * the query once.
 * @param {readonly string[]} texts - folded.
 * @returns {(query: string, limit: number) => number[]} places of the best texts, best first.
 */
export function pairBm25(texts) {
  /** @type {Map<string, number[]>} text, number of occurrences, text, … */
  const postings = new Map();
  const lengths = new Float64Array(texts.length);
  for (const [id, text] of texts.entries()) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const all = pairs(text);
    for (const pair of all) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (const [pair, count] of counts) {
      const list = postings.get(pair);
      if (list === undefined) postings.set(pair, [id, count]);
      else list.push(id, count);
    }
    lengths[id] = all.length;
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  return (query, limit) => {
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const pair of new Set(pairs(query))) {
      const list = postings.get(pair) ?? [];
      const found = list.length / 2;
      const weight = Math.log(1 + (texts.length - found + 0.5) / (found + 0.5));
      for (let i = 0; i < list.length; i += 2) {
        const [id = 0, count = 0] = [list[i], list[i + 1]];
        const damping = K1 * (1 - B + (B * (lengths[id] ?? 0)) / average);
        const score = (weight * count * (K1 + 1)) / (count + damping);
        scores.set(id, (scores.get(id) ?? 0) + score);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([id]) => id);
  };
}
