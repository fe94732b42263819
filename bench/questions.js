// @ts-check
/**
 * npm run bench:questions -- --jsonl FILE… --questions FILE [--without-type 地方性法规] [--out DIR]
 *
 * Lay questions as they stand, match=auto, the first 100 hits; beside them
 * BM25 over pairs of characters. Where the product lets its weights be set
 * (see lib/product.js), also without each of them. FILE of questions: one JSON
 * a line, `{ qid, query, relevant: [clause id] }`.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { summary } from './lib/arithmetic.js';
import { machine } from './lib/machine.js';
import {
  buildByCommand,
  openIndex,
  ROOT,
  searchRequest,
  searchTools,
  textTools,
} from './lib/product.js';
import { meanRelevance, pairBm25, relevanceOf } from './lib/relevance.js';
import { RESULTS, writeReport, writeResults } from './lib/report.js';

/** @typedef {import('./lib/relevance.js').Relevance} Relevance */

const fromUser = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? '.', path);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string' },
    'without-type': { type: 'string', default: '地方性法规' },
    out: { type: 'string', default: RESULTS },
  },
});
const files = [...values.jsonl, ...positionals].map(fromUser);
if (files.length === 0 || values.questions === undefined) {
  console.error('Usage: npm run bench:questions -- --jsonl FILE… --questions FILE [--out DIR]');
  process.exit(2);
}
/** @type {import('./lib/relevance.js').Question[]} */
const questions = readFileSync(fromUser(values.questions), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The documents that are asked about, one JSON a line, and their clauses. */
async function readDocuments() {
  const lines = [];
  const ids = [];
  const texts = [];
  for (const file of files) {
    const stream = createReadStream(file);
    const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue;
      const document = JSON.parse(line);
      if (document.type === values['without-type']) continue;
      lines.push(line);
      for (const { id, text } of document.clauses) {
        ids.push(/** @type {string} */ (id));
        texts.push(/** @type {string} */ (text));
      }
    }
  }
  return { lines, ids, texts };
}

execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
const work = join(import.meta.dirname, '.work', String(process.pid));
mkdirSync(work, { recursive: true });
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

const { lines, ids, texts } = await readDocuments();
const known = new Set(ids);
const missing = questions.flatMap(({ relevant }) => relevant).filter((id) => !known.has(id));
if (missing.length > 0) console.error(`${missing.length} answers are not among the clauses.`);
writeFileSync(join(work, 'documents.jsonl'), `${lines.join('\n')}\n`);
const store = join(work, 'index');
const flags = ['--jsonl', join(work, 'documents.jsonl'), '--out', store];
const built = await buildByCommand(flags, 900_000);
if ('failed' in built) throw new Error(built.failed);
const index = await openIndex(store);
const { search, weights } = await searchTools();

/** @param {object} [options] */
async function measure(options) {
  const all = [];
  const times = [];
  for (const { query, relevant } of questions) {
    const from = performance.now();
    const request = searchRequest({ text: query, limit: 100 });
    const { hits } = await (options === undefined
      ? search(index, request)
      : search(index, request, options));
    times.push(performance.now() - from);
    const ranked = hits.map(({ ordinal }) => `${index.clause(ordinal).id}`);
    all.push(relevanceOf(ranked, relevant));
  }
  return { relevance: meanRelevance(all), times };
}

const { foldText } = await textTools();
const byPairs = pairBm25(texts.map(foldText));
const baseline = meanRelevance(
  questions.map(({ query, relevant }) =>
    relevanceOf(
      byPairs(foldText(query), 100).map((place) => ids[place] ?? ''),
      relevant,
    ),
  ),
);
const own = await measure();
/** @type {Record<string, Relevance>} */
const without = {};
for (const name of Object.keys(weights ?? {})) {
  without[name] = (await measure({ weights: { ...weights, [name]: 0 } })).relevance;
}

const shown = (/** @type {string} */ name, /** @type {Relevance} */ { mrr, ndcg, recall }) =>
  console.log(
    `${name.padEnd(28)} MRR@10 ${mrr.toFixed(4)}  nDCG@10 ${ndcg.toFixed(4)}  R@100 ${recall.toFixed(4)}`,
  );
shown('BM25 over pairs', baseline);
shown('Tiaowen, match=auto', own.relevance);
for (const [name, relevance] of Object.entries(without)) shown(`  without ${name}`, relevance);
const ms = summary(own.times);
console.log(
  `${questions.length} questions, ${ids.length} clauses; a search p50 ${ms.p50.toFixed(1)} ms, p99 ${ms.p99.toFixed(1)} ms`,
);
const out = fromUser(values.out);
const report = {
  ...machine(ROOT, import.meta.dirname),
  questions: questions.length,
  clauses: ids.length,
  own: own.relevance,
  baseline,
  without,
  ms,
};
writeResults(out, 'questions.json', report);
writeReport(out);
