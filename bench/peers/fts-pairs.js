// @ts-check
import { pairs } from '../lib/data.js';
import { buildTable, openTable, quoted, ranked } from './fts.js';

export const name = 'SQLite FTS5 pairs';
export const stored = true;
export const note =
  'text split into pairs of characters beforehand, strings asked for as phrases of pairs, all rows with their BM25; texts stored once, in a table beside the index; statement prepared, pages mapped into memory, facets by typed arrays in JS (sooner than GROUP BY)';

/** @param {{ dir: string, store: string }} options */
export async function build(options) {
  buildTable(options, {
    // Punctuation is part of a pair, so every category but separators and controls is a token's.
    tokenize: "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cn'",
    prepare: (text) => pairs(text).join(' '),
    hashBytes: 2 ** 27,
  });
}

/** @param {{ dir: string, store: string }} options */
export async function open(options) {
  return openTable(options, (database) => {
    const find = ranked(database);
    const phrase = (/** @type {string} */ form) => quoted(pairs(form).join(' '));
    return ({ groups }) =>
      find(groups.map((group) => `(${group.map(phrase).join(' OR ')})`).join(' AND '));
  });
}
