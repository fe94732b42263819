// @ts-check
/** What one would otherwise align two versions with: a plain difference of lines, and article numbers. */
import { diffArrays } from 'diff';

/**
 * @typedef {import('./alignment.js').Match} Match
 * @typedef {import('./truth.js').Side} Side
 * @typedef {{ name: string, align: (left: Side, right: Side) => Match[] }} Aligner
 */

/** @type {Readonly<Record<string, Aligner>>} */
export const ALIGNERS = {
  diff: { name: 'diff, a clause a line', align: byDiff },
  numbers: { name: 'the same article number', align: byNumber },
};

/**
 * Myers' difference of the lists of texts: what is equal is a pair, and of what
 * is replaced the n-th line answers the n-th, as `diff --side-by-side` shows it.
 * @param {Side} left @param {Side} right @returns {Match[]}
 */
function byDiff(left, right) {
  /** @type {Match[]} */
  const matches = [];
  let [i, j] = [0, 0];
  /** Clauses of a run that was replaced. */
  let [removed, added] = [0, 0];
  const flush = () => {
    for (; removed > 0 && added > 0; removed--, added--) {
      matches.push({ left: i++, right: j++, relation: 'reworded' });
    }
    for (; removed > 0; removed--) matches.push({ left: i++, right: null, relation: 'removed' });
    for (; added > 0; added--) matches.push({ left: null, right: j++, relation: 'added' });
  };
  for (const change of diffArrays(left.texts, right.texts)) {
    if (change.removed) removed += change.value.length;
    else if (change.added) added += change.value.length;
    else {
      flush();
      for (const _ of change.value) matches.push({ left: i++, right: j++, relation: 'same' });
    }
  }
  flush();
  return matches;
}

/** 第三条 answers 第三条. @param {Side} left @param {Side} right @returns {Match[]} */
function byNumber(left, right) {
  /** @type {Map<number, number>} */
  const places = new Map();
  for (const [j, number] of right.numbers.entries()) {
    if (number !== null && !places.has(number)) places.set(number, j);
  }
  /** @type {Match[]} */
  const matches = [];
  const usedRight = new Set();
  for (const [i, number] of left.numbers.entries()) {
    const j = number === null ? undefined : places.get(number);
    if (j === undefined || usedRight.has(j)) {
      matches.push({ left: i, right: null, relation: 'removed' });
      continue;
    }
    usedRight.add(j);
    const relation = left.texts[i] === right.texts[j] ? 'same' : 'reworded';
    matches.push({ left: i, right: j, relation });
  }
  for (const j of right.texts.keys()) {
    if (!usedRight.has(j)) matches.push({ left: null, right: j, relation: 'added' });
  }
  return matches;
}
