// @ts-check
/**
 * How often is text wrong in the other script, and does the reader say so where?
 *
 *     npm run compile && node bench/scripts.js FILE.jsonl[.gz] … [--each N] [--show N]
 *
 * Each clause is converted to the other script and back. Of the way back the truth
 * is known: what is not the character that was printed came back *wrong*. *marked*
 * are the characters that nothing settled (`ambiguous` in the API); *settled* those of
 * several forms that a phrase decided. *recall* is the share of the wrong that are
 * marked, *precision* the share of the marked that are wrong. A wrong character need
 * not mislead: 污 for 汙 and 佈 for 布 are the same word. So the commonest wrong ones
 * are printed as well, by whether they were marked, settled, or have one form only.
 *
 * Also: how many characters are marked when the text itself is shown in the other script.
 *
 * `--each N` takes every N-th document, `--show N` so many characters of each list.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { scriptTools } from './lib/product.js';

const { convertScript, convertTraced } = await scriptTools();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: 'string', default: '1' },
    show: { type: 'string', default: '25' },
  },
});

/** @typedef {'Hans' | 'Hant'} Script */
/** @typedef {'marked' | 'settled' | 'one form'} Standing */

/** The texts of a file by the script of their document. @param {string} file @returns {Generator<{ script: Script, text: string }>} */
function* textsOf(file) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    if (line === '' || i % Number(values.each) !== 0) continue;
    /** @type {{ script: Script, clauses: { text: string }[] }} */
    const { script, clauses } = JSON.parse(line);
    for (const { text } of clauses) yield { script, text };
  }
}

/** @param {Map<string, number>} counts @param {string} key */
const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

const commonest = (/** @type {Map<string, number>} */ counts) =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, Number(values.show))
    .map(([key, count]) => `${key} ${count}`)
    .join('  ');

function createTally() {
  return {
    characters: 0,
    shown: 0,
    count: { marked: 0, settled: 0, 'one form': 0 },
    wrong: { marked: 0, settled: 0, 'one form': 0 },
    /** @type {Record<Standing, Map<string, number>>} */
    kinds: { marked: new Map(), settled: new Map(), 'one form': new Map() },
  };
}

/** @param {ReturnType<typeof createTally>} tally @param {string} text @param {Script} script */
function measure(tally, text, script) {
  const other = script === 'Hans' ? 'Hant' : 'Hans';
  tally.shown += convertTraced(text, other).ambiguities.filter(({ settled }) => !settled).length;
  const back = convertTraced(convertScript(text, other), script);
  const byStart = new Map(back.ambiguities.map((one) => [one.at[0], one]));
  const printed = [...text];
  let offset = 0;
  for (const [i, character] of [...back.text].entries()) {
    const one = byStart.get(offset);
    const standing = one === undefined ? 'one form' : one.settled ? 'settled' : 'marked';
    offset += character.length;
    tally.characters++;
    tally.count[standing]++;
    if (character === printed[i]) continue;
    tally.wrong[standing]++;
    add(tally.kinds[standing], `${printed[i]}→${character}`);
  }
}

/** @type {Map<Script, ReturnType<typeof createTally>>} */
const tallies = new Map();
for (const file of positionals) {
  for (const { script, text } of textsOf(file)) {
    const tally = tallies.get(script) ?? createTally();
    tallies.set(script, tally);
    measure(tally, text, script);
  }
}
for (const [script, { characters, shown, count, wrong, kinds }] of tallies) {
  const per10k = (/** @type {number} */ n) => ((n / characters) * 10_000).toFixed(2);
  const all = wrong.marked + wrong.settled + wrong['one form'];
  const several = wrong.marked + wrong.settled;
  console.log(`\n${script}, there and back: ${characters} characters`);
  console.log(`marked ${per10k(count.marked)} of 10,000, settled ${per10k(count.settled)}`);
  console.log(`wrong ${per10k(all)} of 10,000`);
  console.log(`precision ${(wrong.marked / count.marked).toFixed(3)}`);
  console.log(`recall ${(wrong.marked / all).toFixed(3)}`);
  console.log(`recall over characters of several forms ${(wrong.marked / several).toFixed(3)}`);
  for (const standing of /** @type {Standing[]} */ (['marked', 'settled', 'one form'])) {
    console.log(`wrong, ${standing} (${wrong[standing]}): ${commonest(kinds[standing])}`);
  }
  console.log(`shown in the other script: ${per10k(shown)} of 10,000 marked`);
}
