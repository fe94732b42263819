// @ts-check
/** npm run bench -- --jsonl FILE… [--share 1/8] [--out DIR] [--limit SECONDS] */
import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from './lib/arithmetic.js';
import { machine } from './lib/machine.js';
import { writeReport } from './lib/report.js';

const PEERS = ['tiaowen', 'fts-trigram', 'fts-pairs', 'scan', 'minisearch', 'flexsearch', 'orama'];
const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'string', multiple: true, default: [] },
    share: { type: 'string', default: '1/1' },
    out: { type: 'string', default: join(here, 'results') },
    /** A phase that takes longer is ended and reported as such. */
    limit: { type: 'string', default: '900' },
    seed: { type: 'string', default: '20260101' },
    peers: { type: 'string', default: PEERS.join(',') },
  },
});
// `--jsonl a b`: what follows the first file is a file too. npm runs this in bench/, the user stood elsewhere.
const files = [...values.jsonl, ...positionals].map((file) =>
  resolve(process.env.INIT_CWD ?? '.', file),
);
const step = Number(/^1\/([1-9]\d*)$/u.exec(values.share)?.[1]);
if (files.length === 0 || !Number.isInteger(step)) {
  console.error(
    'Usage: npm run bench -- --jsonl FILE… [--share 1/8] [--out DIR] [--limit SECONDS]',
  );
  process.exit(2);
}
const peers = PEERS.filter((peer) => values.peers.split(',').includes(peer));
const steps = [step * 8, step * 4, step * 2, step];
const work = join(here, '.work', String(process.pid));
const limitMs = Number(values.limit) * 1000;

/** @param {string} script @param {object} task @returns {Promise<any>} */
function child(script, task) {
  return new Promise((done) => {
    const process = fork(join(here, 'lib', script), {
      execArgv: ['--expose-gc', '--max-old-space-size=12288'],
    });
    const timer = setTimeout(() => {
      process.kill('SIGKILL');
      done({ failed: `did not finish in ${limitMs / 1000} s` });
    }, limitMs);
    process.once('message', (/** @type {any} */ { result, error }) =>
      done(result ?? { failed: error }),
    );
    process.once('exit', (code, signal) => {
      clearTimeout(timer);
      done({ failed: `ended by ${signal ?? `code ${code}`} (out of memory?)` });
    });
    process.send(task);
  });
}

const began = performance.now();
const say = (/** @type {string} */ text) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], {
  cwd: join(here, '..'),
  stdio: 'inherit',
});
say('preparing texts, queries and true answers');
const prepared = await child('prepare.js', {
  files,
  steps,
  work,
  seed: Number(values.seed),
  exact: 300,
  words: 100,
});
if (prepared.failed) throw new Error(`preparing: ${prepared.failed}`);

/** @type {Record<string, any>} */
const results = {};
/** @param {string} peer @param {number} share */
async function measure(peer, share) {
  const dir = join(work, `share-${share}`);
  const task = {
    peer,
    dir,
    store: join(work, `${peer}-${share}`),
    queries: join(work, 'queries.json'),
    full: share === step,
  };
  const out = await child('worker.js', { ...task, phase: 'build' });
  if (!out.failed && out.exact === undefined) {
    for (const phase of ['check', 'time']) {
      Object.assign(out, await child('worker.js', { ...task, phase }));
      if (out.failed) break;
    }
  }
  if (!out.failed && task.full && (out.saved === undefined || out.diskBytes != null)) {
    /** @type {number[]} */
    const starts = [];
    for (let i = 0; i < 3; i++) {
      const { startMs } = await child('worker.js', { ...task, phase: 'start' });
      if (startMs !== undefined) starts.push(startMs);
    }
    if (starts.length > 0) out.startMs = percentile(starts, 50);
  }
  rmSync(task.store, { recursive: true, force: true });
  say(
    `${peer} 1/${share}: ${out.failed ?? `build ${(out.buildMs / 1000).toFixed(1)} s, exact p50 ${out.exact.p50.toFixed(3)} ms, wrong ${out.wrong.length}`}`,
  );
  return out;
}

const out = resolve(process.env.INIT_CWD ?? '.', values.out);
mkdirSync(out, { recursive: true });
/** Written after every peer, so that a run that is ended leaves what it found. */
function write() {
  const report = {
    ...machine(join(here, '..'), here),
    share: values.share,
    limitSeconds: limitMs / 1000,
    seed: Number(values.seed),
    minutes: (performance.now() - began) / 60_000,
    step,
    steps,
    ...prepared,
    results,
  };
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeReport(report, out);
}

for (const peer of peers) {
  results[peer] = { shares: {} };
  const { name, note } = await import(`./peers/${peer}.js`);
  Object.assign(results[peer], { name, note });
  for (const share of steps) {
    const out = await measure(peer, share);
    results[peer].shares[share] = out;
    if (out.failed) break;
  }
  write();
}
if (peers.includes('tiaowen')) {
  const task = {
    peer: 'tiaowen',
    dir: join(work, 'share-0'),
    store: join(work, 'five'),
    queries: join(work, 'queries.json'),
    full: false,
  };
  const built = await child('worker.js', { ...task, phase: 'build' });
  const starts = [];
  for (let i = 0; i < 3; i++) starts.push(await child('worker.js', { ...task, phase: 'start' }));
  if (!built.failed && starts.every(({ failed }) => !failed)) {
    results.tiaowen.fiveStartMs = percentile(
      starts.map(({ startMs }) => startMs),
      50,
    );
  }
}
write();
rmSync(work, { recursive: true, force: true });
say(`written to ${out}`);
