// @ts-check
import { answerFrom, loadData } from '../lib/data.js';
import { joinTexts, matching } from '../lib/scan.js';

export const name = 'scan (indexOf)';
export const stored = true;
export const note = 'no ranking: the first 20 in order of the text';

export async function build() {}

/** @param {{ dir: string }} options */
export async function open({ dir }) {
  const data = loadData(dir);
  const joined = joinTexts(data.texts);
  return {
    ids: (/** @type {import('../lib/data.js').Query} */ query) => matching(joined, query.groups),
    answer: (/** @type {import('../lib/data.js').Query} */ query) =>
      answerFrom(data, query, matching(joined, query.groups), null),
  };
}
