// @ts-check
/** What both SQLite peers share. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { answerFrom, loadData } from '../lib/data.js';

/** @typedef {import('../lib/data.js').Query} Query */

/**
 * @param {{ dir: string, store: string }} options
 * @param {string} table - the statement that makes the table `t` with the column `text`.
 * @param {(text: string) => string} prepare
 */
export function buildTable({ dir, store }, table, prepare) {
  const { texts } = loadData(dir);
  const database = new Database(join(store, 'index.db'));
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.exec(table);
  const insert = database.prepare('INSERT INTO t(rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const [i, text] of texts.entries()) insert.run(i, prepare(text));
  })();
  database.exec("INSERT INTO t(t) VALUES ('optimize')");
  database.close();
}

/**
 * @param {{ dir: string, store: string }} options
 * @param {(query: Query) => { where: string, values: string[], ranked: boolean }} translate
 */
export function openTable({ dir, store }, translate) {
  const data = loadData(dir);
  const database = new Database(join(store, 'index.db'), { readonly: true });
  database.pragma('cache_size = -262144');
  database.pragma('mmap_size = 4294967296');
  const rows = (/** @type {Query} */ query) => {
    const { where, values, ranked } = translate(query);
    const sql = `SELECT rowid, ${ranked ? 'rank' : '0'} FROM t WHERE ${where}`;
    return /** @type {[number, number][]} */ (
      database
        .prepare(sql)
        .raw()
        .all(...values)
    );
  };
  return {
    ids: (/** @type {Query} */ query) => rows(query).map(([id]) => id),
    answer: (/** @type {Query} */ query) => {
      const found = rows(query);
      const ids = found.map(([id]) => id);
      // FTS5 gives the best the lowest rank.
      return answerFrom(
        data,
        query,
        ids,
        found.map(([, rank]) => -rank),
      );
    },
  };
}

/** @param {string} string */
export function quoted(string) {
  return `"${string.replaceAll('"', '""')}"`;
}
