// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { loadData, pairs } from '../lib/data.js';
import { candidates } from './memory.js';

export const name = 'MiniSearch';
export const stored = false;
export const note =
  'gives texts that have all pairs, in any place: true count after a check by text in JS; facets by typed arrays in JS';

const OPTIONS = {
  fields: ['text'],
  tokenize: pairs,
  processTerm: (/** @type {string} */ term) => term,
};

/** @param {{ dir: string }} options */
export async function build({ dir }) {
  const index = new MiniSearch(OPTIONS);
  for (const [id, text] of loadData(dir).texts.entries()) index.add({ id, text });
  return index;
}

/** @param {MiniSearch} index @param {{ store: string }} options */
export async function save(index, { store }) {
  writeFileSync(join(store, 'index.json'), JSON.stringify(index));
}

/** @param {{ dir: string, store: string, built?: MiniSearch }} options */
export async function open({ dir, store, built }) {
  const index =
    built ?? MiniSearch.loadJSON(readFileSync(join(store, 'index.json'), 'utf8'), OPTIONS);
  return candidates(dir, (forms) => {
    // Each pair once: asked for twice, it would only be looked up twice.
    const queries = [...new Set(forms.flatMap(pairs))];
    const found = index.search({ combineWith: 'AND', queries }, { tokenize: (pair) => [pair] });
    return new Map(found.map(({ id, score }) => [id, score]));
  });
}
