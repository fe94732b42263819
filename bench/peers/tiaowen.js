// @ts-check
import { join } from 'node:path';
import { buildByCommand, openIndex, searchRequest, searchTools } from '../lib/product.js';

export const name = 'Tiaowen';
export const stored = true;
export const note =
  'built with `tiaowen build`, Node’s start, reading, checking and folding of the source included; the others are handed folded text. Its answers also have facets of issuers and regions, and highlights at source offsets';

/** @typedef {import('../lib/data.js').Query} Query */

/** @param {{ dir: string, store: string, limitMs: number }} options */
export async function build({ dir, store, limitMs }) {
  const flags = ['--jsonl', join(dir, 'documents.jsonl'), '--out', store];
  // Ended before this process is, lest it go on alone.
  const out = await buildByCommand(flags, limitMs - 1000);
  if ('failed' in out) throw new Error(out.failed);
}

/** @param {{ store: string }} options */
export async function open({ store }) {
  const index = await openIndex(store);
  const { search } = await searchTools();
  const run = (/** @type {Query} */ query, /** @type {number} */ limit) =>
    search(
      index,
      searchRequest({ text: query.text, match: query.kind === 'exact' ? 'exact' : 'all', limit }),
    );
  return {
    ids: async (/** @type {Query} */ query) => {
      const { counts } = await run(query, 1);
      const { hits } = await run(query, Math.max(1, counts.clauses));
      return hits.map(({ ordinal }) => Number(ordinal)).sort((a, b) => a - b);
    },
    answer: async (/** @type {Query} */ query) => {
      const { counts, facets, hits } = await run(query, 20);
      return {
        count: counts.clauses,
        years: facets.year.map(({ value, count }) => /** @type {const} */ ([value, count])),
        types: facets.type.map(({ value, count }) => /** @type {const} */ ([value, count])),
        documents: facets.document.map(
          ({ value, count }) => /** @type {const} */ ([`${value}`, count]),
        ),
        // The texts are read too: a hit that cannot be shown is none.
        top: hits.map(({ ordinal, highlights }) => ({
          id: Number(ordinal),
          text: index.clause(ordinal).text,
          marks: highlights,
        })),
      };
    },
  };
}
