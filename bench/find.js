// @ts-check
/**
 * node bench/find.js --index DIR --questions FILE [--each N]
 *
 * How often does the search field take a question for a citation, and how
 * often does a citation lead to its clause? `--questions` is JSONL with
 * `query`; of every N-th document the first and the middle clause are cited.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findTools, openIndex } from './lib/product.js';

const { convertScript, foldText, recognise, titleWords, unifyPhrases } = await findTools();

const { values } = parseArgs({
  options: {
    index: { type: 'string', default: 'index' },
    questions: { type: 'string' },
    each: { type: 'string', default: '75' },
  },
});

const index = await openIndex(values.index);
const sources = index.documents.map(({ meta, first, count }) => ({
  meta,
  clauses: () => Array.from({ length: count }, (_, i) => index.clause(first + i)),
}));
const options = { fold: foldText, unify: unifyPhrases, words: titleWords, limit: 100 };
let asked = 0;
let spent = 0;
/** @param {string} text */
const ask = (text) => {
  const started = performance.now();
  const answer = recognise(text, sources, options);
  spent += performance.now() - started;
  asked += 1;
  return answer;
};

const questions =
  values.questions === undefined ? [] : readFileSync(values.questions, 'utf8').trim().split('\n');
const taken = questions
  .map((line) => String(JSON.parse(line).query))
  .filter((query) => ask(query).sure);
console.log(`${questions.length} questions, ${taken.length} taken for citations`);
for (const query of taken) console.log(`  ${query}`);

const tally = { cited: 0, first: 0, among: 0, sure: 0 };
const each = Number(values.each);
for (const [place, { meta, clauses }] of sources.entries()) {
  if (place % each !== 0) continue;
  const all = clauses();
  const other = meta.script === 'Hans' ? 'Hant' : 'Hans';
  for (const clause of [all[0], all[all.length >> 1]]) {
    if (clause === undefined) continue;
    const cited = `《${meta.title}》，${clause.pinpoint[`zh-${meta.script}`]}。`;
    for (const text of [cited, convertScript(cited, other), `${meta.title}${clause.pinpoint.en}`]) {
      const { found, sure } = ask(text);
      tally.cited += 1;
      if (found[0]?.clause?.id === clause.id) tally.first += 1;
      if (found.some((one) => one.clause?.id === clause.id)) tally.among += 1;
      if (sure) tally.sure += 1;
    }
  }
}
const { cited, first, among, sure } = tally;
console.log(
  `${cited} citations: ${first} lead to their clause, ${among} name it, ${sure} are sure`,
);
console.log(`${sources.length} documents, ${(spent / asked).toFixed(2)} ms each`);
