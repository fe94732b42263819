// @ts-check
import { join } from 'node:path';

export const name = 'Tiaowen';
export const stored = true;
export const note = 'reads and folds the source itself; the others are handed folded text';

/** @param {{ dir: string, store: string }} options */
export async function build({ dir, store }) {
  const { readJsonl } = await import('../../dist/corpus/index.js');
  const { buildIndex } = await import('../../dist/index/index.js');
  await buildIndex({
    documents: readJsonl(join(dir, 'documents.jsonl')),
    corpusDigest: null,
    jsonl: [],
    directory: store,
  });
}

/** @param {{ store: string }} options */
export async function open({ store }) {
  const { openIndex } = await import('../../dist/index/index.js');
  const { search } = await import('../../dist/search/index.js');
  const index = await openIndex(store);
  const run = (/** @type {import('../lib/data.js').Query} */ query, /** @type {number} */ limit) =>
    search(index, {
      text: query.text,
      match: query.kind === 'exact' ? 'exact' : 'all',
      scope: 'clause',
      sort: 'relevance',
      filters: { years: [null, null], issuers: [], regions: [], types: [], documents: [] },
      limit,
      offset: 0,
    });
  return {
    ids: (/** @type {import('../lib/data.js').Query} */ query) =>
      run(query, index.clauseCount)
        .hits.map(({ ordinal }) => ordinal)
        .sort((a, b) => a - b),
    answer: (/** @type {import('../lib/data.js').Query} */ query) => {
      const { counts, facets, hits } = run(query, 20);
      return {
        count: counts.clauses,
        years: new Map(facets.year.map(({ value, count }) => [value, count])),
        types: new Map(facets.type.map(({ value, count }) => [value, count])),
        top: hits.map(({ ordinal, highlights }) => ({ id: ordinal, marks: highlights })),
      };
    },
  };
}
