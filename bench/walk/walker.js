// @ts-check
/** Goes from page to page and notes what is not as it should be. */
import { overhang, screenshot } from '../lib/browser.js';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./reports.js').Report} Report
 *
 * @typedef {object} Plan what is looked for.
 * @property {string[]} phrases - the first is in several reports.
 * @property {string} absent - a phrase that is in none.
 * @property {[number, number]} years - two successive ones to compare.
 */

export class Walker {
  /** @type {string[]} */
  faults = [];
  /** What came of each check, for those who watch. @type {number} */
  checks = 0;
  /** @type {string} */
  #step = '';

  /** @param {{ page: Page, base: string, reports: readonly Report[], plan: Plan, complaints: string[], shots: string | null, width: number }} with_ */
  constructor({ page, base, reports, plan, complaints, shots, width }) {
    this.page = page;
    this.base = base;
    this.reports = reports;
    this.plan = plan;
    this.complaints = complaints;
    this.shots = shots;
    this.width = width;
  }

  /** Runs one step; what it throws is a fault, and the walk goes on. @param {string} name @param {(walker: Walker) => Promise<void>} work */
  async step(name, work) {
    this.#step = `${name} at ${this.width} pixels`;
    try {
      await work(this);
    } catch (error) {
      this.faults.push(`${this.#step}: ${String(error).split('\n').slice(0, 4).join(' ')}`);
    }
    for (const complaint of this.complaints.splice(0)) this.fault(`console: ${complaint}`);
  }

  /** @param {string} what */
  fault(what) {
    this.faults.push(`${this.#step}: ${what}`);
  }

  /** @param {unknown} got @param {unknown} wanted @param {string} what */
  same(got, wanted, what) {
    this.checks++;
    const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (a !== b) this.fault(`${what}: ${a?.slice(0, 300)} instead of ${b?.slice(0, 300)}`);
  }

  /** @param {boolean} holds @param {string} what */
  holds(holds, what) {
    this.checks++;
    if (!holds) this.fault(what);
  }

  /** @param {string} path @param {Readonly<Record<string, string>>} [query] */
  url(path, query = {}) {
    const parameters = new URLSearchParams(query).toString();
    return `${this.base}${path}${parameters === '' ? '' : `?${parameters}`}`;
  }

  /** Opens a page and waits for what shows that it is there. @param {string} path @param {Readonly<Record<string, string>>} query @param {string} ready - a selector. */
  async goto(path, query, ready) {
    await this.page.goto(this.url(path, query));
    await this.page.locator(ready).first().waitFor();
  }

  /** Looks at a page as it stands: its width, and a picture of it. @param {string} name */
  async look(name) {
    const wide = await overhang(this.page);
    this.holds(wide <= 0, `${name} is ${wide} pixels wider than its window`);
    await screenshot(this.page, this.shots, `${name}-${this.width}`);
  }

  /** @template T @param {string} path @param {Readonly<Record<string, string>>} [query] @returns {Promise<T>} */
  async json(path, query) {
    const response = await fetch(this.url(path, query), {
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return /** @type {T} */ (await response.json());
  }

  /** The texts of all elements. @param {string} selector */
  texts(selector) {
    return this.page.locator(selector).allTextContents();
  }
}
