// @ts-check
/** Many clients at once against a server, in a process of its own so that they do not measure themselves. */
import autocannon from 'autocannon';
import { summary } from './arithmetic.js';
import { reportTo } from './children.js';
import { judgeAnswer, shuffled } from './mix.js';
import { generator } from './random.js';

/**
 * @typedef {{ port: number, clients: number, seconds: number, seed: number, mix: import('./mix.js').Asked[] }} Task
 * @typedef {object} LoadResult
 * @property {number} answers @property {number} seconds @property {number} perSecond
 * @property {number} errors - no answer, or one that is not what was expected.
 * @property {number} busy - costly requests that were answered 503.
 * @property {string[]} faults - the first of each sort.
 * @property {import('./arithmetic.js').Summary | null} all - ms; null without answers.
 * @property {Record<string, import('./arithmetic.js').Summary>} kinds
 */

reportTo((task) => load(/** @type {Task} */ (task)));

/** @param {Task} task @returns {Promise<LoadResult>} */
async function load({ port, clients, seconds, seed, mix }) {
  const random = generator(seed);
  /** @type {Map<string, number[]>} */
  const times = new Map(mix.map(({ kind }) => [kind, []]));
  /** @type {Map<string, string>} */
  const faults = new Map();
  let wrong = 0;
  let busy = 0;
  /** @param {import('./mix.js').Asked} asked */
  const request = ({ kind, path, expected }) => ({
    method: 'GET',
    path,
    setupRequest: (/** @type {object} */ given, /** @type {{ sent?: number }} */ context) => {
      context.sent = performance.now();
      return given;
    },
    onResponse: (
      /** @type {number} */ status,
      /** @type {string} */ body,
      /** @type {{ sent?: number }} */ context,
    ) => {
      times.get(kind)?.push(performance.now() - (context.sent ?? Number.NaN));
      const judged = judgeAnswer(expected, status, body);
      if (judged === 'busy') busy++;
      if (judged !== 'wrong') return;
      wrong++;
      const fault = `${status} for ${kind}`;
      if (!faults.has(fault)) faults.set(fault, `${fault}: ${path.slice(0, 160)}`);
    },
  });
  const outcome = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: clients,
    duration: seconds,
    timeout: 30,
    // Each client asks in an order of its own.
    setupClient: (/** @type {import('autocannon').Client} */ client) =>
      client.setRequests(shuffled(mix, random).map(request)),
  });
  const all = [...times.values()].flat();
  return {
    answers: all.length,
    seconds: outcome.duration,
    perSecond: all.length / outcome.duration,
    errors: outcome.errors + wrong,
    busy,
    faults: [...faults.values(), ...(outcome.errors > 0 ? [`${outcome.errors} unanswered`] : [])],
    all: all.length === 0 ? null : summary(all),
    kinds: Object.fromEntries(
      [...times].filter(([, ms]) => ms.length > 0).map(([kind, ms]) => [kind, summary(ms)]),
    ),
  };
}
