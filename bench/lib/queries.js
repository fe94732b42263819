// @ts-check
/** Draws queries from the text itself, the same ones for the same seed and text. */

import { queryTools, textTools } from './product.js';
import { generator } from './random.js';
import { matching } from './scan.js';

const { fold, segment, sourceSpan } = await textTools();
const { forms, words: wordsOf } = await queryTools();

/** Queries that people ask. */
const REAL = [
  '行政处罚',
  '知识产权',
  '軟體',
  '計畫',
  '衛生',
  '人民政府',
  '损害赔偿',
  '中央主管機關',
];
/** Share of all clauses up to which a string is rare, and up to which it is not frequent. */
const RARE = 1 / 36_500;
const MIDDLE = 1 / 365;
const HAN_RUN = /\p{Script=Han}{2,}/gu;
const WORD = /^\p{Script=Han}{2,3}$/u;

/**
 * @param {{ sources: string[], joined: import('./scan.js').Joined, seed: number, exact: number, words: number }} options
 * @returns {Promise<import('./data.js').Queries & { passages: string[] }>}
 *   `warm` has no query that `timed` has, so that no cache of answers is timed.
 */
export async function drawQueries({ sources, joined, seed, exact, words }) {
  const random = generator(seed);
  const seen = new Set();
  const draw = (/** @type {readonly string[]} */ of) => of[Math.floor(random() * of.length)] ?? '';
  const exactQuery = (/** @type {string} */ text) => {
    const groups = [forms(text)];
    const count = matching(joined, groups).length;
    const share = count / joined.texts.length;
    const frequency =
      count <= Math.max(1, RARE * joined.texts.length)
        ? 'rare'
        : share <= MIDDLE
          ? 'middle'
          : 'frequent';
    return { kind: /** @type {const} */ ('exact'), text, groups, frequency };
  };
  const drawExact = (/** @type {number} */ want) => {
    /** @type {import('./data.js').Query[]} */
    const out = [];
    /** @type {Record<string, number>} */
    const left = {
      rare: Math.ceil(want / 3),
      middle: Math.ceil(want / 3),
      frequent: Math.ceil(want / 3),
    };
    for (let tries = 0; out.length < Math.ceil(want / 3) * 3 && tries < want * 100; tries++) {
      const runs = draw(sources).match(HAN_RUN) ?? [];
      const run = [...draw(runs)];
      // Frequent strings are short: with only these left to find, long ones are not tried.
      const longest = left.rare === 0 && left.middle === 0 ? 4 : 8;
      const length = 2 + Math.floor(random() * (longest - 1));
      if (run.length < length) continue;
      const start = Math.floor(random() * (run.length - length + 1));
      const text = run.slice(start, start + length).join('');
      if (seen.has(text)) continue;
      const query = exactQuery(text);
      if ((left[query.frequency] ?? 0) <= 0) continue;
      left[query.frequency] = (left[query.frequency] ?? 0) - 1;
      seen.add(text);
      out.push(query);
    }
    return out;
  };
  const drawWords = (/** @type {number} */ want) => {
    /** @type {import('./data.js').Query[]} */
    const out = [];
    for (let tries = 0; out.length < want && tries < want * 100; tries++) {
      const source = draw(sources);
      const folded = fold(source);
      const found = new Set(
        segment(folded)
          .map(({ start, end }) => source.slice(...sourceSpan(folded, start, end)))
          .filter((word) => WORD.test(word)),
      );
      const number = 2 + Math.floor(random() * 3);
      if (found.size < number) continue;
      const pool = [...found];
      /** @type {string[]} */
      const chosen = [];
      while (chosen.length < number)
        chosen.push(...pool.splice(Math.floor(random() * pool.length), 1));
      const text = chosen.join(' ');
      const groups = wordsOf(text);
      if (seen.has(text) || groups.length !== number) continue;
      seen.add(text);
      out.push({ kind: 'words', text, groups, frequency: '' });
    }
    return out;
  };
  for (const text of REAL) seen.add(text);
  const timed = [...REAL.map(exactQuery), ...drawExact(exact), ...drawWords(words)];
  return {
    timed,
    warm: [...drawExact(60), ...drawWords(20)],
    passages: Array.from({ length: 50 }, () => drawPassage(draw(sources), random)),
  };
}

/** Ten to thirty characters of a text, as long as a question is. @param {string} source @param {() => number} random */
function drawPassage(source, random) {
  const characters = [...source.replaceAll(/\s/gu, '')];
  const start = Math.floor(random() * Math.max(1, characters.length - 30));
  return characters.slice(start, start + 10 + Math.floor(random() * 21)).join('') || '规定';
}
