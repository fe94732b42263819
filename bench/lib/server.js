// @ts-check
/** `tiaowen serve` as a process of its own, over real HTTP. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { percentile } from './arithmetic.js';
import { CLI, environment } from './product.js';

/** @typedef {import('./loop-delay.js').LoopReport} LoopReport */

/** How long a server may take to answer at all. */
const START_LIMIT_MS = 120_000;

/**
 * Starts a server on any free port and asks it until it answers.
 * @param {{ index: string, corpus: string, path: string, watched?: boolean }} options
 *   - corpus: '' serves the index as it is; path: the request whose answer is waited for;
 *   watched: whether it tells of its event loop.
 */
export async function startServer({ index, corpus, path, watched = false }) {
  const preload = pathToFileURL(join(import.meta.dirname, 'loop-delay.js')).href;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [...(watched ? ['--import', preload] : []), CLI, 'serve', '--port', '0'],
    {
      env: environment({ INDEX_DIR: index, CORPUS_DIR: corpus, HOST: '127.0.0.1' }),
      stdio: watched ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    kill();
    await ended;
  };
  try {
    const port = await portOf(child);
    while ((await get(port, path)).status !== 200) {
      if (performance.now() - began > START_LIMIT_MS) throw new Error('the server is never ready');
      await sleep(2);
    }
    const firstAnswerMs = performance.now() - began;
    /** @returns {Promise<LoopReport>} since it was last asked. */
    const loop = async () => {
      const answer = once(child, 'message');
      child.send('report');
      return /** @type {LoopReport} */ ((await answer)[0]);
    };
    return { port, firstAnswerMs, loop, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port that it says it listens on. @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (/** @type {Buffer} */ data) => {
      said = `${said}${data}`.slice(-4000);
      const port = /http:\/\/\S+:(\d+)/u.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`tiaowen serve ended: ${said.trim()}`)));
  });
}

/** @param {number} port @param {string} path @returns {Promise<{ status: number, body: string }>} */
export function get(port, path) {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (data) => {
        body += data;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.once('error', reject);
    });
    request.once('error', reject);
  });
}

/**
 * The median time from the start of the process to its first answer.
 * @param {{ index: string, corpus: string, path: string }} options
 */
export async function firstAnswerMs(options) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const { firstAnswerMs: ms, stop } = await startServer(options);
    await stop();
    times.push(ms);
  }
  return percentile(times, 50);
}

/** What Node itself takes: the median time until a script of one line speaks, and its memory. */
export async function nodeItself() {
  const times = [];
  let rssBytes = 0;
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const script = 'process.stdout.write(String(process.memoryUsage().rss))';
    const child = spawn(process.execPath, ['-e', script], { env: environment({}) });
    const [data] = await once(child.stdout, 'data');
    times.push(performance.now() - began);
    rssBytes = Number(`${data}`);
    await once(child, 'close');
  }
  return { startMs: percentile(times, 50), rssBytes };
}
