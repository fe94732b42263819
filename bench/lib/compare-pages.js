// @ts-check
/** How long do a page of quotes, the lineage of a clause and a grid take over all clauses? */
import { summary } from './arithmetic.js';
import { drawPassage } from './passages.js';
import { compareTools } from './product.js';

/** @typedef {import('./quoting.js').Bench} Bench @typedef {import('./arithmetic.js').Summary} Summary */

export const QUOTES_A_PAGE = 20;
const NO_FILTERS = {
  years: /** @type {[null, null]} */ ([null, null]),
  issuers: [],
  regions: [],
  types: [],
  documents: [],
};

/**
 * Pages of twenty quotes, damaged in all ways; beside a plain scan for each quote,
 * which finds what is verbatim and nothing else.
 * @param {Bench} bench @param {readonly string[]} quotes @param {number} pages
 * @returns {Promise<{ own: Summary, scan: Summary }>}
 */
export async function pagesOfQuotes({ index, chance, all, foldText }, quotes, pages) {
  const { checkQuotes } = await compareTools();
  /** @type {number[]} */
  const own = [];
  /** @type {number[]} */
  const scan = [];
  for (let page = 0; page < pages; page++) {
    const chosen = Array.from({ length: QUOTES_A_PAGE }, () => chance.pick(quotes));
    const text = chosen.map((quote) => `报告指出：“${quote.replaceAll('\n', '')}”。`).join('\n');
    own.push(await timed(() => checkQuotes(index, text)));
    scan.push(await timed(() => chosen.map((quote) => all.indexOf(foldText(quote)))));
  }
  return { own: summary(own), scan: summary(scan) };
}

/** Relatives of clauses drawn at random, as the API gives them. @param {Bench} bench @param {number} times */
export async function lineages({ index, chance, foldText }, times) {
  const { lineage, segmenterOf } = await compareTools();
  /** @type {number[]} */
  const ms = [];
  let complete = 0;
  for (let i = 0; i < times; i++) {
    const { ordinal } = drawPassage(index, chance, foldText);
    ms.push(
      await timed(async () => {
        const found = await lineage(index, ordinal, 30, segmenterOf(index));
        if (found.complete) complete++;
      }),
    );
  }
  return { ms: summary(ms), complete };
}

/** Grids of words of clauses drawn at random. @param {Bench} bench @param {number} times */
export async function grids({ index, chance, foldText }, times) {
  const { grid } = await compareTools();
  /** @type {number[]} */
  const ms = [];
  for (let i = 0; i < times; i++) {
    const { quote } = drawPassage(index, chance, foldText);
    const words = quote.match(/\p{Script=Han}{4,}/gu) ?? [];
    if (words.length === 0) continue;
    const word = chance.pick(words);
    const from = chance.below([...word].length - 3);
    const text = [...word].slice(from, from + 4).join('');
    const request = { text, filters: NO_FILTERS, perDocument: 3, documents: 50 };
    ms.push(await timed(() => grid(index, request)));
  }
  return summary(ms);
}

/** @param {() => unknown} work */
async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
