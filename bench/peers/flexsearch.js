// @ts-check
import FlexSearch from 'flexsearch';
import { loadData } from '../lib/data.js';
import { candidates } from './memory.js';

export const name = 'FlexSearch';
export const stored = false;
export const note =
  'as it comes, with its CJK encoder: single characters in any place; asked for all and not its 100; true count after a check by text in JS; facets by typed arrays in JS';

/** @typedef {InstanceType<typeof FlexSearch.Index>} Index */

/** @param {{ dir: string }} options */
export async function build({ dir }) {
  const index = new FlexSearch.Index({ encoder: FlexSearch.Charset.CJK });
  for (const [id, text] of loadData(dir).texts.entries()) index.add(id, text);
  return index;
}

/** @param {{ dir: string, built: Index }} options */
export async function open({ dir, built }) {
  return candidates(dir, (forms) => {
    const found = built.search(forms.join(''), { limit: 10_000_000 });
    const ids = /** @type {number[]} */ (found);
    return new Map(ids.map((id, place) => [id, -place]));
  });
}
