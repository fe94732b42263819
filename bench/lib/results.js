// @ts-check
/** The shape of results/latest.json, and how the rounds of a peer become its figures. */
import { summary } from './arithmetic.js';

/**
 * @typedef {import('./arithmetic.js').Summary} Summary
 * @typedef {import('./arithmetic.js').Quality} Quality
 * @typedef {import('./data.js').Query} Query
 *
 * @typedef {object} Timed ms of one kind of query.
 * @property {Summary} first - each query asked for the first time in its process.
 * @property {Summary | null} again - the rounds after; null where there was no time for one.
 * @property {Record<string, number>} byFrequency - p50 of the first rounds, by how frequent the string is.
 *
 * @typedef {object} Measured one peer with one share of the text.
 * @property {number} buildMs
 * @property {number | null} diskBytes - null when nothing is or can be written.
 * @property {string} [unsaved] - why nothing was written.
 * @property {Record<Query['kind'], Quality>} raw - of what the index itself gives.
 * @property {string[]} wrong - queries whose final answer is not the true one.
 * @property {Timed} exact
 * @property {Timed} words
 * @property {number} passes - processes in which the rounds were run.
 * @property {number} rounds - in all.
 * @property {number} rssBytes - the median of the passes.
 *
 * @typedef {{ failed: string }} Failed
 * @typedef {{ name: string, note: string, shares: Record<string, Measured | Failed> }} Peer
 *
 * @typedef {object} Report
 * @property {string} date @property {string} cpu @property {number} cores @property {number} memoryGB
 * @property {string} node @property {string} commit @property {Record<string, string>} versions
 * @property {string} share @property {number} step @property {number[]} steps
 * @property {number} seed @property {number} limitSeconds @property {number} minutes
 * @property {Record<string, { clauses: number, bytes: number, documents: number }>} facts
 * @property {number} foldMs
 * @property {Record<string, Peer>} peers
 * @property {import('./service.js').ServiceResult | Failed | null} service
 */

/** @param {Measured | Failed | undefined} out @returns {out is Measured} */
export function isMeasured(out) {
  return out !== undefined && !('failed' in out);
}

/** What a peer gave with all of the text. @param {Report} report @param {string} peer */
export function whole({ peers, step }, peer) {
  const out = peers[peer]?.shares[step];
  return isMeasured(out) ? out : undefined;
}

/** Of the peers named, the one whose queries of a kind take least, by the median. @param {Report} report @param {Query['kind']} kind @param {readonly string[]} names */
export function quickest(report, kind, names) {
  /** @type {{ name: string, p50: number } | undefined} */
  let best;
  for (const id of names) {
    const p50 = whole(report, id)?.[kind].first.p50;
    if (p50 === undefined || (best !== undefined && best.p50 <= p50)) continue;
    best = { name: report.peers[id]?.name ?? id, p50 };
  }
  return best;
}

/**
 * @param {readonly { rounds: number[][] }[]} passes - one figure a query in every round.
 * @param {readonly Query[]} queries
 * @returns {Record<Query['kind'], Timed>}
 */
export function timesOf(passes, queries) {
  /** @param {Query['kind']} kind @returns {Timed} */
  const of = (kind) => {
    const mine = queries.flatMap((query, i) => (query.kind === kind ? [{ query, i }] : []));
    const figures = (/** @type {number[][]} */ rounds, /** @type {typeof mine} */ which) =>
      rounds.flatMap((round) => which.map(({ i }) => round[i] ?? Number.NaN));
    const first = passes.flatMap(({ rounds }) => rounds.slice(0, 1));
    const again = passes.flatMap(({ rounds }) => rounds.slice(1));
    /** @type {Record<string, number>} */
    const byFrequency = {};
    for (const frequency of ['rare', 'middle', 'frequent']) {
      const which = mine.filter(({ query }) => query.frequency === frequency);
      if (which.length > 0) byFrequency[frequency] = summary(figures(first, which)).p50;
    }
    return {
      first: summary(figures(first, mine)),
      again: again.length === 0 ? null : summary(figures(again, mine)),
      byFrequency,
    };
  };
  return { exact: of('exact'), words: of('words') };
}
