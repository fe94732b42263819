// @ts-check
/** One phase of one peer, in a process of its own. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reportTo } from './children.js';
import { textTools } from './product.js';
import { verify } from './verify.js';

/**
 * @typedef {object} Task
 * @property {'build' | 'check' | 'time'} phase - a peer that is not `stored` does all in `build`.
 * @property {string} peer
 * @property {string} dir - texts, facts and true answers of the share.
 * @property {string} store - where the peer may write.
 * @property {string} queries
 * @property {number} rounds - at most, the first included.
 * @property {number} budgetMs - no further round is begun after that.
 * @property {boolean} save - whether a peer that can is to write its index.
 * @property {number} limitMs
 *
 * @typedef {object} Times
 * @property {number[][]} rounds - milliseconds; one list a round, one figure a query, in the order of the queries.
 * @property {number} rssBytes - after all queries and a collection of garbage.
 * @property {number} idleRssBytes - before the peer was opened.
 */

reportTo((task) => run(/** @type {Task} */ (task)));

/** @param {Task} task */
async function run(task) {
  const peer = await import(`../peers/${task.peer}.js`);
  /** @type {import('./data.js').Queries} */
  const queries = JSON.parse(readFileSync(task.queries, 'utf8'));
  if (task.phase === 'build') return build(peer, queries, task);
  const idleRssBytes = process.memoryUsage().rss;
  const handle = await peer.open(task);
  if (task.phase === 'check') return checked(handle, queries, task);
  return { ...(await time(handle, queries, task)), idleRssBytes };
}

/** @param {any} peer @param {import('./data.js').Queries} queries @param {Task} task */
async function build(peer, queries, task) {
  rmSync(task.store, { recursive: true, force: true });
  mkdirSync(task.store, { recursive: true });
  const idleRssBytes = process.memoryUsage().rss;
  const from = performance.now();
  const built = await peer.build(task);
  const buildMs = performance.now() - from;
  // The scan has nothing but the texts.
  if (peer.stored) return { buildMs, diskBytes: sizeOf(task.store) || null };
  const out = { buildMs, diskBytes: null, unsaved: '' };
  const handle = await peer.open({ ...task, built });
  const answered = {
    ...(await checked(handle, queries, task)),
    ...(await time(handle, queries, task)),
    idleRssBytes,
  };
  if (peer.save === undefined) return { ...out, ...answered, unsaved: 'has no export' };
  if (!task.save) return { ...out, ...answered };
  try {
    await peer.save(built, task);
    return { ...out, ...answered, diskBytes: sizeOf(task.store) };
  } catch (error) {
    return { ...out, ...answered, unsaved: String(error) };
  }
}

/** @param {import('./data.js').Handle} handle @param {import('./data.js').Queries} queries @param {Task} task */
async function checked(handle, { timed }, { dir }) {
  const { foldText } = await textTools();
  return verify(handle, timed, dir, foldText);
}

/**
 * The first round asks each query for the first time in this process, or, where
 * a peer lives in the process that built and checked it, again. Every round
 * starts at another query, so that none always follows the same.
 * @param {import('./data.js').Handle} handle @param {import('./data.js').Queries} queries @param {Task} task
 */
async function time(handle, { warm, timed }, { rounds: most, budgetMs }) {
  const began = performance.now();
  for (const query of warm) await handle.answer(query);
  /** @type {number[][]} */
  const rounds = [];
  do {
    const round = new Array(timed.length).fill(0);
    const shift = Math.floor((rounds.length * timed.length) / most);
    for (let i = 0; i < timed.length; i++) {
      const at = (i * STRIDE + shift) % timed.length;
      const query = timed[at];
      if (query === undefined) continue;
      const from = performance.now();
      await handle.answer(query);
      round[at] = performance.now() - from;
    }
    rounds.push(round);
  } while (rounds.length < most && performance.now() - began < budgetMs);
  globalThis.gc?.();
  await sleep(200);
  return { rounds, rssBytes: process.memoryUsage().rss };
}

/** A prime, so that steps of it visit every query once, kinds and frequencies mixed. */
const STRIDE = 7919;

/** @param {string} directory @returns {number} */
function sizeOf(directory) {
  return readdirSync(directory, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(directory, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
  }, 0);
}
