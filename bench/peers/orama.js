// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, create, save as dump, insert, load, search } from '@orama/orama';
import { loadData, pairs } from '../lib/data.js';
import { candidates } from './memory.js';

export const name = 'Orama';
export const stored = false;
export const note =
  'gives texts that have all pairs, in any place: true count after a check by text in JS; facets by typed arrays in JS, as its own would count the false ones';

/** @typedef {ReturnType<typeof create>} Index */

function empty() {
  const tokenizer = {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (/** @type {string} */ text) => [...new Set(text.split('\u0000').flatMap(pairs))],
  };
  return create({ schema: { text: 'string' }, components: { tokenizer } });
}

/** @param {{ dir: string }} options */
export async function build({ dir }) {
  const index = empty();
  for (const [id, text] of loadData(dir).texts.entries())
    await insert(index, { id: `${id}`, text });
  return index;
}

/** @param {Index} index @param {{ store: string }} options */
export async function save(index, { store }) {
  writeFileSync(join(store, 'index.json'), JSON.stringify(dump(index)));
}

/** @param {{ dir: string, store: string, built?: Index }} options */
export async function open({ dir, store, built }) {
  const index = built ?? empty();
  if (built === undefined) load(index, JSON.parse(readFileSync(join(store, 'index.json'), 'utf8')));
  return candidates(dir, async (forms) => {
    const asked = { term: forms.join('\u0000'), threshold: 0, limit: count(index) };
    const { hits } = await search(index, asked);
    return new Map(hits.map(({ id, score }) => [Number(id), score]));
  });
}
