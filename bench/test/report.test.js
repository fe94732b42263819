// @ts-check
/** What README.md says of speed is what the results say: nobody copied a figure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goals } from '../lib/goals.js';
import { plot } from '../lib/plot.js';
import { COMPARING, replaceSection, SPEED } from '../lib/readme.js';
import { markdown, RESULTS, readResults, withSections } from '../lib/report.js';

const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');
const results = readResults(RESULTS);
const { report, questions } = results;

test('README.md, table and plot are made of the results that are committed', () => {
  if (report === null) throw new Error('bench/results/latest.json is missing');
  const readme = read(join(RESULTS, '../../README.md'));
  expect(withSections(readme, results)).toBe(readme);
  expect(read(join(RESULTS, 'table.md'))).toBe(markdown(report, questions));
  expect(read(join(RESULTS, 'growth.svg'))).toBe(plot(report));
});

test.each([SPEED, COMPARING])(
  'a section goes between its marks and nowhere else: %s',
  (...marks) => {
    const [begin, end] = marks;
    const page = `a\n${begin}\nold\n${end}\nb`;
    const once = replaceSection(page, 'new', [begin, end]);
    expect(once).toBe(`a\n${begin}\n\nnew\n\n${end}\nb`);
    expect(replaceSection(once, 'new', [begin, end])).toBe(once);
    expect(() => replaceSection('a', 'new', [begin, end])).toThrow(RangeError);
  },
);

test('speed is judged against the quicker FTS5, by queries asked for the first time', () => {
  const times = (/** @type {number} */ p50, /** @type {number} */ p99) => ({
    first: { n: 1, p50, p95: p50, p99, max: p99 },
    again: { n: 1, p50: 0, p95: 0, p99: 0, max: 0 },
    byFrequency: {},
  });
  const quality = { recall: 1, precision: 1, right: 1, of: 1 };
  const peer = (
    /** @type {string} */ name,
    /** @type {number} */ p50,
    /** @type {number} */ p99,
  ) => ({
    name,
    note: '',
    shares: {
      1: {
        buildMs: 3000,
        diskBytes: 10,
        raw: { exact: quality, words: quality },
        wrong: [],
        exact: times(p50, p99),
        words: times(p50, p99),
        passes: 1,
        rounds: 1,
        rssBytes: 1,
      },
    },
  });
  const judged = goals(
    {
      date: '',
      cpu: '',
      cores: 2,
      memoryGB: 1,
      node: '',
      commit: '',
      versions: {},
      share: '1/1',
      step: 1,
      steps: [1],
      seed: 1,
      limitSeconds: 1,
      minutes: 1,
      facts: { 1: { clauses: 1, bytes: 4, documents: 1 } },
      foldMs: 0,
      peers: {
        tiaowen: peer('Tiaowen', 1.5, 30),
        'fts-trigram': peer('Trigram', 8, 9),
        'fts-pairs': peer('Pairs', 4, 9),
        scan: peer('Scan', 40, 50),
      },
      service: null,
    },
    null,
  );
  const verdict = (/** @type {string} */ goal) => judged.find((one) => one.goal === goal);
  expect(verdict('exact search: p50 ≤ 1/4 of the quickest FTS5’s (Pairs)')).toMatchObject({
    met: false,
    text: 'missed: 1.50 × the limit',
  });
  expect(verdict('answers that are not the scan’s')?.met).toBe(true);
  expect(verdict('exact search: p99 below one scan')?.met).toBe(true);
  expect(verdict('build ≤ 1.5 × FTS5 trigram’s')?.met).toBe(true);
  expect(verdict('index on disk ≤ 2 × the text')?.met).toBe(false);
  expect(verdict('memory ≤ half of MiniSearch’s')?.met).toBeNull();
  expect(verdict('start to first answer ≤ 1.5 s')?.met).toBeNull();
});
