// @ts-check
/** The goals, computed from a run. */
import { atLeast, atMost } from './arithmetic.js';
import { mb, ms, seconds, table, whole as wholeNumber } from './format.js';
import { quickest, whole } from './results.js';

/**
 * @typedef {{ goal: string, ours: string, limit: string, met: boolean | null, text: string }} Goal
 * @typedef {import('./results.js').Report} Report
 * @typedef {import('./relevance.js').QuestionsReport} QuestionsReport
 */

/**
 * @param {string} goal
 * @param {number | null | undefined} value @param {number | null | undefined} limit
 * @param {(n: number) => string} show
 * @returns {Goal}
 */
export function limited(goal, value, limit, show) {
  return {
    goal,
    ours: shown(value, show),
    limit: `≤ ${shown(limit, show)}`,
    ...atMost(value, limit),
  };
}

/** @param {number | null | undefined} n @param {(n: number) => string} show */
function shown(n, show) {
  return n === null || n === undefined ? '–' : show(n);
}

/** Goals as a table, those that are missed in bold. @param {readonly Goal[]} judged */
export function goalRows(judged) {
  return table(
    ['goal', 'Tiaowen', 'limit', ''],
    judged.map(({ goal, ours, limit, met, text }) => [
      goal,
      ours,
      limit,
      met === false ? `**${text}**` : text,
    ]),
  );
}

/** @param {Report} report @param {QuestionsReport | null} questions @returns {Goal[]} */
export function goals(report, questions) {
  const wrong = whole(report, 'tiaowen')?.wrong.length;
  return [
    limited('answers that are not the scan’s', wrong, 0, wholeNumber),
    ...speedGoals(report, 'exact'),
    ...speedGoals(report, 'words'),
    ...sizeGoals(report),
    ...serviceGoals(report),
    ...questionGoals(questions),
  ];
}

/** @param {Report} report @param {'exact' | 'words'} kind @returns {Goal[]} */
function speedGoals(report, kind) {
  const own = whole(report, 'tiaowen')?.[kind].first;
  const best = quickest(report, kind, ['fts-trigram', 'fts-pairs']);
  const what = kind === 'exact' ? 'exact search' : 'words, any order';
  const scan = whole(report, 'scan')?.exact.first.p50;
  return [
    limited(
      `${what}: p50 ≤ 1/4 of the quickest FTS5’s${best === undefined ? '' : ` (${best.name})`}`,
      own?.p50,
      best === undefined ? undefined : best.p50 / 4,
      ms,
    ),
    limited(`${what}: p99 below one scan`, own?.p99, scan, ms),
  ];
}

/** @param {Report} report @returns {Goal[]} */
function sizeGoals(report) {
  const own = whole(report, 'tiaowen');
  const trigram = whole(report, 'fts-trigram');
  const mini = whole(report, 'minisearch');
  const bytes = report.facts[report.step]?.bytes;
  const service = measuredService(report);
  // The search alone, or the server after its minute of load: whichever is more.
  const rss = own && Math.max(own.rssBytes, service?.loop.rssBytes ?? 0);
  return [
    limited(
      'build ≤ 1.5 × FTS5 trigram’s',
      own?.buildMs,
      trigram && 1.5 * trigram.buildMs,
      seconds,
    ),
    limited('memory once warm ≤ 900 MB', rss, 900e6, mb),
    limited('memory ≤ half of MiniSearch’s', own?.rssBytes, mini && mini.rssBytes / 2, mb),
    limited('index on disk ≤ 2 × the text', own?.diskBytes, bytes && 2 * bytes, mb),
  ];
}

/** @param {Report} report @returns {Goal[]} */
function serviceGoals(report) {
  const service = measuredService(report);
  const five = service && service.fiveStartMs - service.node.startMs;
  return [
    limited('start to first answer ≤ 1.5 s', service?.startMs, 1500, seconds),
    limited('start, five documents ≤ 0.3 s after Node is up', five, 300, seconds),
    limited('errors under load', service?.load.errors, 0, wholeNumber),
    limited('event loop blocked by one query ≤ 50 ms', service?.blocks[0]?.ms, 50, ms),
  ];
}

/** @param {Report} report */
function measuredService({ service }) {
  return service === null || 'failed' in service ? undefined : service;
}

/** @param {QuestionsReport | null} questions @returns {Goal[]} */
function questionGoals(questions) {
  if (questions === null) return [];
  const { own, baseline } = questions;
  const figure = (/** @type {number} */ n) => n.toFixed(3);
  /** @param {string} goal @param {number} value @param {number} mark @returns {Goal} */
  const reached = (goal, value, mark) => ({
    goal,
    ours: figure(value),
    limit: `≥ ${figure(mark)}`,
    ...atLeast(value, mark),
  });
  return [
    reached('questions: MRR@10, aim', own.mrr, 0.42),
    reached('questions: R@100, aim', own.recall, 0.7),
    reached('questions: MRR@10, at least that of pair BM25', own.mrr, baseline.mrr),
    reached('questions: R@100, at least that of pair BM25', own.recall, baseline.recall),
  ];
}
