// @ts-check
/** The goals, computed from a run. */
import { judge } from './arithmetic.js';

/**
 * @param {any} report @returns {{ goal: string, ours: string, limit: string, verdict: import('./arithmetic.js').Verdict }[]}
 */
export function goals({ results, step, facts }) {
  const at = (/** @type {string} */ peer) => {
    const out = results[peer]?.shares[step];
    return out === undefined || out.failed ? undefined : out;
  };
  const own = at('tiaowen');
  const [trigram, scan, mini] = ['fts-trigram', 'scan', 'minisearch'].map(at);
  /** @param {string} goal @param {number | undefined} value @param {number | undefined} limit @param {number} per @param {string} unit */
  const row = (goal, value, limit, per, unit) => {
    const show = (/** @type {number | undefined} */ n) =>
      n === undefined ? '–' : `${(n / per).toPrecision(3)} ${unit}`;
    return { goal, ours: show(value), limit: show(limit), verdict: judge(value, limit) };
  };
  const times = (/** @type {number} */ factor, /** @type {number | null | undefined} */ n) =>
    n == null ? undefined : factor * n;
  /** @type {ReturnType<typeof row>[]} */
  const rows = [];
  for (const kind of ['exact', 'words']) {
    rows.push(
      row(
        `${kind}: p50 ≤ 1/4 of FTS5 trigram's`,
        own?.[kind].p50,
        times(1 / 4, trigram?.[kind].p50),
        1,
        'ms',
      ),
    );
    rows.push(
      row(
        `${kind}: p50 ≤ 1/4 of FTS5 pairs'`,
        own?.[kind].p50,
        times(1 / 4, at('fts-pairs')?.[kind].p50),
        1,
        'ms',
      ),
    );
    rows.push(row(`${kind}: p99 ≤ one scan (its p50)`, own?.[kind].p99, scan?.[kind].p50, 1, 'ms'));
  }
  rows.push(
    row("build ≤ 1.5 × FTS5 trigram's", own?.buildMs, times(1.5, trigram?.buildMs), 1000, 's'),
  );
  rows.push(row('start to first answer ≤ 1.5 s', own?.startMs, 1500, 1000, 's'));
  rows.push(row('start with five documents ≤ 0.3 s', results.tiaowen?.fiveStartMs, 300, 1000, 's'));
  rows.push(row('memory once warm ≤ 900 MB', own?.rssBytes, 900 * 1e6, 1e6, 'MB'));
  rows.push(
    row("memory ≤ half of MiniSearch's", own?.rssBytes, times(1 / 2, mini?.rssBytes), 1e6, 'MB'),
  );
  rows.push(
    row("index ≤ 2 × the text's bytes", own?.diskBytes, times(2, facts[step]?.bytes), 1e6, 'MB'),
  );
  return rows;
}
