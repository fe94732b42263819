// @ts-check
/** What both SQLite peers share. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { answerFrom, loadData } from '../lib/data.js';

/**
 * @typedef {import('../lib/data.js').Query} Query
 * @typedef {import('../lib/data.js').Data} Data
 * @typedef {[id: number, score: number][]} Rows
 */

/**
 * The texts are stored in a table of their own, as who shows hits must; the
 * index itself is without content, which is sooner built than one with it.
 * @param {{ dir: string, store: string }} options
 * @param {object} table
 * @param {string} table.tokenize
 * @param {(text: string) => string} table.prepare
 * @param {number} [table.hashBytes] - how much FTS5 gathers before it writes; its own choice if left out.
 */
export function buildTable({ dir, store }, { tokenize, prepare, hashBytes }) {
  const { texts } = loadData(dir);
  const database = new Database(join(store, 'index.db'));
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('page_size = 8192');
  const quotedTokenize = tokenize.replaceAll("'", "''");
  database.exec(
    `CREATE VIRTUAL TABLE t USING fts5(text, content = '', tokenize = '${quotedTokenize}')`,
  );
  if (hashBytes !== undefined) {
    database.exec(`INSERT INTO t(t, rank) VALUES ('hashsize', ${hashBytes})`);
  }
  database.exec('CREATE TABLE source(id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const keep = database.prepare('INSERT INTO source(id, text) VALUES (?, ?)');
  const insert = database.prepare('INSERT INTO t(rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const [i, text] of texts.entries()) {
      keep.run(i, text);
      insert.run(i, prepare(text));
    }
  })();
  database.exec("INSERT INTO t(t) VALUES ('optimize')");
  database.close();
}

/**
 * @param {{ dir: string, store: string }} options
 * @param {(database: Database, data: Data) => (query: Query) => Rows} finder
 * @returns {import('../lib/data.js').Handle}
 */
export function openTable({ dir, store }, finder) {
  const data = loadData(dir);
  const database = new Database(join(store, 'index.db'), { readonly: true });
  database.pragma('cache_size = -262144');
  database.pragma('mmap_size = 4294967296');
  const find = finder(database, data);
  return {
    ids: (query) =>
      find(query)
        .map(([id]) => id)
        .sort((a, b) => a - b),
    answer: (query) => {
      const found = find(query);
      const ids = new Uint32Array(found.length);
      const scores = new Float64Array(found.length);
      for (const [i, [id, score]] of found.entries()) {
        ids[i] = id;
        scores[i] = score;
      }
      return answerFrom(data, query, ids, scores);
    },
  };
}

/** The query of all rows that match, with FTS5's BM25, prepared once. @param {Database} database */
export function ranked(database) {
  // FTS5 gives the best the lowest rank.
  const statement = database.prepare('SELECT rowid, -rank FROM t WHERE t MATCH ?').raw();
  return (/** @type {string} */ match) => /** @type {Rows} */ (statement.all(match));
}

/** @param {string} string */
export function quoted(string) {
  return `"${string.replaceAll('"', '""')}"`;
}
