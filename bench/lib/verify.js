// @ts-check
/** Holds a peer's answers against those of the scan. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, quality } from './arithmetic.js';
import { column, TOP } from './data.js';

/**
 * @typedef {import('./data.js').Answer} Answer
 * @typedef {import('./data.js').Column} Column
 * @typedef {import('./data.js').Query} Query
 * @typedef {import('./arithmetic.js').Quality} Quality
 */

/**
 * @param {import('./data.js').Handle} handle
 * @param {readonly Query[]} queries
 * @param {string} dir - the folder of the share.
 * @param {(text: string) => string} foldText - marks of source text are compared folded.
 * @returns {Promise<{ raw: Record<Query['kind'], Quality>, wrong: string[] }>} `raw`: what the
 *   index itself gives; `wrong`: queries whose final answer is not the true one, and in what.
 */
export async function verify(handle, queries, dir, foldText) {
  const lengths = JSON.parse(readFileSync(join(dir, 'truth.json'), 'utf8'));
  const bytes = readFileSync(join(dir, 'truth.bin'));
  const ids = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'));
  const columns = {
    years: column(meta.years),
    types: column(meta.types),
    documents: column(meta.documents),
  };
  /** @type {Record<Query['kind'], ReturnType<typeof check>[]>} */
  const checks = { exact: [], words: [] };
  /** @type {string[]} */
  const wrong = [];
  let from = 0;
  for (const [i, query] of queries.entries()) {
    const truth = ids.subarray(from, from + lengths[i]);
    from += lengths[i];
    checks[query.kind].push(check(await handle.ids(query), truth));
    const faults = faultsOf(await handle.answer(query), query, truth, columns, foldText);
    if (faults.length > 0) wrong.push(`${query.text}: ${faults.join(', ')}`);
  }
  return { raw: { exact: quality(checks.exact), words: quality(checks.words) }, wrong };
}

/**
 * @param {Answer} answer @param {Query} query @param {Uint32Array} truth - ascending.
 * @param {Record<'years' | 'types' | 'documents', Column>} columns
 * @param {(text: string) => string} foldText
 */
export function faultsOf(answer, query, truth, columns, foldText) {
  const faults = [];
  if (answer.count !== truth.length) faults.push('count');
  for (const name of /** @type {const} */ (['years', 'types', 'documents'])) {
    if (!sameFacet(answer[name], truth, columns[name])) faults.push(`facet of ${name}`);
  }
  const shown = new Set(answer.top.map(({ id }) => id));
  const expected = Math.min(TOP, truth.length);
  if (answer.top.length !== expected || shown.size !== expected) faults.push('number of hits');
  if (answer.top.some(({ id }) => !truth.includes(id))) faults.push('hits');
  if (answer.top.some((hit) => !isMarked(hit, query, foldText))) faults.push('highlights');
  return faults;
}

/** Whether every mark holds something that was asked for, and every group of the query is marked. @param {Answer['top'][number]} hit @param {Query} query @param {(text: string) => string} foldText */
function isMarked({ text, marks }, { groups }, foldText) {
  const marked = marks.map(([start, end]) => foldText(text.slice(start, end)));
  const forms = groups.flat();
  return (
    marked.every((piece) => forms.some((form) => piece.includes(form))) &&
    groups.every((group) => group.some((form) => marked.some((piece) => piece.includes(form))))
  );
}

/** Values that are unknown may be left out of a facet. @param {import('./data.js').Facet} facet @param {Uint32Array} truth @param {Column} column */
function sameFacet(facet, truth, { values, codes }) {
  /** @type {Map<string | number, number>} */
  const expected = new Map();
  for (const id of truth) {
    const value = values[codes[id] ?? 0] ?? '';
    expected.set(value, (expected.get(value) ?? 0) + 1);
  }
  const given = new Map(facet);
  for (const unknown of [0, '']) {
    expected.delete(unknown);
    given.delete(unknown);
  }
  return (
    given.size === expected.size &&
    [...expected].every(([value, count]) => given.get(value) === count)
  );
}
