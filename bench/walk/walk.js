// @ts-check
/** The walk through the pages that compare, as a researcher takes it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, openPage } from '../lib/browser.js';
import { buildByCommand } from '../lib/product.js';
import { startServer } from '../lib/server.js';
import { compareYears, followClause } from './documents.js';
import { followOverYears, layOutByYear, searchFor, showAbsence } from './phrases.js';
import { checkQuotesOfReport } from './quotes.js';
import { importReports } from './reports.js';
import { Walker } from './walker.js';

const WIDTHS = [1280, 390];

/**
 * Imports the reports, builds, serves on a loopback port, and walks through every
 * page in a wide window and a narrow one.
 * @param {{ reports: string, work: string, plan: import('./walker.js').Plan, shots: string | null, say: (text: string) => void }} options
 *   - reports: a folder of files `YYYY.txt`; work: a folder for corpus and index; shots: a folder for pictures.
 * @returns {Promise<{ faults: string[], checks: number }>}
 */
export async function walk({ reports: directory, work, plan, shots, say }) {
  if (shots !== null) mkdirSync(shots, { recursive: true });
  const [corpus, index] = [join(work, 'corpus'), join(work, 'index')];
  const reports = importReports(directory, corpus);
  const built = await buildByCommand(['--corpus', corpus, '--out', index], 300_000);
  if ('failed' in built) throw new Error(built.failed);
  say(`${reports.length} reports imported, ${reports[0]?.year} to ${reports.at(-1)?.year}`);
  const server = await startServer({ index, corpus, path: '/readyz' });
  const browser = await launchBrowser();
  /** @type {string[]} */
  const faults = [];
  let checks = 0;
  try {
    for (const width of WIDTHS) {
      const opened = await openPage(browser, width);
      const base = `http://127.0.0.1:${server.port}`;
      const walker = new Walker({ ...opened, base, reports, plan, shots, width });
      for (const [name, work_] of stepsOf(plan)) {
        await walker.step(name, work_);
        say(
          `${walker.faults.length === 0 ? 'ok' : `${walker.faults.length} faults`}  ${name} at ${width} pixels`,
        );
      }
      faults.push(...walker.faults);
      checks += walker.checks;
      await opened.page.context().close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return { faults, checks };
}

/** @param {import('./walker.js').Plan} plan @returns {[string, (walker: Walker) => Promise<void>][]} */
function stepsOf({ phrases, absent }) {
  return [
    ...phrases.flatMap((phrase) => [
      /** @type {[string, (walker: Walker) => Promise<void>]} */ ([
        `search ${phrase}`,
        searchFor(phrase),
      ]),
      /** @type {[string, (walker: Walker) => Promise<void>]} */ ([
        `timeline of ${phrase}`,
        followOverYears(phrase),
      ]),
      /** @type {[string, (walker: Walker) => Promise<void>]} */ ([
        `table of ${phrase} by year`,
        layOutByYear(phrase),
      ]),
    ]),
    ['two years side by side', compareYears],
    ['a clause through the years', followClause],
    ['quotes of several years', checkQuotesOfReport],
    [`absence of ${absent}`, showAbsence(absent)],
  ];
}
