// @ts-check
/** What the bench hands to every peer: folded texts, what is known of them, and the queries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Query
 * @property {'exact' | 'words'} kind
 * @property {string} text - what a user would type.
 * @property {string[][]} groups - folded: a text must have at least one string of every group.
 * @property {string} frequency - class of document frequency; empty for words.
 *
 * @typedef {object} Column one value a text, as a place in the list of values.
 * @property {(string | number)[]} values
 * @property {Uint32Array} codes
 * @property {Uint32Array} counts - for counting; zero between two queries.
 *
 * @typedef {object} Data
 * @property {string[]} texts - folded.
 * @property {Column} years - value 0 where unknown.
 * @property {Column} types - value '' where unknown.
 * @property {Column} documents
 *
 * @typedef {readonly (readonly [value: string | number, count: number])[]} Facet
 *
 * @typedef {object} Answer
 * @property {number} count
 * @property {Facet} years
 * @property {Facet} types
 * @property {Facet} documents
 * @property {{ id: number, text: string, marks: readonly (readonly [number, number])[] }[]} top
 *
 * @typedef {object} Handle what a peer answers with.
 * @property {(query: Query) => ArrayLike<number> | Promise<ArrayLike<number>>} ids - what the index itself gives, ascending.
 * @property {(query: Query) => Answer | Promise<Answer>} answer
 *
 * @typedef {{ timed: Query[], warm: Query[] }} Queries
 */

/** How many hits are shown. */
export const TOP = 20;

/** @param {string} dir @returns {Data} */
export function loadData(dir) {
  const texts = readFileSync(join(dir, 'texts.txt'), 'utf8').split('\n');
  texts.pop();
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'));
  return {
    texts,
    years: column(meta.years),
    types: column(meta.types),
    documents: column(meta.documents),
  };
}

/** @param {(string | number)[]} all @returns {Column} */
export function column(all) {
  /** @type {Map<string | number, number>} */
  const places = new Map();
  const codes = new Uint32Array(all.length);
  for (const [i, value] of all.entries()) {
    let code = places.get(value);
    if (code === undefined) {
      code = places.size;
      places.set(value, code);
    }
    codes[i] = code;
  }
  return { values: [...places.keys()], codes, counts: new Uint32Array(places.size) };
}

/** Whether a text has what a query asks for. @param {string} text @param {Query} query */
export function satisfies(text, query) {
  return query.groups.every((group) => group.some((form) => text.includes(form)));
}

/**
 * Facets and top 20 with marks, for peers that give no more than ids and scores.
 * Written for speed: that of a peer must not suffer by it.
 * @param {Data} data
 * @param {Query} query
 * @param {ArrayLike<number>} ids
 * @param {ArrayLike<number> | null} scores - the higher the better; null: the order of the ids.
 * @returns {Answer}
 */
export function answerFrom(data, query, ids, scores) {
  const needles = query.groups.flat();
  return {
    count: ids.length,
    years: facetOf(data.years, ids),
    types: facetOf(data.types, ids),
    documents: facetOf(data.documents, ids),
    top: bestPlaces(ids.length, scores).map((place) => {
      const id = ids[place] ?? 0;
      const text = data.texts[id] ?? '';
      return { id, text, marks: marksOf(text, needles) };
    }),
  };
}

/** @param {Column} column @param {ArrayLike<number>} ids @returns {Facet} most frequent first. */
function facetOf({ values, codes, counts }, ids) {
  /** @type {number[]} */
  const touched = [];
  for (let i = 0; i < ids.length; i++) {
    const code = codes[ids[i] ?? 0] ?? 0;
    if (counts[code] === 0) touched.push(code);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  /** @type {[string | number, number][]} */
  const facet = touched.map((code) => [values[code] ?? '', counts[code] ?? 0]);
  for (const code of touched) counts[code] = 0;
  return facet.sort((a, b) => b[1] - a[1]);
}

/** The places of the best scores, best first. @param {number} length @param {ArrayLike<number> | null} scores */
function bestPlaces(length, scores) {
  if (scores === null) return Array.from({ length: Math.min(TOP, length) }, (_, i) => i);
  /** @type {number[]} */
  const best = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    const score = scores[i] ?? 0;
    if (best.length === TOP && score <= worst) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, i);
    if (best.length > TOP) best.pop();
    worst = scores[best[best.length - 1] ?? 0] ?? 0;
  }
  return best;
}

/** @param {string} text @param {readonly string[]} needles @returns {[number, number][]} */
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
