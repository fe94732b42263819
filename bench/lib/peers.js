// @ts-check
/** Measures the peers, one process after another. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from './arithmetic.js';
import { inChild, isFailed } from './children.js';
import { isMeasured, timesOf } from './results.js';

/**
 * @typedef {import('./results.js').Peer} Peer
 * @typedef {import('./results.js').Measured} Measured
 * @typedef {import('./children.js').Failed} Failed
 * @typedef {import('./worker.js').Times} Times
 * @typedef {{ buildMs: number, diskBytes: number | null, unsaved?: string }} Built
 * @typedef {Pick<Measured, 'raw' | 'wrong'>} Checked
 * @typedef {{ name: string, note: string, stored: boolean }} Module
 */

/** Processes in which the rounds are run with all of the text, the peers in turn; with less, one. */
const PASSES = 3;
/** Rounds in one process, the first included, unless the time for them is over. */
const ROUNDS = 3;
const ROUNDS_MS = 40_000;
/** V8's own limit would end the peers that live in memory. */
const HEAP_MB = 12_288;

export class Peers {
  /** @type {Record<string, Peer>} */
  results = {};
  /** @type {Map<string, Module>} */
  #modules = new Map();
  /** @type {import('./data.js').Query[]} */
  #queries;
  #options;

  /** @param {{ work: string, steps: number[], limitMs: number, say: (text: string) => void }} options - steps: descending, the last is all of the text. */
  constructor(options) {
    this.#options = options;
    this.#queries = JSON.parse(readFileSync(join(options.work, 'queries.json'), 'utf8')).timed;
  }

  /** @param {readonly string[]} names */
  async start(names) {
    for (const id of names) {
      const module = /** @type {Module} */ (await import(`../peers/${id}.js`));
      this.#modules.set(id, module);
      this.results[id] = { name: module.name, note: module.note, shares: {} };
    }
  }

  /** Where a peer's index of a share is. @param {string} peer @param {number} share */
  store(peer, share) {
    return join(this.#options.work, `${peer}-${share}`);
  }

  /** The peers whose index is opened from disk: built and checked one by one, then timed in turn. */
  async measureStored() {
    const ids = this.#ids(true);
    const last = this.#options.steps.at(-1);
    for (const share of this.#options.steps) {
      /** @type {Map<string, Built & Checked>} */
      const ready = new Map();
      for (const id of ids) {
        const out = await this.#buildAndCheck(id, share);
        if (isFailed(out)) this.#note(id, share, out);
        else ready.set(id, out);
      }
      /** @type {Map<string, Times[]>} */
      const passes = new Map();
      for (let pass = 0; pass < (share === last ? PASSES : 1); pass++) {
        for (const id of ready.keys()) {
          /** @type {Times | Failed} */
          const times = await this.#phase(id, share, 'time');
          if (isFailed(times)) {
            ready.delete(id);
            this.#note(id, share, times);
          } else passes.set(id, [...(passes.get(id) ?? []), times]);
        }
      }
      for (const [id, built] of ready) {
        this.#note(id, share, this.#measured(built, passes.get(id) ?? []));
        if (share !== last) rmSync(this.store(id, share), { recursive: true, force: true });
      }
    }
  }

  /** The peers that live in the process that built them. @param {() => void} after - called after each. */
  async measureInMemory(after) {
    const { steps, limitMs } = this.#options;
    for (const id of this.#ids(false)) {
      /** @type {string | undefined} why more text is not tried. */
      let hopeless;
      for (const share of steps) {
        if (hopeless !== undefined) {
          this.#note(id, share, { failed: hopeless });
          continue;
        }
        const began = performance.now();
        /** @type {(Built & Checked & Times) | Failed} */
        const out = await this.#phase(id, share, 'build');
        const took = performance.now() - began;
        if (isFailed(out)) {
          this.#note(id, share, out);
          hopeless = `not tried: with less text it ${out.failed}`;
        } else {
          const measured = this.#measured(out, [out]);
          const rssBytes = Math.min(measured.rssBytes, await this.#memoryOpened(id, share, out));
          this.#note(id, share, { ...measured, rssBytes });
          if (took * 2 > limitMs) {
            hopeless = `not tried: half of the text took ${(took / 1000).toFixed(0)} s of ${limitMs / 1000} s`;
          }
        }
        rmSync(this.store(id, share), { recursive: true, force: true });
      }
      after();
    }
  }

  /**
   * The memory of a process that opened what another built, which is less than
   * that of the builder; infinite where nothing was written or it cannot be read.
   * @param {string} id @param {number} share @param {Built} built
   */
  async #memoryOpened(id, share, { diskBytes }) {
    if (diskBytes === null) return Number.POSITIVE_INFINITY;
    /** @type {Times | Failed} */
    const times = await this.#phase(id, share, 'time');
    return isFailed(times) ? Number.POSITIVE_INFINITY : times.rssBytes;
  }

  dropStores() {
    for (const id of this.#ids(true)) {
      for (const share of this.#options.steps) {
        rmSync(this.store(id, share), { recursive: true, force: true });
      }
    }
  }

  /** @param {boolean} stored */
  #ids(stored) {
    return [...this.#modules].filter(([, module]) => module.stored === stored).map(([id]) => id);
  }

  /** @param {string} id @param {number} share @returns {Promise<(Built & Checked) | Failed>} */
  async #buildAndCheck(id, share) {
    /** @type {Built | Failed} */
    const built = await this.#phase(id, share, 'build');
    if (isFailed(built)) return built;
    /** @type {Checked | Failed} */
    const checked = await this.#phase(id, share, 'check');
    return isFailed(checked) ? checked : { ...built, ...checked };
  }

  /**
   * @template T
   * @param {string} peer @param {number} share @param {'build' | 'check' | 'time'} phase
   * @returns {Promise<T | Failed>}
   */
  #phase(peer, share, phase) {
    const { work, steps, limitMs } = this.#options;
    const task = {
      phase,
      peer,
      dir: join(work, `share-${share}`),
      store: this.store(peer, share),
      queries: join(work, 'queries.json'),
      rounds: ROUNDS,
      budgetMs: ROUNDS_MS,
      save: share === steps.at(-1),
      limitMs,
    };
    const heap = this.#modules.get(peer)?.stored ? {} : { heapMB: HEAP_MB };
    return inChild('worker.js', task, { limitMs, ...heap });
  }

  /** @param {Built & Checked} built @param {Times[]} passes @returns {Measured} */
  #measured({ buildMs, diskBytes, unsaved, raw, wrong }, passes) {
    return {
      buildMs,
      diskBytes,
      ...(unsaved === undefined ? {} : { unsaved }),
      raw,
      wrong,
      ...timesOf(passes, this.#queries),
      passes: passes.length,
      rounds: passes.reduce((sum, { rounds }) => sum + rounds.length, 0),
      rssBytes: percentile(
        passes.map(({ rssBytes }) => rssBytes),
        50,
      ),
    };
  }

  /** @param {string} id @param {number} share @param {Measured | Failed} out */
  #note(id, share, out) {
    const peer = this.results[id];
    if (peer !== undefined) peer.shares[share] = out;
    const found = isMeasured(out)
      ? `build ${(out.buildMs / 1000).toFixed(1)} s, exact ${out.exact.first.p50.toFixed(3)} ms, words ${out.words.first.p50.toFixed(3)} ms, wrong ${out.wrong.length}`
      : out.failed;
    this.#options.say(`${id} 1/${share}: ${found}`);
  }
}
