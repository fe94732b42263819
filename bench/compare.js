// @ts-check
/**
 * npm run bench:compare -- --jsonl FILE… [--share 0/2] [--worst N] [--out DIR]
 *
 * How good is the alignment, beside plain ways to align? Precision, recall and F1
 * of pairs and of kinds of change over the laws of which the files hold several
 * versions under one title; lib/truth.js says what is true. And how long two
 * documents of 500 clauses take.
 *
 * `--share k/n` takes every n-th pair of versions from the k-th on, for choosing
 * thresholds on one share and reporting another; `--worst N` prints faults.
 * Results of a share are printed and not written.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ALIGNERS } from './lib/aligners.js';
import { judge, KINDS, scoreOf, tallies } from './lib/alignment.js';
import { longCases, timesOf } from './lib/compare-times.js';
import { ms } from './lib/format.js';
import { articleNumber, readLaws, versionPairs } from './lib/laws.js';
import { machine } from './lib/machine.js';
import { compareTools, ROOT, textTools } from './lib/product.js';
import { RESULTS, writeReport, writeResults } from './lib/report.js';
import { truthOf } from './lib/truth.js';

/** @typedef {import('./lib/laws.js').Law} Law */

const fromUser = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? '.', path);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'string', multiple: true, default: [] },
    share: { type: 'string', default: '0/1' },
    worst: { type: 'string', default: '0' },
    out: { type: 'string', default: RESULTS },
  },
});
const files = [...values.jsonl, ...positionals].map(fromUser);
const [part = Number.NaN, parts = Number.NaN] = values.share.split('/').map(Number);
if (files.length === 0 || !(part >= 0 && part < parts)) {
  console.error(
    'Usage: npm run bench:compare -- --jsonl FILE… [--share 0/2] [--worst N] [--out DIR]',
  );
  process.exit(2);
}
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
const work = join(import.meta.dirname, '.work', String(process.pid));
mkdirSync(work, { recursive: true });
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

const { fold, foldText } = await textTools();
const { comparable, compare } = await compareTools();

/** @param {Law} law @returns {import('./lib/truth.js').Side} */
const sideOf = ({ clauses }) => ({
  texts: clauses.map(({ text }) => foldText(text).replace(/[\p{P}\p{S}]/gu, '')),
  numbers: clauses.map(({ label }) => (label === null ? null : articleNumber(foldText(label)))),
});
/** @param {Law} law */
const comparables = ({ clauses }) =>
  clauses.map(({ label, path, text }) =>
    comparable({ kind: label === null ? 'paragraph' : 'article', path, text }, fold(text)),
  );

const laws = files.flatMap(readLaws);
const versions = versionPairs(laws);
const [own, others] = [
  tallies(),
  Object.entries(ALIGNERS).map(([id, peer]) => ({ id, ...peer, tallies: tallies() })),
];
const titles = new Set();
const counts = { versions: 0, articles: 0, undecided: 0 };
const faults = [];

for (const [older, newer] of versions.filter((_, i) => i % parts === part)) {
  const [left, right] = [sideOf(older), sideOf(newer)];
  const truth = truthOf(left, right);
  // Parts of one code under one title, not versions: nothing to align.
  if (truth.pairs.size < 0.1 * Math.min(left.texts.length, right.texts.length)) continue;
  titles.add(older.title);
  counts.versions++;
  counts.articles += left.texts.length + right.texts.length;
  counts.undecided += left.texts.length + right.texts.length;
  counts.undecided -= 2 * truth.pairs.size + truth.loneLeft.size + truth.loneRight.size;
  const isSame = (/** @type {number} */ i, /** @type {number} */ j) =>
    foldText(older.clauses[i]?.text ?? '') === foldText(newer.clauses[j]?.text ?? '');
  const { pairs } = compare(comparables(older), comparables(newer));
  for (const fault of judge(truth, pairs, isSame, own)) faults.push({ older, newer, ...fault });
  for (const peer of others) judge(truth, peer.align(left, right), isSame, peer.tallies);
}

const results = {
  ...machine(ROOT, import.meta.dirname),
  titles: titles.size,
  ...counts,
  own: scoreOf(own.pairs),
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, scoreOf(own.kinds[kind])])),
  rules: own.rules,
  peers: Object.fromEntries(
    others.map(({ id, name, tallies: { pairs } }) => [id, { name, pairs: scoreOf(pairs) }]),
  ),
  times: await timesOf(longCases(laws, versions), work),
};

console.log(
  `${titles.size} titles, ${counts.versions} pairs of versions, ${counts.articles} articles, ${counts.undecided} undecided`,
);
/** @param {string} name @param {import('./lib/alignment.js').Score} score */
function show(name, { precision, recall, f1, hit, wrong, missed }) {
  const figures = [precision, recall, f1].map((n) => n.toFixed(4)).join('  ');
  console.log(`${name.padEnd(26)} ${figures}  ${hit} hit, ${wrong} wrong, ${missed} missed`);
}
console.log(`${' '.repeat(26)} precision, recall, F1`);
show('pairs', results.own);
for (const { name, pairs } of Object.values(results.peers)) show(`  ${name}`, pairs);
for (const [kind, score] of Object.entries(results.kinds)) show(kind, score);
for (const { kind, left, right, clauses, ms: time } of results.times) {
  console.log(
    `${kind} ${left} / ${right} ${clauses.join(' × ')}: p50 ${ms(time.p50)}, max ${ms(time.max)}`,
  );
}
for (const { older, newer, left, right, truth, rule } of faults.slice(0, Number(values.worst))) {
  console.log(
    `\n${older.title} ${older.id} → ${newer.id}: ${left} → ${right}, truth ${truth} (${rule})`,
  );
  const text = (/** @type {Law} */ { clauses }, /** @type {number | null} */ at) =>
    clauses[at ?? -1]?.text.slice(0, 160) ?? '–';
  console.log(
    `  left   ${text(older, left)}\n  said   ${text(newer, right)}\n  truth  ${text(newer, truth)}`,
  );
}
if (parts === 1) {
  const out = fromUser(values.out);
  writeResults(out, 'compare.json', results);
  writeReport(out);
}
