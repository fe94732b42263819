// @ts-check
import { buildTable, openTable, quoted, ranked } from './fts.js';

export const name = 'SQLite FTS5 trigram';
export const stored = true;
export const note =
  'strings of two characters, which MATCH does not find, by a range of trigrams in fts5vocab (much sooner than LIKE or instr, which read every text), ranked by their number; further words of two characters by text; else as FTS5 pairs';

/** Follows each text, so that its last two characters begin a trigram too. */
const END = '\u0001';

/** @param {{ dir: string, store: string }} options */
export async function build(options) {
  buildTable(options, {
    tokenize: 'trigram case_sensitive 1',
    prepare: (text) => text + END,
  });
}

/** @param {{ dir: string, store: string }} options */
export async function open(options) {
  return openTable(options, (database, { texts }) => {
    const match = ranked(database);
    database.exec('CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, t, instance)');
    const range = database
      .prepare('SELECT doc, count(*) FROM temp.v WHERE term >= ? AND term < ? GROUP BY doc')
      .raw();
    /** @param {string[]} group @returns {[number, number][]} */
    const startingWith = (group) => {
      const lists = group.map(
        (form) => /** @type {[number, number][]} */ (range.all(form, `${form}\u{10ffff}`)),
      );
      const [only = []] = lists;
      if (lists.length === 1) return only;
      /** @type {Map<number, number>} */
      const sum = new Map();
      for (const [id, count] of lists.flat()) sum.set(id, (sum.get(id) ?? 0) + count);
      return [...sum];
    };
    return ({ groups }) => {
      const isLong = (/** @type {string[]} */ group) => group.every((form) => [...form].length > 2);
      const long = groups.filter(isLong);
      const short = groups.filter((group) => !isLong(group));
      const expression = long.map((group) => `(${group.map(quoted).join(' OR ')})`).join(' AND ');
      const rows = expression === '' ? startingWith(short.shift() ?? []) : match(expression);
      if (short.length === 0) return rows;
      return rows.filter(([id]) =>
        short.every((group) => group.some((form) => texts[id]?.includes(form))),
      );
    };
  });
}
