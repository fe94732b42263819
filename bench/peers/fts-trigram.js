// @ts-check
import { buildTable, openTable, quoted } from './fts.js';

export const name = 'SQLite FTS5 trigram';
export const stored = true;
export const note =
  'strings of two characters by a scan of its own (instr), those not ranked; facets by ids in JS';

/** @param {{ dir: string, store: string }} options */
export async function build(options) {
  const table = "CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'trigram case_sensitive 1')";
  buildTable(options, table, (text) => text);
}

/** @param {{ dir: string, store: string }} options */
export async function open(options) {
  return openTable(options, ({ groups }) => {
    const isLong = (/** @type {string[]} */ group) => group.every((form) => [...form].length > 2);
    const long = groups.filter(isLong);
    const short = groups.filter((group) => !isLong(group));
    const match = long.map((group) => `(${group.map(quoted).join(' OR ')})`).join(' AND ');
    const scans = short.map((group) => `(${group.map(() => 'instr(text, ?) > 0').join(' OR ')})`);
    return {
      where: [...(match === '' ? [] : ['t MATCH ?']), ...scans].join(' AND '),
      values: [...(match === '' ? [] : [match]), ...short.flat()],
      ranked: match !== '',
    };
  });
}
