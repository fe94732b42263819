// @ts-check
/** The README's section on how well comparison and quote check do: made of the results, as that on speed is. */
import { atLeast } from './arithmetic.js';
import { ms, table, whole } from './format.js';
import { goalRows, limited } from './goals.js';

/**
 * @typedef {import('./goals.js').Goal} Goal
 * @typedef {import('./alignment.js').Score} Score
 * @typedef {import('./arithmetic.js').Summary} Summary
 * @typedef {{ date: string, cpu: string, cores: number, memoryGB: number, node: string, commit: string }} Machine
 *
 * @typedef {Machine & {
 *   titles: number, versions: number, articles: number, undecided: number,
 *   own: Score, kinds: Record<string, Score>,
 *   peers: Record<string, { name: string, pairs: Score }>,
 *   times: import('./compare-times.js').ComparisonTime[],
 * }} CompareReport
 *
 * @typedef {Machine & {
 *   seed: number, clauses: number, documents: number,
 *   kinds: Record<string, import('./quoting.js').Row>,
 *   unrelated: Record<string, { quotes: number, verbatim: number, altered: number, notFound: number }>,
 *   pages: { own: Summary, scan: Summary },
 *   lineage: { ms: Summary, complete: number }, grid: Summary,
 * }} QuotesReport
 */

/** @param {CompareReport} report @returns {Goal[]} */
export function compareGoals({ own, times }) {
  const max = Math.max(...times.map(({ ms: time }) => time.max));
  return [
    {
      goal: 'alignment: F1 of pairs',
      ours: own.f1.toFixed(3),
      limit: '≥ 0.970',
      ...atLeast(own.f1, 0.97),
    },
    limited(
      'two documents of 500 clauses or more, the slowest',
      times.length ? max : null,
      1000,
      ms,
    ),
  ];
}

/** @param {QuotesReport} report @returns {Goal[]} */
export function quoteGoals({ kinds, unrelated, pages }) {
  const { quotes, clause, verdict } = sumOf(Object.values(kinds));
  const falsely = Object.values(unrelated).reduce((sum, { verbatim }) => sum + verbatim, 0);
  /** @param {string} goal @param {number} part @param {number} mark @returns {Goal} */
  const share = (goal, part, mark) => ({
    goal,
    ours: percent(part, quotes),
    limit: `≥ ${percent(mark, 1)}`,
    ...atLeast(part / quotes, mark),
  });
  return [
    share('quotes: right clause', clause, 0.99),
    share('quotes: right verdict', verdict, 0.98),
    limited('quotes: text that is in no document called verbatim', falsely, 0, whole),
    limited(`a page of 20 quotes, the slowest of ${pages.own.n}`, pages.own.max, 2000, ms),
  ];
}

/** @param {CompareReport | null} compare @param {QuotesReport | null} quotes */
export function comparingSection(compare, quotes) {
  const judged = [
    ...(compare === null ? [] : compareGoals(compare)),
    ...(quotes === null ? [] : quoteGoals(quotes)),
  ];
  const met = judged.filter((goal) => goal.met === true).length;
  return [
    `${met} of ${judged.length} goals are met:`,
    goalRows(judged),
    ...(compare === null ? [] : alignmentParts(compare)),
    ...(quotes === null ? [] : quoteParts(quotes)),
  ].join('\n\n');
}

/** @param {Machine} report */
const measured = ({ date, commit, cores, cpu, memoryGB, node }) =>
  `measured ${date} UTC at commit ${commit} on ${cores} cores of ${cpu}, ${memoryGB} GB, Node ${node}`;

/** @param {CompareReport} report */
function alignmentParts(report) {
  const { titles, versions, articles, undecided, own, kinds, peers, times } = report;
  const row = (/** @type {string} */ name, /** @type {Score} */ score) => [
    name,
    ...[score.precision, score.recall, score.f1].map((n) => n.toFixed(3)),
    ...[score.hit, score.wrong, score.missed].map(whole),
  ];
  return [
    `**Alignment**, ${measured(report)}: ${whole(versions)} pairs of versions of ${titles} laws, ${whole(articles)} articles. What is true is worked out from equal text, article numbers and the longest common subsequence, not by the alignment’s own measure; ${whole(undecided)} articles of which it cannot be told count neither way (bench/lib/truth.js).`,
    table(
      ['', 'precision', 'recall', 'F1', 'right', 'wrong', 'missed'],
      [
        row('pairs', own),
        ...Object.values(peers).map(({ name, pairs }) => row(`pairs by ${name}`, pairs)),
        ...Object.entries(kinds).map(([kind, score]) => row(`kind: *${kind}*`, score)),
      ],
    ),
    table(
      ['two documents, from the open index', 'clauses', 'p50', 'max'],
      times.map(({ kind, left, right, clauses, ms: time }) => [
        `${kind}: ${left === right ? left : `${left} and ${right}`}`,
        clauses.join(' and '),
        ms(time.p50),
        ms(time.max),
      ]),
    ),
  ];
}

/** @param {QuotesReport} report */
function quoteParts(report) {
  const { clauses, documents, kinds, unrelated, pages, lineage, grid } = report;
  const rows = Object.entries(kinds).map(([name, row]) => ({ name, ...row }));
  const strangers = Object.values(unrelated).reduce((sum, one) => sum + one.quotes, 0);
  const sums = {
    ...sumOf(rows),
    name: 'all',
    scan: sumOf(rows.map(({ scan }) => scan)),
  };
  return [
    `**Quotes**, ${measured(report)}: ${whole(clauses)} clauses of ${whole(documents)} documents. Passages of 15 to 150 characters, damaged; a clause is right if it contains the undamaged passage. Beside it a plain scan of all text for the quote (indexOf), folded.`,
    table(
      ['damage', 'quotes', 'right clause', 'right verdict', 'scan: clause', 'verdict'],
      [...rows, sums].map(({ name, quotes, clause, verdict, scan }) => [
        name,
        whole(quotes),
        percent(clause, quotes),
        percent(verdict, quotes),
        percent(scan.clause, quotes),
        percent(scan.verdict, quotes),
      ]),
    ),
    `Of ${whole(strangers)} sentences that are in none of the documents, ${Object.values(unrelated).reduce((sum, { verbatim }) => sum + verbatim, 0)} were called verbatim.`,
    table(
      ['over all clauses', 'n', 'p50', 'p99', 'max'],
      [
        timeRow('a page of 20 quotes', pages.own),
        timeRow('the same, 20 plain scans', pages.scan),
        timeRow('lineage of a clause, 30 documents', lineage.ms),
        timeRow('grid of four characters, 50 documents', grid),
      ],
    ),
  ];
}

/** @param {string} name @param {Summary} time */
function timeRow(name, { n, p50, p99, max }) {
  return [name, whole(n), ms(p50), ms(p99), ms(max)];
}

/** @param {readonly import('./quoting.js').Count[]} counts @returns {import('./quoting.js').Count} */
function sumOf(counts) {
  const sum = { quotes: 0, clause: 0, verdict: 0 };
  for (const { quotes, clause, verdict } of counts) {
    sum.quotes += quotes;
    sum.clause += clause;
    sum.verdict += verdict;
  }
  return sum;
}

/** Rounded down, so that 100 % is all of them. @param {number} n @param {number} of */
function percent(n, of) {
  return `${Math.floor((1e4 * n) / of) / 100} %`;
}
