// @ts-check
/** Yearly reports as plain text, imported into a corpus of their own, and what a plain scan finds in them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, environment } from '../lib/product.js';

/**
 * @typedef {object} Report
 * @property {number} year
 * @property {string} id
 * @property {string[]} lines - as the file has them, without empty ones.
 * @property {string[]} clauses - blocks of the corpus file, front matter aside.
 */

/**
 * Imports `<year>.txt` files by `tiaowen import`. Where the importer finds no date
 * or title, because the file states none, the scratch copy gets the year of the
 * file's name and the day on which these reports are delivered.
 * @param {string} directory @param {string} corpus @returns {Report[]} by year.
 */
export function importReports(directory, corpus) {
  const files = readdirSync(directory).filter((name) => /^\d{4}\.txt$/u.test(name));
  if (files.length < 2) throw new Error(`${directory} has no files YYYY.txt to walk through`);
  return files.sort().map((name) => {
    const year = Number(name.slice(0, 4));
    const id = `report-${year}`;
    const from = join(directory, name);
    execFileSync(process.execPath, [CLI, 'import', from, '--id', id, '--out', corpus], {
      env: environment({}),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const file = join(corpus, `${id}.md`);
    const made = readFileSync(file, 'utf8');
    const dated = /^(?:adopted|issued|published): \d/mu.test(made);
    const content = made
      .replace(/^issued: null$/mu, (line) => (dated ? line : `issued: ${year}-03-05`))
      .replace(`\ntitle: ${id}\n`, `\ntitle: ${year}年政府工作报告\n`);
    writeFileSync(file, content);
    const body = content.replace(/^---\n[\s\S]*?\n---\n/u, '');
    return {
      ...{ year, id },
      lines: readFileSync(from, 'utf8')
        .split(/\r?\n/u)
        .filter((line) => line.trim() !== ''),
      clauses: body.split(/\n{2,}/u).filter((block) => block.trim() !== ''),
    };
  });
}

/** What is compared nowhere: white space and quotation marks. @param {string} text */
export const bare = (text) => text.replace(/[\s\p{Z}\u200b\ufeff“”‘’「」『』"＂《》〈〉]/gu, '');

/** How often a phrase stands in each report, lines one by one. @param {readonly Report[]} reports @param {string} phrase */
export function scanYears(reports, phrase) {
  return reports.map(({ year, lines, clauses }) => ({
    year,
    occurrences: lines.reduce((sum, line) => sum + bare(line).split(phrase).length - 1, 0),
    clauses: clauses.filter((clause) => bare(clause).includes(phrase)).length,
  }));
}
