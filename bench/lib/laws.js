// @ts-check
/** Documents that are already split, one JSON a line, and those of them that are versions of one law. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {{ id: string, label: string | null, path: string[], text: string }} Article
 * @typedef {{ id: string, title: string, date: string | null, type: string, script: 'Hans' | 'Hant', clauses: Article[] }} Law
 */

/** @param {string} file - plain or gzipped. @returns {Law[]} */
export function readLaws(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Versions of one title, each with the next by date. @param {readonly Law[]} laws @returns {[older: Law, newer: Law][]} */
export function versionPairs(laws) {
  /** @type {Map<string, Law[]>} */
  const byTitle = new Map();
  for (const law of laws) byTitle.set(law.title, [...(byTitle.get(law.title) ?? []), law]);
  return [...byTitle.values()].flatMap((versions) => {
    const inOrder = versions.filter(({ clauses }) => clauses.length > 0);
    inOrder.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1));
    return inOrder.slice(1).flatMap((law, i) => {
      const before = inOrder[i];
      return before === undefined ? [] : [/** @type {[Law, Law]} */ ([before, law])];
    });
  });
}

/** The number of 第…条, null if there is none. @param {string} label - folded, so that 二 is 2. */
export function articleNumber(label) {
  const digits = /^第([0-9十百千]+)条$/u.exec(label)?.[1];
  if (digits === undefined) return null;
  /** @type {Record<string, number>} */
  const units = { 十: 10, 百: 100, 千: 1000 };
  let [value, digit] = [0, 0];
  for (const character of digits) {
    const unit = units[character];
    if (unit === undefined) digit = digit * 10 + Number(character);
    else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}
