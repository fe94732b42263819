// @ts-check
/** One phase of one peer, in a process of its own. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check, quality, summary } from './arithmetic.js';

/** @typedef {{ phase: string, peer: string, dir: string, store: string, queries: string, full: boolean }} Task */

process.once('message', async (task) => {
  try {
    const result = await run(/** @type {Task} */ (task));
    process.send?.({ result }, () => process.exit(0));
  } catch (error) {
    process.send?.({ error: String(error) }, () => process.exit(0));
  }
});

/** @param {Task} task */
async function run(task) {
  const began = performance.now();
  const peer = await import(`../peers/${task.peer}.js`);
  const queries = JSON.parse(readFileSync(task.queries, 'utf8'));
  if (task.phase === 'start') {
    const handle = await peer.open(task);
    handle.answer(queries.timed[0]);
    return { startMs: performance.now() - began };
  }
  if (task.phase === 'build') {
    rmSync(task.store, { recursive: true, force: true });
    mkdirSync(task.store, { recursive: true });
    const from = performance.now();
    const built = await peer.build(task);
    const buildMs = performance.now() - from;
    if (peer.stored) return { buildMs, diskBytes: sizeOf(task.store) };
    let saved = 'not written';
    try {
      if (peer.save && task.full) await peer.save(built, task);
      saved = '';
    } catch (error) {
      saved = String(error);
      rmSync(task.store, { recursive: true, force: true });
    }
    const diskBytes = peer.save && saved === '' && task.full ? sizeOf(task.store) : null;
    const handle = await peer.open({ ...task, built });
    const checked = verify(handle, queries.timed, task);
    return { buildMs, diskBytes, saved, ...checked, ...(await time(handle, queries)) };
  }
  const handle = await peer.open(task);
  if (task.phase === 'check') return verify(handle, queries.timed, task);
  return time(handle, queries);
}

/**
 * @param {any} handle @param {import('./data.js').Query[]} queries @param {Task} task
 * `raw` is what the peer's index gives, `wrong` the answers whose count or facets are not the true ones.
 */
function verify(handle, queries, { dir }) {
  const lengths = JSON.parse(readFileSync(join(dir, 'truth.json'), 'utf8'));
  const bytes = readFileSync(join(dir, 'truth.bin'));
  const ids = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'));
  /** @type {Record<'exact' | 'words', ReturnType<typeof check>[]>} */
  const checks = { exact: [], words: [] };
  /** @type {string[]} */
  const wrong = [];
  let from = 0;
  for (const [i, query] of queries.entries()) {
    const truth = ids.subarray(from, from + lengths[i]);
    from += lengths[i];
    checks[query.kind].push(check(handle.ids(query), truth));
    const answer = handle.answer(query);
    const right =
      answer.count === truth.length &&
      answer.top.length === Math.min(20, truth.length) &&
      answer.top.every(
        (/** @type {any} */ { id, marks }) => marks.length > 0 && truth.includes(id),
      ) &&
      sameFacet(answer.years, truth, meta.years) &&
      sameFacet(answer.types, truth, meta.types);
    if (!right) wrong.push(query.text);
  }
  return { raw: { exact: quality(checks.exact), words: quality(checks.words) }, wrong };
}

/** Values that are unknown may be left out of a facet. @param {Map<any, number>} facet @param {Uint32Array} ids @param {any[]} values */
function sameFacet(facet, ids, values) {
  const truth = new Map();
  for (const id of ids) truth.set(values[id], (truth.get(values[id]) ?? 0) + 1);
  for (const unknown of [0, '', null]) {
    truth.delete(unknown);
    facet.delete(unknown);
  }
  return (
    truth.size === facet.size && [...truth].every(([value, count]) => facet.get(value) === count)
  );
}

/** @param {any} handle @param {{ warm: any[], timed: any[] }} queries */
async function time(handle, { warm, timed }) {
  for (const query of warm) handle.answer(query);
  /** @type {Record<string, number[]>} */
  const ms = { exact: [], words: [] };
  for (const query of timed) {
    const from = performance.now();
    handle.answer(query);
    ms[query.kind]?.push(performance.now() - from);
  }
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    exact: summary(ms.exact ?? []),
    words: summary(ms.words ?? []),
    rssBytes: process.memoryUsage().rss,
  };
}

/** @param {string} directory */
function sizeOf(directory) {
  return readdirSync(directory).reduce(
    (sum, name) => sum + statSync(join(directory, name)).size,
    0,
  );
}
