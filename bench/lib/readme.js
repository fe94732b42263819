// @ts-check
/** The README's sections of figures: made of the results, so that no figure is copied by hand. */
import { mb, ms, seconds, table, whole as wholeNumber } from './format.js';
import { goalRows, goals } from './goals.js';
import { isMeasured } from './results.js';

/**
 * @typedef {import('./results.js').Report} Report
 * @typedef {import('./relevance.js').QuestionsReport} QuestionsReport
 */

/** A section stands between these. @typedef {readonly [begin: string, end: string]} Marks */

/** @type {Marks} */
export const SPEED = [
  '<!-- bench: written by `npm run bench`, not by hand -->',
  '<!-- bench: end -->',
];
/** @type {Marks} */
export const COMPARING = [
  '<!-- bench: written by `npm run bench:compare` and `npm run bench:quotes`, not by hand -->',
  '<!-- bench: end of comparing -->',
];

/**
 * @param {string} readme @param {string} section @param {Marks} marks
 * @returns {string} with the section between the marks.
 * @throws RangeError when the marks are not there.
 */
export function replaceSection(readme, section, [begin, end]) {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new RangeError(`README.md has no ${begin} … ${end}`);
  return `${readme.slice(0, from + begin.length)}\n\n${section}\n\n${readme.slice(to)}`;
}

/** @param {Report} report @param {QuestionsReport | null} questions */
export function readmeSection(report, questions) {
  const { clauses = 0, documents = 0, bytes = 0 } = report.facts[report.step] ?? {};
  const judged = goals(report, questions);
  const met = judged.filter((goal) => goal.met === true).length;
  const part = report.share === '1/1' ? '' : ` (${report.share} of the text given)`;
  return [
    `Measured ${report.date} UTC at commit ${report.commit} on ${report.cores} cores of ${report.cpu}, ${report.memoryGB} GB, Node ${report.node}: ${wholeNumber(clauses)} clauses of ${wholeNumber(documents)} documents, ${mb(bytes)} of text${part}. Each query: true count, facets, top 20 with highlights; before anything was timed, every answer was held against a plain scan.`,
    comparison(report),
    '![Median time per query by number of clauses](bench/results/growth.svg)',
    `${met} of ${judged.length} goals are met:`,
    goalRows(judged),
    `${serviceSentence(report)}All figures, and how each peer was used: [bench/results/table.md](bench/results/table.md).`,
  ].join('\n\n');
}

/** @param {Report} report */
function comparison({ peers, step }) {
  return table(
    ['', 'exact p50', 'p99', 'words p50', 'p99', 'build', 'memory', 'disk', 'answers wrong'],
    Object.values(peers).map(({ name, shares }) => {
      const one = shares[step];
      if (!isMeasured(one)) return [name, one?.failed ?? 'not measured'];
      return [
        name,
        ms(one.exact.first.p50),
        ms(one.exact.first.p99),
        ms(one.words.first.p50),
        ms(one.words.first.p99),
        seconds(one.buildMs),
        mb(one.rssBytes),
        one.diskBytes === null ? '–' : mb(one.diskBytes),
        `${one.wrong.length} of ${one.raw.exact.of + one.raw.words.of}`,
      ];
    }),
  );
}

/** @param {Report} report */
function serviceSentence({ service }) {
  if (service === null || 'failed' in service) return '';
  const { load } = service;
  if (load.all === null) return '';
  return `${load.clients} clients at once on a mixed set of queries: ${wholeNumber(load.perSecond)} answers a second, p50 ${ms(load.all.p50)}, p99 ${ms(load.all.p99)}. `;
}
