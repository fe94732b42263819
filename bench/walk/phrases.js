// @ts-check
/** A phrase as a researcher follows it: search, timeline, first and last use, table by year, absence. */
import { openFiles } from './files.js';
import { bare, scanYears } from './reports.js';

/** @typedef {import('./walker.js').Walker} Walker @typedef {import('../../src/wire/types.ts').WireTimeline} WireTimeline */

/** @param {readonly number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** How often, in which clauses: the count is the scan's. @param {string} phrase @returns {(walker: Walker) => Promise<void>} */
export function searchFor(phrase) {
  return async (walker) => {
    await walker.goto('/', { q: phrase, match: 'exact' }, '.results[aria-busy=false] .hit');
    const found = scanYears(walker.reports, phrase);
    const clauses = sum(found.map((year) => year.clauses));
    const head = await walker.page.locator('.summary').textContent();
    walker.holds(
      head?.includes(`${clauses.toLocaleString('en')} 个条款`) === true,
      `the scan finds ${clauses} clauses, the page says ${head}`,
    );
    const marked = await walker.texts('.hit mark');
    walker.holds(
      marked.length > 0 && marked.every((mark) => bare(mark) === phrase),
      `something else than ${phrase} is marked: ${marked}`,
    );
    await walker.look(`search-${phrase}`);
  };
}

/** Chart, table, first and last use, and concordance over the years. @param {string} phrase @returns {(walker: Walker) => Promise<void>} */
export function followOverYears(phrase) {
  return async (walker) => {
    const { page } = walker;
    const found = scanYears(walker.reports, phrase);
    const used = found.filter(({ occurrences }) => occurrences > 0);
    const ready = '.timeline[aria-busy=false] .kwic';
    await walker.goto('/timeline', { q: phrase }, ready);
    walker.same(
      [await page.locator('.chart-bar').count(), await page.locator('.chart-none').count()],
      [used.length, found.length - used.length],
      'bars of the chart, years without the phrase',
    );
    await firstAndLast(walker, used);
    await walker.look(`timeline-${phrase}`);
    await walker.goto('/timeline', { q: phrase, view: 'table' }, ready);
    const rows = await page.locator('.years tbody tr').all();
    const table = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
    const figures = table.map((cells) => cells.slice(0, 3).map(Number));
    walker.same(
      figures.filter(([, occurrences]) => occurrences !== 0),
      used.map(({ year, occurrences, clauses }) => [year, occurrences, clauses]),
      'years, uses and clauses of the table',
    );
    for (const sort of /** @type {const} */ (['left', 'right'])) {
      await walker.goto('/timeline', { q: phrase, sort }, ready);
      await concordance(walker, phrase, sort, sum(used.map(({ occurrences }) => occurrences)));
    }
    await walker.look(`concordance-${phrase}`);
    const last = `${used.at(-1)?.year}`;
    await openFiles(walker, '.files a', (label) => (label.includes('年表') ? last : phrase));
  };
}

/** @param {Walker} walker @param {readonly { year: number }[]} used */
async function firstAndLast(walker, used) {
  const uses = walker.page.locator('.use');
  const years = (await walker.texts('.use .use-year')).map(Number);
  walker.same(
    [...new Set(years)],
    [...new Set([used[0]?.year, used.at(-1)?.year])],
    'first and last',
  );
  for (const use of await uses.all()) {
    const citation = await use.locator('.use-citation').textContent();
    walker.holds(citation?.includes('政府工作报告') === true, `no citation: ${citation}`);
  }
}

/** Every use, in order of what stands beside it. @param {Walker} walker @param {string} phrase @param {'left' | 'right'} sort @param {number} uses */
async function concordance(walker, phrase, sort, uses) {
  const { page } = walker;
  const lines = [];
  for (;;) {
    await page.locator('.timeline[aria-busy=false] .kwic').waitFor();
    for (const row of await page.locator('.kwic tbody tr').all()) {
      const cells = ['.kwic-left', '.kwic-match', '.kwic-right'].map((cell) => row.locator(cell));
      const [left = '', match = '', right = ''] = await Promise.all(
        cells.map(async (cell) => bare((await cell.textContent()) ?? '')),
      );
      lines.push({ left, match, right });
    }
    const next = page.locator('.paging a[rel=next]');
    if ((await next.count()) === 0) break;
    const href = (await next.getAttribute('href')) ?? '';
    await page.goto(new URL(href, page.url()).href);
  }
  walker.same(lines.length, uses, 'lines of the concordance');
  walker.holds(
    lines.every(({ match }) => match === phrase),
    'a line has another phrase in its column',
  );
  // Whatever the order of characters is, equal ones stand together.
  const beside = lines.map((line) => (sort === 'left' ? line.left.at(-1) : line.right[0]) ?? '');
  const runs = beside.filter((character, i) => character !== beside[i - 1]);
  walker.same(runs.length, new Set(runs).size, `runs of what stands ${sort} of the phrase`);
}

/** The same as a cited table by year. @param {string} phrase @returns {(walker: Walker) => Promise<void>} */
export function layOutByYear(phrase) {
  return async (walker) => {
    await walker.goto('/grid', { q: phrase }, '.grid[aria-busy=false] .grid-table');
    const found = scanYears(walker.reports, phrase);
    const shown = await walker.texts('tbody:not(.grid-absent) .grid-year');
    for (const { year, occurrences } of found) {
      if (occurrences > 0) walker.holds(shown.includes(`${year}`), `${year} is not in the table`);
    }
    const texts = await walker.texts('.grid-clause mark');
    walker.holds(texts.includes(phrase), `${phrase} is not marked in the table`);
    await walker.look(`grid-${phrase}`);
    await openFiles(walker, '.files a, .downloads a', () => phrase);
  };
}

/** @param {string} phrase - that is in no report. @returns {(walker: Walker) => Promise<void>} */
export function showAbsence(phrase) {
  return async (walker) => {
    walker.same(sum(scanYears(walker.reports, phrase).map((y) => y.occurrences)), 0, 'the scan');
    for (const [name, path, ready] of /** @type {const} */ ([
      ['search', '/', '.results[aria-busy=false]'],
      ['timeline', '/timeline', '.timeline[aria-busy=false]'],
    ])) {
      await walker.goto(path, { q: phrase, match: 'exact' }, `${ready} .absence`);
      const statement = await walker.page.locator('.absence p').first().textContent();
      for (const part of [phrase, `${walker.reports.length}份文件`]) {
        walker.holds(
          statement?.includes(part) === true,
          `the statement lacks ${part}: ${statement}`,
        );
      }
      await walker.page.locator('.absence button').first().click();
      const copied = await walker.page.evaluate('navigator.clipboard.readText()');
      walker.same(copied, statement, 'what was copied');
      await walker.look(`absence-${name}`);
    }
  };
}
