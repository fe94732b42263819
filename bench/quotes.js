// @ts-check
/**
 * npm run bench:quotes -- (--index DIR | --jsonl FILE…) [--each 200] [--pages 40] [--seed N]
 *                         [--unrelated FILE…] [--show] [--out DIR]
 *
 * Quotes clauses, damages the quotes in known ways, and reports how many come
 * back with the right clause and the right verdict, beside a plain scan for the
 * quote. A clause is right when it contains the undamaged passage; a verdict is
 * right as well when a scan finds that the damaged words are verbatim elsewhere.
 * None of the text that is in no document may be called verbatim: the project's
 * own documents, and the lines of each `--unrelated` file. Then how long a page of
 * twenty quotes, the lineage of a clause and a grid take. `--show` prints what is wrong.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { grids, lineages, pagesOfQuotes } from './lib/compare-pages.js';
import { chanceOf } from './lib/damage.js';
import { ms } from './lib/format.js';
import { machine } from './lib/machine.js';
import { sentencesOf } from './lib/passages.js';
import { buildByCommand, compareTools, openIndex, ROOT, textTools } from './lib/product.js';
import { KINDS_OF_QUOTES, measureKind, measureUnrelated } from './lib/quoting.js';
import { generator } from './lib/random.js';
import { RESULTS, writeReport, writeResults } from './lib/report.js';

const fromUser = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? '.', path);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'string', multiple: true, default: [] },
    index: { type: 'string' },
    each: { type: 'string', default: '200' },
    pages: { type: 'string', default: '40' },
    seed: { type: 'string', default: '20260101' },
    unrelated: { type: 'string', multiple: true, default: [] },
    show: { type: 'boolean', default: false },
    out: { type: 'string', default: RESULTS },
  },
});
const files = [...values.jsonl, ...positionals].map(fromUser);
const [each = 0, pages = 0, seed = 0] = [values.each, values.pages, values.seed].map(Number);
if ((files.length === 0) === (values.index === undefined) || !(each > 0 && pages > 0)) {
  console.error(
    'Usage: npm run bench:quotes -- (--index DIR | --jsonl FILE…) [--each N] [--pages N] [--unrelated FILE…] [--show] [--out DIR]',
  );
  process.exit(2);
}
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
const work = join(import.meta.dirname, '.work', String(process.pid));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

/** The folder of the index, built here unless one was named. */
async function indexFolder() {
  if (values.index !== undefined) return fromUser(values.index);
  mkdirSync(work, { recursive: true });
  const store = join(work, 'index');
  const flags = files.flatMap((file) => ['--jsonl', file]);
  const built = await buildByCommand([...flags, '--out', store], 900_000);
  if ('failed' in built) throw new Error(built.failed);
  return store;
}

const index = await openIndex(await indexFolder());
const { foldText } = await textTools();
const { checkQuotes } = await compareTools();
const texts = Array.from({ length: index.clauseCount }, (_, i) => index.foldedText(i));
/** @type {import('./lib/quoting.js').Bench} */
const bench = {
  ...{ index, foldText, texts, all: texts.join('\n') },
  chance: chanceOf(seed, generator),
  check: async (quote) => {
    const [result] = (await checkQuotes(index, `“${quote}”`)).results;
    if (result === undefined) throw new Error(`no result for ${quote}`);
    return result;
  },
};

const percent = (/** @type {number} */ n, /** @type {number} */ of) =>
  `${((100 * n) / of).toFixed(2)} %`.padStart(8);
console.log(
  `${index.clauseCount} clauses, seed ${seed}\ndamage, quotes, right clause, right verdict`,
);
/** @type {Record<string, import('./lib/quoting.js').Row>} */
const kinds = {};
const quotes = [];
for (const name of Object.keys(KINDS_OF_QUOTES)) {
  const measured = await measureKind(bench, name, each, (fault) => {
    if (values.show) console.log(JSON.stringify(fault));
  });
  const { row } = measured;
  kinds[name] = row;
  quotes.push(...measured.quotes);
  console.log(
    `${name.padEnd(28)} ${row.quotes} ${percent(row.clause, row.quotes)} ${percent(row.verdict, row.quotes)}`,
  );
}

const corpus = join(ROOT, 'corpus');
const own = readdirSync(corpus).filter((name) => name.endsWith('.md') && name !== 'README.md');
/** @type {Record<string, Awaited<ReturnType<typeof measureUnrelated>>>} */
const unrelated = {};
for (const [name, paths] of /** @type {[string, string[]][]} */ ([
  ['the project’s own documents', own.map((file) => join(corpus, file))],
  ...values.unrelated.map((file) => [basename(file), [fromUser(file)]]),
])) {
  const sentences = paths.flatMap((path) => sentencesOf(readFileSync(path, 'utf8')));
  unrelated[name] = await measureUnrelated(bench, sentences, 2 * each);
  console.log(`not in the documents, ${name}: ${JSON.stringify(unrelated[name])}`);
}

const results = {
  ...machine(ROOT, import.meta.dirname),
  ...{ seed, clauses: index.clauseCount, documents: index.documents.length, kinds, unrelated },
  pages: await pagesOfQuotes(bench, quotes, pages),
  lineage: await lineages(bench, 3 * pages),
  grid: await grids(bench, 3 * pages),
};
for (const [name, time] of Object.entries({
  'a page of 20 quotes': results.pages.own,
  '  by a scan': results.pages.scan,
  'a lineage': results.lineage.ms,
  'a grid': results.grid,
})) {
  console.log(
    `${name.padEnd(28)} ${time.n}: p50 ${ms(time.p50)}, p99 ${ms(time.p99)}, max ${ms(time.max)}`,
  );
}
const out = fromUser(values.out);
writeResults(out, 'quotes.json', results);
writeReport(out);
