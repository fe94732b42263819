// @ts-check
/** The product as a server: how soon it answers, how it bears many clients, and how long one query holds it up. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './arithmetic.js';
import { inChild, isFailed } from './children.js';
import { mixOf } from './mix.js';
import { buildByCommand, ROOT } from './product.js';
import { generator } from './random.js';
import { firstAnswerMs, get, nodeItself, startServer } from './server.js';

/**
 * @typedef {object} ServiceResult
 * @property {{ startMs: number, rssBytes: number }} node
 * @property {number} startMs - all of the text, `match=auto`, from the start of the process.
 * @property {number} startExactMs - the same, `match=exact`.
 * @property {number} fiveStartMs - the five documents of corpus/, `match=auto`.
 * @property {import('./load.js').LoadResult & { clients: number }} load
 * @property {{ longestMs: number, p99Ms: number, rssBytes: number }} loop - under that load.
 * @property {{ ms: number, againMs?: number, kind: string, path: string }[]} blocks - the
 *   worst, each query alone: asked for the first time, and the median of three times more.
 */

const FIRST = `/api/v1/search?q=${encodeURIComponent('人民政府')}`;

/**
 * @param {object} options
 * @param {string} options.index - of all the text.
 * @param {string} options.work @param {number} options.seed @param {number} options.seconds
 * @param {number} options.clients
 * @param {Parameters<typeof mixOf>[0]} options.material
 * @returns {Promise<ServiceResult>}
 */
export async function measureService({ index, work, seed, seconds, clients, material }) {
  const node = await nodeItself();
  const startMs = await firstAnswerMs({ index, corpus: '', path: FIRST });
  const exact = `${FIRST}&match=exact`;
  const startExactMs = await firstAnswerMs({ index, corpus: '', path: exact });
  const corpus = join(ROOT, 'corpus');
  const five = join(work, 'five');
  const built = await buildByCommand(['--corpus', corpus, '--out', five], 120_000);
  if ('failed' in built) throw new Error(built.failed);
  const fiveStartMs = await firstAnswerMs({ index: five, corpus, path: FIRST });

  const mix = mixOf(material, generator(seed));
  const server = await startServer({ index, corpus: '', path: FIRST, watched: true });
  try {
    const blocks = await blocksOf(server, mix);
    await server.loop();
    const task = { port: server.port, clients, seconds, seed, mix };
    /** @type {import('./load.js').LoadResult | import('./children.js').Failed} */
    const load = await inChild('load.js', task, { limitMs: (seconds + 60) * 1000 });
    if (isFailed(load)) throw new Error(load.failed);
    const loop = await server.loop();
    return { node, startMs, startExactMs, fiveStartMs, load: { ...load, clients }, loop, blocks };
  } finally {
    await server.stop();
  }
}

/**
 * For how long each request, asked alone, blocks the event loop. Under load a
 * turn of the loop may answer several, so that nothing could be said of one.
 * @param {Awaited<ReturnType<typeof startServer>>} server
 * @param {readonly import('./mix.js').Asked[]} mix
 */
async function blocksOf(server, mix) {
  const blockMs = async (/** @type {string} */ path) => {
    await server.loop();
    await get(server.port, path);
    await sleep(5);
    return (await server.loop()).longestMs;
  };
  const all = [];
  for (const { kind, path } of mix) all.push({ ms: await blockMs(path), kind, path });
  const worst = all.sort((a, b) => b.ms - a.ms).slice(0, 10);
  const blocks = [];
  for (const { ms, kind, path } of worst) {
    const again = [await blockMs(path), await blockMs(path), await blockMs(path)];
    blocks.push({ ms, againMs: percentile(again, 50), kind, path: path.slice(0, 400) });
  }
  return blocks;
}
