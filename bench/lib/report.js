// @ts-check
/** Writes the table and the plot of a run, and the README's section. `node lib/report.js [DIR]` does so anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { comparingSection } from './compare-readme.js';
import { mb, ms, seconds, table, whole as wholeNumber } from './format.js';
import { goalRows, goals } from './goals.js';
import { plot } from './plot.js';
import { COMPARING, readmeSection, replaceSection, SPEED } from './readme.js';
import { isMeasured, whole } from './results.js';

/**
 * @typedef {import('./results.js').Report} Report
 * @typedef {import('./results.js').Measured} Measured
 * @typedef {import('./relevance.js').QuestionsReport} QuestionsReport
 */

export const RESULTS = join(import.meta.dirname, '../results');
const README = join(import.meta.dirname, '../../README.md');

/**
 * What was measured last, null where nothing was.
 * @typedef {object} Results
 * @property {Report | null} report @property {QuestionsReport | null} questions
 * @property {import('./compare-readme.js').CompareReport | null} compare
 * @property {import('./compare-readme.js').QuotesReport | null} quotes
 *
 * @param {string} dir @returns {Results}
 */
export function readResults(dir) {
  const json = (/** @type {string} */ name) => {
    const path = join(dir, name);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  };
  return {
    report: json('latest.json'),
    questions: json('questions.json'),
    compare: json('compare.json'),
    quotes: json('quotes.json'),
  };
}

/** @param {string} dir - made if it is not there. @param {string} name @param {object} results */
export function writeResults(dir, name, results) {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, name), `${JSON.stringify(results, rounded, 1)}\n`);
}

/** Six digits are more than any figure here is worth. @param {string} _ @param {unknown} value */
function rounded(_, value) {
  return typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(6))
    : value;
}

/** Writes all that is made of results; README.md only from those that are committed. @param {string} dir */
export function writeReport(dir) {
  const results = readResults(dir);
  const { report, questions } = results;
  if (report !== null) {
    writeFileSync(join(dir, 'table.md'), markdown(report, questions));
    writeFileSync(join(dir, 'growth.svg'), plot(report));
  }
  if (resolve(dir) === RESULTS) {
    writeFileSync(README, withSections(readFileSync(README, 'utf8'), results));
  }
}

/** A README with the sections that the results make. @param {string} readme @param {Results} results */
export function withSections(readme, { report, questions, compare, quotes }) {
  const speed =
    report === null ? readme : replaceSection(readme, readmeSection(report, questions), SPEED);
  if (compare === null && quotes === null) return speed;
  return replaceSection(speed, comparingSection(compare, quotes), COMPARING);
}

/** @param {Report} report @param {QuestionsReport | null} questions */
export function markdown(report, questions) {
  return `${[
    '# Bench',
    head(report),
    '## Goals',
    goalRows(goals(report, questions)),
    '## Exact strings: true count, facets, top 20 with highlights',
    queryTable(report, 'exact'),
    '## Words in any order: the same',
    queryTable(report, 'words'),
    'Milliseconds. *First*: each query asked for the first time in its process, after others; *again*: the rounds after, which a cache of answers would serve. Goals are judged by *first*.',
    '## Build, memory, disk',
    sizeTable(report),
    '## As a server',
    serviceText(report),
    '## What each does',
    Object.values(report.peers)
      .map(({ name, note }) => `- **${name}**: ${note}.`)
      .join('\n'),
    'All but Tiaowen are handed folded text, and keep it in memory to show it. Recall and precision are of what the index itself gives, before any check by text; *right* are its answers that are exactly the scan’s, *wrong in the end* those that still differ after the check in count, facets, hits or highlights. Peers that live in memory are timed in the process that built them; their memory is that of a process that opened what it wrote, where they can write, and else that of the builder, after a collection of garbage; the others in processes of their own, the peers in turn.',
  ].join('\n\n')}\n`;
}

/** @param {Report} report */
export function head(report) {
  const { cpu, cores, memoryGB, node, commit, versions, step, facts, share, seed } = report;
  const { clauses = 0, documents = 0, bytes = 0 } = facts[step] ?? {};
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${report.date} UTC, ${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node}, commit ${commit}; ${packages.join(', ')}. ${wholeNumber(clauses)} clauses of ${wholeNumber(documents)} documents, ${mb(bytes)} of text (share ${share}), seed ${seed}, ${report.limitSeconds} s at most for each phase of each peer; ${report.minutes.toFixed(0)} minutes in all. Folding, which the peers are spared, took ${seconds(report.foldMs)}.`;
}

/** @param {Report} report @param {'exact' | 'words'} kind */
function queryTable(report, kind) {
  const own = whole(report, 'tiaowen')?.[kind].first.p50;
  const exact = kind === 'exact';
  const headings = ['', 'first p50', 'p95', 'p99', 'max', 'again p50', 'p99', 'p50 ÷ Tiaowen’s'];
  const more = ['rounds', 'recall %', 'precision %', 'right'];
  const classes = exact ? ['rare p50', 'middle', 'frequent'] : [];
  return table(
    [...headings, ...classes, ...more],
    everyPeer(report, (one) => {
      const { first, again, byFrequency } = one[kind];
      const { recall, precision, right, of } = one.raw[kind];
      return [
        ...[first.p50, first.p95, first.p99, first.max].map(bare),
        again === null ? '–' : bare(again.p50),
        again === null ? '–' : bare(again.p99),
        own === undefined ? '–' : (first.p50 / own).toPrecision(3),
        ...(exact
          ? ['rare', 'middle', 'frequent'].map((frequency) => bare(byFrequency[frequency]))
          : []),
        `${one.rounds}`,
        percent(recall),
        percent(precision),
        `${right}/${of}`,
      ];
    }),
  );
}

/** @param {Report} report */
function sizeTable(report) {
  const { bytes = 1 } = report.facts[report.step] ?? {};
  return table(
    ['', 'build', 'memory once warm', 'index on disk', '× text', 'wrong in the end'],
    everyPeer(report, (one) => [
      seconds(one.buildMs),
      mb(one.rssBytes),
      one.diskBytes === null ? one.unsaved || '–' : mb(one.diskBytes),
      one.diskBytes === null ? '–' : (one.diskBytes / bytes).toFixed(2),
      `${one.wrong.length}`,
    ]),
  );
}

/** A row for each peer; one that failed says why. @param {Report} report @param {(one: Measured) => string[]} cells */
function everyPeer({ peers, step }, cells) {
  return Object.values(peers).map(({ name, shares }) => {
    const one = shares[step];
    if (isMeasured(one)) return [name, ...cells(one)];
    return [name, one?.failed ?? 'not measured'];
  });
}

/** @param {Report} report */
export function serviceText({ service }) {
  if (service === null) return 'Not measured.';
  if ('failed' in service) return `Failed: ${service.failed}.`;
  const { node, load, loop, blocks } = service;
  const worst = blocks[0];
  return [
    `- First answer over HTTP from the start of the process: ${seconds(service.startMs)} with all of the text (${seconds(service.startExactMs)} for \`match=exact\`), ${seconds(service.fiveStartMs)} with the five documents; Node itself takes ${seconds(node.startMs)} and ${mb(node.rssBytes)} of that.`,
    `- ${load.clients} clients on the same machine, each asking again as soon as it is answered, for ${load.seconds.toFixed(0)} s: ${wholeNumber(load.answers)} answers, ${wholeNumber(load.perSecond)} a second, ${load.errors} errors, ${load.busy} costly requests put off with 503; ${load.all === null ? 'no times' : `p50 ${ms(load.all.p50)}, p99 ${ms(load.all.p99)}, at most ${ms(load.all.max)}`}; memory after it ${mb(loop.rssBytes)}; the event loop’s longest turn, many requests together, ${ms(loop.longestMs)}.${load.faults.length === 0 ? '' : ` Faults: ${load.faults.map((fault) => `\`${fault}\``).join('; ')}.`}`,
    `- Event loop blocked by one query at most for ${worst === undefined ? '–' : `${ms(worst.ms)} (${worst.kind}: \`${shortened(worst.path)}\`${worst.againMs === undefined ? '' : `; asked again, ${ms(worst.againMs)}`})`}.`,
  ].join('\n');
}

/** The parameters of a path as one reads them, or the path. @param {string} path */
function shortened(path) {
  const parameters = [...new URLSearchParams(path.split('?')[1])];
  const text = parameters.map(([name, value]) => `${name}=${value}`).join('&') || path;
  const characters = [...text.replaceAll('`', '')];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}

/** @param {number | undefined} n - milliseconds. */
function bare(n) {
  if (n === undefined) return '–';
  return n >= 100 ? n.toFixed(0) : `${Number(n.toPrecision(2))}`;
}

/** @param {number} n */
function percent(n) {
  return n === 1 ? '100' : (Math.floor(n * 10_000) / 100).toFixed(2);
}

if (process.argv[1] === import.meta.filename) {
  writeReport(resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? RESULTS));
}
