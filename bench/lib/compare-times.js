// @ts-check
/** How long does it take to compare two long documents, as the server does it? */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summary } from './arithmetic.js';
import { buildByCommand, compareTools, openIndex } from './product.js';

/**
 * @typedef {import('./laws.js').Law} Law
 * @typedef {{ kind: 'versions' | 'unrelated' | 'boilerplate', left: string, right: string, clauses: [number, number], ms: import('./arithmetic.js').Summary }} ComparisonTime
 * @typedef {Pick<ComparisonTime, 'kind'> & { left: Law, right: Law }} Case
 */

/** How many clauses the goal speaks of. */
export const LONG = 500;
const ROUNDS = 9;

/**
 * Every two versions of a law that are both long; two long documents that have
 * nothing to do with each other; and documents made of the last article of as many laws, 本条例自…起施行,
 * each of which is like all of the other side: the worst that real text has to offer.
 * @param {readonly Law[]} laws @param {readonly [Law, Law][]} versions @returns {Case[]}
 */
export function longCases(laws, versions) {
  const isLong = (/** @type {Law} */ { clauses }) => clauses.length >= LONG;
  const long = laws
    .filter(isLong)
    .sort((a, b) => a.clauses.length - b.clauses.length || (a.id < b.id ? -1 : 1));
  /** @type {Case[]} */
  const cases = versions
    .filter(([older, newer]) => isLong(older) && isLong(newer))
    .map(([left, right]) => ({ kind: 'versions', left, right }));
  const [first] = long;
  const other = long.find(({ title }) => title !== first?.title);
  if (first !== undefined && other !== undefined) {
    cases.push({ kind: 'unrelated', left: first, right: other });
  }
  const last = laws.flatMap(({ clauses }) => clauses.slice(-1)).slice(0, 2 * LONG);
  if (last.length === 2 * LONG) {
    /** @param {string} id @param {Law['clauses']} clauses @returns {Law} */
    const made = (id, clauses) => ({
      ...{ id, title: `${LONG} last articles`, date: null, type: '', script: 'Hans' },
      clauses: clauses.map(({ label, text }, i) => ({ id: `${id}-${i}`, label, path: [], text })),
    });
    cases.push({
      kind: 'boilerplate',
      left: made('last-left', last.slice(0, LONG)),
      right: made('last-right', last.slice(LONG)),
    });
  }
  return cases;
}

/**
 * Times each case: texts unpacked and folded, aligned, words compared.
 * @param {readonly Case[]} cases @param {string} work - a folder for the index.
 * @returns {Promise<ComparisonTime[]>}
 */
export async function timesOf(cases, work) {
  if (cases.length === 0) return [];
  const documents = new Map(
    cases.flatMap(({ left, right }) => [left, right]).map((law) => [law.id, law]),
  );
  const file = join(work, 'long.jsonl');
  const store = join(work, 'long');
  writeFileSync(file, [...documents.values()].map((law) => `${JSON.stringify(law)}\n`).join(''));
  const built = await buildByCommand(['--jsonl', file, '--out', store], 300_000);
  if ('failed' in built) throw new Error(built.failed);
  const index = await openIndex(store);
  const { comparablesOf, compare, segmenterOf } = await compareTools();
  const document = (/** @type {Law} */ { id }) => {
    const found = index.document(id);
    if (found === undefined) throw new Error(`${id} is not in the index`);
    return found;
  };
  const times = cases.map(({ kind, left, right }) => {
    const ms = Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      const [a, b] = [comparablesOf(index, document(left)), comparablesOf(index, document(right))];
      const { pairs } = compare(a, b, segmenterOf(index));
      const took = performance.now() - from;
      if (pairs.length < Math.max(a.length, b.length)) throw new Error('a clause is missing');
      return took;
    });
    const clauses = /** @type {[number, number]} */ ([left.clauses.length, right.clauses.length]);
    return { kind, left: left.title, right: right.title, clauses, ms: summary(ms) };
  });
  rmSync(store, { recursive: true, force: true });
  return times;
}
