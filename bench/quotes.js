// @ts-check
/**
 * node bench/quotes.js (--jsonl FILE… | --index DIR) [--each N] [--seed N] [--unrelated FILE…]
 *
 * Quotes clauses, damages the quotes in known ways, and reports how many come
 * back with the right clause and the right verdict. A clause is right when it
 * contains the undamaged passage; a verdict is right as well when a plain scan
 * finds that the damaged words are verbatim elsewhere. `--unrelated` takes text
 * files whose lines are not in the documents: none may be called verbatim.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as OpenCC from 'opencc-js';
import { checkQuotes } from '../dist/compare/index.js';
import { readJsonl } from '../dist/corpus/index.js';
import { buildIndex, openIndex } from '../dist/index/index.js';
import { foldText } from '../dist/text/index.js';

const { values } = parseArgs({
  options: {
    jsonl: { type: 'string', multiple: true, default: [] },
    index: { type: 'string' },
    each: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20260101' },
    unrelated: { type: 'string', multiple: true, default: [] },
    /** Prints what came back wrong. */
    show: { type: 'boolean', default: false },
  },
});

/** A generator of numbers in [0, 1) that repeats: mulberry32. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(Number(values.seed));
const below = (/** @type {number} */ n) => Math.floor(next() * n);
/** @template T @param {readonly T[]} list @returns {T} */
const pick = (list) => /** @type {T} */ (list[below(list.length)]);

const toHant = OpenCC.Converter({ from: 'cn', to: 'tw' });
const toHans = OpenCC.Converter({ from: 'tw', to: 'cn' });
const isHan = (/** @type {string} */ character) => /\p{Script=Han}/u.test(character);
const DIGITS = '0123456789';
const NUMERALS = '一二三四五六七八九';

/**
 * Damages a passage; null where it cannot be damaged so.
 * @type {Record<string, (characters: string[], script: string) => string | null>}
 */
const DAMAGES = {
  none: (characters) => characters.join(''),
  'other script': (characters, script) =>
    (script === 'Hans' ? toHant : toHans)(characters.join('')),
  'no marks, spaces': (characters) => characters.map((c) => (next() < 0.1 ? `${c} ` : c)).join(''),
  'drop a character': (characters) => {
    const at = 1 + below(characters.length - 2);
    return [...characters.slice(0, at), ...characters.slice(at + 1)].join('');
  },
  'drop 不': (characters) => {
    const places = characters.flatMap((c, i) => (c === '不' && i > 0 ? [i] : []));
    if (places.length === 0) return null;
    const at = pick(places);
    return [...characters.slice(0, at), ...characters.slice(at + 1)].join('');
  },
  'swap two words': (characters) => {
    const at = 1 + below(characters.length - 5);
    const [a, b] = [characters.slice(at, at + 2), characters.slice(at + 2, at + 4)];
    if (![...a, ...b].every(isHan) || a.join() === b.join()) return null;
    return [...characters.slice(0, at), ...b, ...a, ...characters.slice(at + 4)].join('');
  },
  'insert a word': (characters) => {
    const at = 1 + below(characters.length - 2);
    const word = pick(['積極', '进一步', '原则上', '可以', '大力']);
    return [...characters.slice(0, at), word, ...characters.slice(at)].join('');
  },
  'change a number': (characters) => {
    const places = characters.flatMap((c, i) =>
      DIGITS.includes(c) || NUMERALS.includes(c) ? [i] : [],
    );
    if (places.length === 0) return null;
    const at = pick(places);
    const set = DIGITS.includes(characters[at] ?? '') ? DIGITS : NUMERALS;
    const other = pick([...set].filter((c) => c !== characters[at]));
    return [...characters.slice(0, at), other, ...characters.slice(at + 1)].join('');
  },
  'change a name': (characters) => {
    const at = 1 + below(characters.length - 3);
    if (!characters.slice(at, at + 2).every(isHan)) return null;
    const name = pick(['张江', '嘉兴', '花蓮', '浦东', '苗栗']);
    return [...characters.slice(0, at), name, ...characters.slice(at + 2)].join('');
  },
  'drop, other script': (characters, script) => {
    const whole = (script === 'Hans' ? toHant : toHans)(characters.join(''));
    const converted = [...whole];
    const at = 1 + below(converted.length - 2);
    return [...converted.slice(0, at), ...converted.slice(at + 1)].join('');
  },
};
const UNALTERED = new Set(['none', 'other script', 'no marks, spaces']);

/** @returns {Promise<{ directory: string, remove: () => void }>} */
async function indexFolder() {
  if (values.index !== undefined) return { directory: values.index, remove: () => {} };
  if (values.jsonl.length === 0) {
    console.error('Usage: node bench/quotes.js (--jsonl FILE… | --index DIR) [--each N]');
    process.exit(2);
  }
  const directory = mkdtempSync(join(tmpdir(), 'tiaowen-quotes-'));
  const documents = [];
  for (const file of values.jsonl) documents.push(...(await readJsonl(file)).documents);
  await buildIndex({ documents, corpusDigest: null, jsonl: [], directory });
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

const { directory, remove } = await indexFolder();
const index = await openIndex(directory);
/** All folded texts, for the plain scan. */
const texts = Array.from({ length: index.clauseCount }, (_, i) => index.foldedText(i));
const all = texts.join('\n');

/** One to three sentences of a clause, of 15 to 150 characters. */
function passage() {
  for (;;) {
    const ordinal = below(index.clauseCount);
    const { text } = index.clause(ordinal);
    const { script } = index.documentOf(ordinal).meta;
    const sentences = [...text.matchAll(/[^。；;\n]+[。；;]?/gu)];
    const from = below(sentences.length);
    const last = sentences[Math.min(from + below(3), sentences.length - 1)];
    const end = last === undefined ? 0 : last.index + last[0].length;
    const quote = text.slice(sentences[from]?.index ?? 0, end).trim();
    const characters = [...quote];
    const letters = foldText(quote).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (characters.length < 15 || characters.length > 150 || letters < 12) continue;
    if (/[“”‘’「」『』"＂…│]|\.{3}/u.test(quote)) continue;
    return { ordinal, script, quote, characters };
  }
}

/** @param {string} quote */
async function check(quote) {
  const { results } = await checkQuotes(index, `“${quote}”`);
  const result = results[0];
  if (result === undefined) throw new Error(`no result for ${quote}`);
  return result;
}

let wrong = 0;
/** @param {string} name @param {object} what */
function show(name, what) {
  if (values.show && wrong++ < 60) console.log(name, JSON.stringify(what));
}

const percent = (/** @type {number} */ n, /** @type {number} */ of) =>
  of === 0 ? '–' : `${((100 * n) / of).toFixed(2)} %`;
const sum = { quotes: 0, clause: 0, verdict: 0 };

/** @param {string} name @param {number} count @param {number} clause @param {number} verdict */
function report(name, count, clause, verdict) {
  sum.quotes += count;
  sum.clause += clause;
  sum.verdict += verdict;
  console.log(`${name.padEnd(24)} ${count}  ${percent(clause, count)}  ${percent(verdict, count)}`);
}

console.log(`${index.clauseCount} clauses, seed ${values.seed}`);
console.log('damage, quotes, right clause, right verdict');
const each = Number(values.each);
/** @type {string[]} */
const damaged = [];
for (const [name, damage] of Object.entries(DAMAGES)) {
  let [count, clause, verdict] = [0, 0, 0];
  while (count < each) {
    const sample = passage();
    const quote = damage(sample.characters, sample.script);
    if (quote === null || (quote === sample.quote) !== (name === 'none')) continue;
    count++;
    damaged.push(quote);
    const original = foldText(sample.quote);
    const result = await check(quote);
    const [part] = result.parts;
    const isVerbatim = all.includes(foldText(quote));
    const expected = UNALTERED.has(name) || isVerbatim ? 'verbatim' : 'altered';
    const rightClause =
      part !== undefined &&
      (texts[part.ordinal]?.includes(original) === true ||
        texts[part.ordinal]?.includes(foldText(quote)) === true);
    if (rightClause) clause++;
    if (result.verdict === expected) verdict++;
    if (!rightClause || result.verdict !== expected) {
      const found =
        part === undefined ? null : index.clause(part.ordinal).text.slice(...part.matched);
      show(name, {
        quote,
        original: sample.quote,
        expected,
        verdict: result.verdict,
        found,
        similarity: result.similarity,
        notes: result.notes.map((n) => n.code),
      });
    }
  }
  report(name, count, clause, verdict);
}

for (const name of ['stitched with ……', 'omission with ……']) {
  let [count, clause, verdict] = [0, 0, 0];
  while (count < each) {
    const a = passage();
    const b = passage();
    const third = Math.floor(a.characters.length / 3);
    const omits = name.startsWith('omission');
    if (omits && third < 6) continue;
    const pieces = omits
      ? [a.characters.slice(0, third).join(''), a.characters.slice(2 * third).join('')]
      : [a.quote, b.quote];
    const quote = pieces.join('……');
    count++;
    damaged.push(quote);
    const result = await check(quote);
    const holds = pieces.every((piece) => {
      const folded = foldText(piece).replace(/^[,.;:。、!?]+|[,.;:。、!?]+$/gu, '');
      return result.parts.some((part) => texts[part.ordinal]?.includes(folded));
    });
    if (holds) clause++;
    const expected = omits ? 'verbatim' : 'altered';
    if (result.verdict === expected) verdict++;
    if (!holds || result.verdict !== expected) {
      show(name, { quote, verdict: result.verdict, notes: result.notes.map((n) => n.code) });
    }
  }
  report(name, count, clause, verdict);
}
console.log(
  `all: ${sum.quotes} quotes, right clause ${percent(sum.clause, sum.quotes)}, right verdict ${percent(sum.verdict, sum.quotes)}`,
);

for (const file of values.unrelated) {
  const found = { verbatim: 0, altered: 0, 'not-found': 0 };
  let falselyVerbatim = 0;
  const sentences = readFileSync(file, 'utf8').match(/[^。！？\n]{12,120}/gu) ?? [];
  for (let i = 0; i < each && sentences.length > 0; i++) {
    const quote = pick(sentences).trim();
    const result = await check(quote.replace(/["“”‘’「」『』＂…]/gu, ''));
    found[result.verdict]++;
    if (result.verdict === 'verbatim' && !all.includes(foldText(quote))) falselyVerbatim++;
    if (result.verdict !== 'not-found')
      show('unrelated', {
        quote,
        verdict: result.verdict,
        similarity: result.similarity,
        found: result.parts.map((part) => index.clause(part.ordinal).text.slice(...part.matched)),
      });
  }
  console.log(`${file}: ${JSON.stringify(found)}, falsely verbatim: ${falselyVerbatim}`);
}

/** Pages of twenty quotes, damaged in all ways. */
const times = [];
for (let page = 0; page < 20; page++) {
  const text = Array.from({ length: 20 }, () => `报告指出：“${pick(damaged)}”。`).join('\n');
  const started = performance.now();
  await checkQuotes(index, text);
  times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
const ms = (/** @type {number | undefined} */ n) => `${Math.round(n ?? 0)} ms`;
console.log(`a page of 20 quotes: median ${ms(times[10])}, slowest ${ms(times.at(-1))}`);
remove();
