// @ts-check
import { pairs } from '../lib/data.js';
import { buildTable, openTable, quoted } from './fts.js';

export const name = 'SQLite FTS5 pairs';
export const stored = true;
export const note =
  'text split into pairs beforehand, kept without its content; facets by ids in JS';

/** @param {{ dir: string, store: string }} options */
export async function build(options) {
  // Punctuation is part of a pair, so every category but separators and controls is a token's.
  const tokenize = `unicode61 remove_diacritics 0 categories ''L* M* N* P* S* Co Cn''`;
  const table = `CREATE VIRTUAL TABLE t USING fts5(text, content = '', tokenize = '${tokenize}')`;
  buildTable(options, table, (text) => pairs(text).join(' '));
}

/** @param {{ dir: string, store: string }} options */
export async function open(options) {
  return openTable(options, ({ groups }) => ({
    where: 't MATCH ?',
    values: [
      groups
        .map((group) => `(${group.map((form) => quoted(pairs(form).join(' '))).join(' OR ')})`)
        .join(' AND '),
    ],
    ranked: true,
  }));
}
