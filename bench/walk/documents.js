// @ts-check
/** Two successive reports side by side, and one clause through all of them. */
import { openFiles } from './files.js';
import { bare } from './reports.js';

/**
 * @typedef {import('./walker.js').Walker} Walker
 * @typedef {import('../../src/wire/types.ts').WireComparison} WireComparison
 * @typedef {import('../../src/wire/types.ts').WireLineage} WireLineage
 * @typedef {{ clauses: { id: string }[] }} DocumentAnswer
 */

/** Width, script aside: what no one would call a difference. @param {string} text */
const plain = (text) => bare(text.normalize('NFKC').toLowerCase());

/** @param {Walker} walker */
export async function compareYears(walker) {
  const [left, right] = walker.plan.years.map((year) => `report-${year}`);
  const query = { left: left ?? '', right: right ?? '' };
  await walker.goto('/compare', query, '.pair');
  /** @type {WireComparison} */
  const answer = await walker.json('/api/v1/compare', query);
  const { pairs, counts } = answer;
  walker.same(await walker.page.locator('.pair').count(), pairs.length, 'pairs on the page');
  const shown = (await walker.texts('.kinds .group-count')).map(Number);
  walker.same(
    shown,
    ['same', 'reworded', 'moved', 'added', 'removed'].map(
      (kind) => counts[/** @type {'same'} */ (kind)],
    ),
    'counts of kinds',
  );
  walker.same(
    shown.reduce((a, b) => a + b, 0),
    pairs.length,
    'sum of the counts',
  );
  for (const [side, id] of /** @type {const} */ ([
    ['left', left],
    ['right', right],
  ])) {
    /** @type {DocumentAnswer} */
    const { clauses } = await walker.json(`/api/v1/documents/${id}`);
    const compared = pairs.flatMap((pair) => pair[side]?.id ?? []);
    walker.same([...compared].sort(), clauses.map(({ id: one }) => one).sort(), `clauses ${side}`);
  }
  for (const pair of pairs) onlyRealDifferences(walker, pair);
  await walker.look('compare');
  const changed = walker.page.locator('.pair-reworded .clause-cite').first();
  await changed.click();
  await walker.page.getByRole('dialog').locator('.citation').waitFor();
  await walker.look('compare-citation');
  await walker.page.keyboard.press('Escape');
  await openFiles(walker, '.downloads a', () => '政府工作报告');
}

/** @param {Walker} walker @param {WireComparison['pairs'][number]} pair */
function onlyRealDifferences(walker, { left, right, relation, diff }) {
  if (left === null || right === null) return;
  const cut = (/** @type {'left' | 'right'} */ side, /** @type {number} */ at) => {
    const span = diff[at]?.[side];
    return span == null ? '' : (side === 'left' ? left : right).text.slice(...span);
  };
  for (const [i, { op, numbering }] of diff.entries()) {
    if (numbering === true) continue;
    const [a, b] = [plain(cut('left', i)), plain(cut('right', i))];
    if (op === 'equal') walker.same(a, b, `equal in ${right.id}`);
    else walker.holds(a + b !== '', `nothing is marked in ${right.id}`);
    const next = plain(cut('right', i + 1));
    if (op === 'delete' && diff[i + 1]?.op === 'insert' && a === next) {
      walker.fault(`${right.id} marks ${a} as a difference from itself`);
    }
  }
  const marked = diff.some(({ op, numbering }) => op !== 'equal' && numbering !== true);
  if (relation === 'same') walker.holds(!marked, `${right.id} is the same and has a mark`);
  if (relation === 'reworded') walker.holds(marked, `${right.id} is reworded without a mark`);
}

/** From a hit to its relatives in the other years. @param {Walker} walker */
export async function followClause(walker) {
  const { page, plan } = walker;
  const [phrase = ''] = plan.phrases;
  await walker.goto('/', { q: phrase, match: 'exact' }, '.hit');
  await page.locator('.hit').getByRole('link', { name: '相近条款' }).first().click();
  await page.locator('.relatives[aria-busy=false] .entry').first().waitFor();
  const years = (await walker.texts('.descent-year')).map(Number);
  walker.same(
    years,
    [...years].sort((a, b) => a - b),
    'order of the years',
  );
  const path = new URL(page.url()).pathname;
  const [, document = '', locator = ''] = /\/documents\/([^/]+)\/([^/]+)\//u.exec(path) ?? [];
  /** @type {WireLineage} */
  const answer = await walker.json(
    `/api/v1/lineage/${encodeURIComponent(`${decodeURIComponent(document)}#${decodeURIComponent(locator)}`)}`,
  );
  const { relatives } = answer;
  walker.holds(relatives.length > 0, 'no year has anything like it');
  for (const { clause, document: source, score } of relatives) {
    const report = walker.reports.find(({ id }) => id === source.id);
    const stands = report?.clauses.some((text) => bare(text).includes(bare(clause.text)));
    walker.holds(stands === true, `${clause.id} is not in the report of ${source.year}`);
    walker.holds(score > 0 && score <= 1, `${clause.id} has the score ${score}`);
  }
  const entries = await page.locator('.descent .entry').count();
  walker.same(entries, relatives.length + 1, 'entries on the page');
  await walker.look('lineage');
  await openFiles(walker, '.downloads a, .files a', () => '政府工作报告');
}
