// @ts-check
/**
 * npm run bench -- --jsonl FILE… [--share 1/8] [--out DIR] [--limit SECONDS] [--seconds N]
 *                  [--peers a,b] [--questions FILE]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inChild, isFailed } from './lib/children.js';
import { machine } from './lib/machine.js';
import { Peers } from './lib/peers.js';
import { ROOT } from './lib/product.js';
import { RESULTS, writeReport, writeResults } from './lib/report.js';
import { isMeasured } from './lib/results.js';
import { measureService } from './lib/service.js';

const USAGE =
  'Usage: npm run bench -- --jsonl FILE… [--share 1/8] [--out DIR] [--limit SECONDS] [--seconds N] [--peers a,b] [--questions FILE]';
/** What is stored comes first: it is measured in turn, and the rest may take long. */
const PEERS = ['tiaowen', 'fts-trigram', 'fts-pairs', 'scan', 'minisearch', 'flexsearch', 'orama'];
const here = import.meta.dirname;
/** npm runs this in another folder than the user stands in. */
const fromUser = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? '.', path);

function settings() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jsonl: { type: 'string', multiple: true, default: [] },
      /** Of the documents, every how many are taken. */
      share: { type: 'string', default: '1/1' },
      out: { type: 'string', default: RESULTS },
      /** A phase of a peer that takes longer is ended and reported as such. */
      limit: { type: 'string', default: '400' },
      /** How long the server is under load. */
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '20260101' },
      peers: { type: 'string', default: PEERS.join(',') },
      /** Questions in plain words, one JSON a line with a `query`; else passages of the text. */
      questions: { type: 'string' },
    },
  });
  const step = Number(/^1\/([1-9]\d{0,5})$/u.exec(values.share)?.[1]);
  const [limit, seconds, seed] = [values.limit, values.seconds, values.seed].map(Number);
  const names = values.peers.split(',');
  // `--jsonl a b`: what follows the first file is a file too.
  const files = [...values.jsonl, ...positionals].map(fromUser);
  const isRight =
    files.length > 0 &&
    Number.isInteger(step) &&
    [limit, seconds, seed].every((n) => Number.isInteger(n)) &&
    names.every((name) => PEERS.includes(name));
  if (!isRight) {
    console.error(USAGE);
    process.exit(2);
  }
  return {
    files,
    step,
    share: values.share,
    out: fromUser(values.out),
    limitMs: Number(limit) * 1000,
    seconds: Number(seconds),
    seed: Number(seed),
    peers: PEERS.filter((peer) => names.includes(peer)),
    questions: values.questions === undefined ? null : fromUser(values.questions),
  };
}

const { files, step, share, out, limitMs, seconds, seed, peers: names, questions } = settings();
const steps = [step * 8, step * 4, step * 2, step];
const work = join(here, '.work', String(process.pid));
const began = performance.now();
const say = (/** @type {string} */ text) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

mkdirSync(work, { recursive: true });
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });

say('preparing texts, queries and true answers');
const task = { files, steps, work, seed, exact: 300, words: 100 };
/** @type {{ facts: import('./lib/results.js').Report['facts'], foldMs: number } | import('./lib/children.js').Failed} */
const made = await inChild('prepare.js', task, { limitMs: 600_000 });
if (isFailed(made)) throw new Error(`preparing: ${made.failed}`);
const prepared = made;

const peers = new Peers({ work, steps, limitMs, say });
/** @type {import('./lib/results.js').Report['service']} */
let service = null;

/** Written after every step, so that a run that is ended leaves what it found. */
function write() {
  /** @type {import('./lib/results.js').Report} */
  const report = {
    ...machine(ROOT, here),
    share,
    step,
    steps,
    seed,
    limitSeconds: limitMs / 1000,
    minutes: (performance.now() - began) / 60_000,
    ...prepared,
    peers: peers.results,
    service,
  };
  writeResults(out, 'latest.json', report);
  writeReport(out);
}

/** What the requests under load are made of. */
function material() {
  const { timed, passages } = JSON.parse(readFileSync(join(work, 'queries.json'), 'utf8'));
  const meta = JSON.parse(readFileSync(join(work, `share-${step}`, 'meta.json'), 'utf8'));
  const texts = (/** @type {string} */ kind) =>
    timed
      .filter((/** @type {import('./lib/data.js').Query} */ query) => query.kind === kind)
      .map((/** @type {import('./lib/data.js').Query} */ { text }) => text);
  return {
    exact: texts('exact'),
    words: texts('words'),
    questions: questions === null ? passages : questionsOf(questions),
    types: [...new Set(/** @type {string[]} */ (meta.types))].filter((type) => type !== ''),
    documents: [...new Set(/** @type {string[]} */ (meta.documents))],
  };
}

/** @param {string} file @returns {string[]} */
function questionsOf(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line).query);
}

await peers.start(names);
await peers.measureStored();
write();
if (names.includes('tiaowen') && isMeasured(peers.results.tiaowen?.shares[step])) {
  say('measuring the server');
  try {
    const index = peers.store('tiaowen', step);
    service = await measureService({
      index,
      work,
      seed,
      seconds,
      clients: 50,
      material: material(),
    });
    const { load } = service;
    say(`server: ${load.perSecond.toFixed(0)} answers a second, ${load.errors} errors`);
  } catch (error) {
    service = { failed: String(error) };
    say(`server: ${service.failed}`);
  }
  write();
}
peers.dropStores();
await peers.measureInMemory(write);
write();
say(`written to ${out}`);
