// @ts-check
import { answerFrom, loadData } from '../lib/data.js';
import { joinTexts, matching } from '../lib/scan.js';

export const name = 'scan (indexOf)';
export const stored = true;
export const note =
  'one `indexOf` over all texts in one string; no ranking: the first 20 in the order of the text';

export async function build() {}

/** @param {{ dir: string }} options @returns {Promise<import('../lib/data.js').Handle>} */
export async function open({ dir }) {
  const data = loadData(dir);
  const joined = joinTexts(data.texts);
  return {
    ids: (query) => matching(joined, query.groups),
    answer: (query) => answerFrom(data, query, matching(joined, query.groups), null),
  };
}
