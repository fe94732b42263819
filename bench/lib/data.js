// @ts-check
/** What the bench hands to every peer: folded texts, what is known of them, and the queries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Query
 * @property {'exact' | 'words'} kind
 * @property {string} text - what a user would type.
 * @property {string[][]} groups - folded: a text must have at least one string of every group.
 * @property {string} frequency - class of document frequency.
 *
 * @typedef {object} Data
 * @property {string} dir
 * @property {string[]} texts - folded.
 * @property {number[]} years - 0 where unknown.
 * @property {string[]} types
 *
 * @typedef {object} Answer
 * @property {number} count
 * @property {Map<number, number>} years
 * @property {Map<string, number>} types
 * @property {{ id: number, marks: [number, number][] }[]} top
 */

/** @param {string} dir @returns {Data} */
export function loadData(dir) {
  const texts = readFileSync(join(dir, 'texts.txt'), 'utf8').split('\n');
  texts.pop();
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'));
  return { dir, texts, years: meta.years, types: meta.types };
}

/** Whether a text has what a query asks for. @param {string} text @param {Query} query */
export function satisfies(text, query) {
  return query.groups.every((group) => group.some((form) => text.includes(form)));
}

/**
 * Facets and top 20 with marks, for peers that give no more than ids and scores.
 * @param {Data} data
 * @param {Query} query
 * @param {ArrayLike<number>} ids
 * @param {ArrayLike<number> | null} scores - the higher the better; null: the order of the ids.
 * @returns {Answer}
 */
export function answerFrom(data, query, ids, scores) {
  /** @type {Map<number, number>} */
  const years = new Map();
  /** @type {Map<string, number>} */
  const types = new Map();
  /** @type {number[]} places in `ids`, best first */
  const best = [];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const year = data.years[id] ?? 0;
    const type = data.types[id] ?? '';
    years.set(year, (years.get(year) ?? 0) + 1);
    types.set(type, (types.get(type) ?? 0) + 1);
    const score = scores?.[i] ?? -i;
    let at = best.length;
    while (at > 0 && (scores?.[best[at - 1] ?? 0] ?? -(best[at - 1] ?? 0)) < score) at--;
    if (at < 20) {
      best.splice(at, 0, i);
      if (best.length > 20) best.pop();
    }
  }
  const needles = query.groups.flat();
  const top = best.map((i) => {
    const id = ids[i] ?? 0;
    return { id, marks: marksOf(data.texts[id] ?? '', needles) };
  });
  return { count: ids.length, years, types, top };
}

/** @param {string} text @param {readonly string[]} needles */
function marksOf(text, needles) {
  /** @type {[number, number][]} */
  const marks = [];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      marks.push([at, at + needle.length]);
    }
  }
  return marks.sort((a, b) => a[0] - b[0]);
}

/** Adjacent pairs of characters, repetitions kept; a single character by itself. @param {string} text */
export function pairs(text) {
  const characters = [...text];
  if (characters.length < 2) return characters;
  /** @type {string[]} */
  const out = [];
  for (let i = 1; i < characters.length; i++) out.push(`${characters[i - 1]}${characters[i]}`);
  return out;
}

/**
 * The conjunctions that a query stands for, for peers that know no alternatives.
 * @param {Query} query @returns {string[][]}
 */
export function conjunctions(query) {
  return query.groups.reduce(
    (/** @type {string[][]} */ all, group) =>
      all.flatMap((one) => group.map((form) => [...one, form])),
    [[]],
  );
}
