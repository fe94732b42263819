// @ts-check
/**
 * How good is the alignment? Precision, recall and F1 over laws of which a JSONL
 * file holds several versions under one title.
 *
 *     npm run compile && node bench/compare.js FILE.jsonl.gz [--share 0/2] [--worst N]
 *
 * `--share k/n` takes every n-th title from the k-th on; `--worst N` lists faults.
 *
 * The truth is made without the alignment's own measure. Texts are normalised
 * (fold, no punctuation); *nearness* is the longest common subsequence of two
 * texts divided by the length of the longer. A pair is true by the first rule that holds:
 *   equal  equal normalised text that stands once in each version;
 *   label  between two neighbouring equal pairs (or an end of both) stand as many articles
 *          on one side as on the other, their numbers shifted throughout as those of
 *          the equal pairs; the n-th then answers the n-th if nearness is at least 0.4;
 *   near   nearness at least 0.6, and for both clauses at least 0.15 above any other.
 * A clause has certainly no counterpart if, for every clause of the other version,
 * nearness is below 0.35, the longest common subsequence is below half of the
 * shorter of the two (else the one may have grown into the other), and neither
 * has a run of half the other's length. What is neither is undecided: it counts neither way.
 *
 * Kinds: *same* if the normalised text is equal, *moved* if the pair is not on a
 * longest rising chain of the true pairs, else *reworded*; *added* and *removed*
 * for clauses that certainly have no counterpart.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { align, comparable } from '../dist/compare/index.js';
import { fold, foldText } from '../dist/text/index.js';

const NEAR = 0.6;
const MARGIN = 0.15;
const LABEL_NEAR = 0.4;
const FAR = 0.35;
const FAR_OF_SHORTER = 0.5;

/** @typedef {{ id: string, label: string | null, path: string[], text: string }} Article */
/** @typedef {{ id: string, title: string, date: string | null, clauses: Article[] }} Law */

/** @param {string} file @returns {Law[]} */
function readLaws(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Versions of one title, next to each other by date. @param {Law[]} laws @returns {[Law, Law][]} */
function versionPairs(laws) {
  /** @type {Map<string, Law[]>} */
  const byTitle = new Map();
  for (const law of laws) byTitle.set(law.title, [...(byTitle.get(law.title) ?? []), law]);
  return [...byTitle.values()].flatMap((versions) => {
    const inOrder = versions.filter(({ clauses }) => clauses.length > 0);
    inOrder.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1));
    return inOrder.slice(1).map((law, i) => /** @type {[Law, Law]} */ ([inOrder[i], law]));
  });
}

/** @param {string} text */
const normalise = (text) => foldText(text).replace(/[\p{P}\p{S}]/gu, '');

/** Length of the longest common subsequence, by bit-parallel dynamic programming. @param {string} a @param {string} b */
function commonSubsequence(a, b) {
  /** @type {Map<string, bigint>} */
  const masks = new Map();
  for (const [i, character] of [...a].entries()) {
    masks.set(character, (masks.get(character) ?? 0n) | (1n << BigInt(i)));
  }
  const full = (1n << BigInt([...a].length)) - 1n;
  let row = full;
  for (const character of b) {
    const hits = row & (masks.get(character) ?? 0n);
    row = ((row + hits) | (row - hits)) & full;
  }
  let zeros = 0;
  for (let left = full & ~row; left > 0n; left &= left - 1n) zeros++;
  return zeros;
}

/** How many characters two texts have in common, order aside: no subsequence is longer. @param {Map<string, number>} a @param {Map<string, number>} b */
function commonCharacters(a, b) {
  let common = 0;
  for (const [character, n] of a) common += Math.min(n, b.get(character) ?? 0);
  return common;
}

/** @param {string} text */
function bag(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** @param {string} part @param {string} whole */
function sharesHalf(part, whole) {
  const half = Math.ceil(part.length / 2);
  for (let i = 0; i + half <= part.length; i++) {
    if (whole.includes(part.slice(i, i + half))) return true;
  }
  return false;
}

/** Whether one text may have become the other, by growing or shrinking. @param {string} a @param {string} b */
function mayBe(a, b) {
  if (sharesHalf(a, b) || sharesHalf(b, a)) return true;
  const shorter = Math.max(1, Math.min(a.length, b.length));
  if (commonCharacters(bag(a), bag(b)) / shorter < FAR_OF_SHORTER) return false;
  return commonSubsequence(a, b) / shorter >= FAR_OF_SHORTER;
}

/** The number of 第…条, null if there is none. @param {string | null} label */
function articleNumber(label) {
  const match = /^第([0-9十百千]+)条$/u.exec(foldText(label ?? ''));
  if (match === null) return null;
  let [value, digit] = [0, 0];
  for (const character of match[1]) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = digit * 10 + Number(character);
    else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}

/**
 * @typedef {object} Truth
 * @property {Map<number, { right: number, rule: string }>} pairs - by left position.
 * @property {Set<number>} loneLeft - certainly without a counterpart.
 * @property {Set<number>} loneRight
 * @property {string[]} left - normalised texts.
 * @property {string[]} right
 */

/** @param {Law} older @param {Law} newer @returns {Truth} */
function truthOf(older, newer) {
  const left = older.clauses.map(({ text }) => normalise(text));
  const right = newer.clauses.map(({ text }) => normalise(text));
  const pairs = new Map();
  const usedRight = new Set();
  const pair = (/** @type {number} */ i, /** @type {number} */ j, /** @type {string} */ rule) => {
    pairs.set(i, { right: j, rule });
    usedRight.add(j);
  };
  const count = (/** @type {string[]} */ texts) => bagOf(texts);
  const [inLeft, inRight] = [count(left), count(right)];
  for (const [i, text] of left.entries()) {
    if (text !== '' && inLeft.get(text) === 1 && inRight.get(text) === 1) {
      pair(i, right.indexOf(text), 'equal');
    }
  }
  const near = nearness(left, right);
  labelPairs(older, newer, pairs, (i, j) => {
    if (!pairs.has(i) && !usedRight.has(j) && near(i, j, LABEL_NEAR) >= LABEL_NEAR) {
      pair(i, j, 'label');
    }
  });
  const freeLeft = [...left.keys()].filter((i) => !pairs.has(i));
  const freeRight = [...right.keys()].filter((j) => !usedRight.has(j));
  const best = (/** @type {(j: number) => number} */ to, /** @type {Iterable<number>} */ all) => {
    const values = [...all].map((at) => ({ at, value: to(at) })).sort((a, b) => b.value - a.value);
    return { at: values[0]?.at ?? -1, value: values[0]?.value ?? 0, next: values[1]?.value ?? 0 };
  };
  const bestLeft = new Map(freeLeft.map((i) => [i, best((j) => near(i, j, 0.3), right.keys())]));
  const bestRight = new Map(freeRight.map((j) => [j, best((i) => near(i, j, 0.3), left.keys())]));
  for (const [i, found] of bestLeft) {
    const back = bestRight.get(found.at);
    if (back?.at !== i || found.value < NEAR) continue;
    if (found.value - found.next >= MARGIN && back.value - back.next >= MARGIN)
      pair(i, found.at, 'near');
  }
  const loneLeft = freeLeft.filter(
    (i) =>
      !pairs.has(i) &&
      (bestLeft.get(i)?.value ?? 0) < FAR &&
      !right.some((text) => mayBe(left[i], text)),
  );
  const loneRight = freeRight.filter(
    (j) =>
      !usedRight.has(j) &&
      (bestRight.get(j)?.value ?? 0) < FAR &&
      !left.some((text) => mayBe(right[j], text)),
  );
  return { pairs, loneLeft: new Set(loneLeft), loneRight: new Set(loneRight), left, right };
}

/** @param {string[]} texts @returns {Map<string, number>} */
function bagOf(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** @param {string[]} left @param {string[]} right */
function nearness(left, right) {
  const [leftBags, rightBags] = [left.map(bag), right.map(bag)];
  const known = new Map();
  /** 0 where it cannot reach `least`. @param {number} i @param {number} j @param {number} least */
  return (i, j, least) => {
    const key = i * right.length + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    const longer = Math.max(left[i].length, right[j].length, 1);
    if (commonCharacters(leftBags[i], rightBags[j]) / longer < least) return 0;
    const value = commonSubsequence(left[i], right[j]) / longer;
    known.set(key, value);
    return value;
  };
}

/**
 * Visits the pairs that the rule *label* allows.
 * @param {Law} older @param {Law} newer
 * @param {Map<number, { right: number }>} equal
 * @param {(i: number, j: number) => void} visit
 */
function labelPairs(older, newer, equal, visit) {
  const numbers = [older, newer].map(({ clauses }) =>
    clauses.map(({ label }) => articleNumber(label)),
  );
  const anchors = [
    { i: -1, j: -1 },
    ...[...equal].map(([i, { right }]) => ({ i, j: right })).sort((a, b) => a.i - b.i),
    { i: older.clauses.length, j: newer.clauses.length },
  ];
  for (const [k, to] of anchors.entries()) {
    const from = anchors[k - 1];
    if (from === undefined || to.i - from.i !== to.j - from.j || to.i - from.i < 2) continue;
    const shifts = new Set();
    const [first, last] = [Math.max(0, from.i), Math.min(older.clauses.length - 1, to.i)];
    for (let i = first; i <= last; i++) {
      const [a, b] = [numbers[0][i], numbers[1][i - from.i + from.j]];
      shifts.add(a === null || b === null || b === undefined ? Number.NaN : b - a);
    }
    if (shifts.size !== 1 || shifts.has(Number.NaN)) continue;
    for (let i = from.i + 1; i < to.i; i++) visit(i, i - from.i + from.j);
  }
}

/** Left positions of a longest chain of true pairs that rises on both sides. @param {Truth['pairs']} pairs */
function rising(pairs) {
  const sorted = [...pairs].map(([i, { right }]) => ({ i, j: right })).sort((a, b) => a.i - b.i);
  const length = sorted.map(() => 1);
  const before = sorted.map(() => -1);
  for (let k = 0; k < sorted.length; k++) {
    for (let m = 0; m < k; m++) {
      if (sorted[m].j < sorted[k].j && length[m] + 1 > length[k]) {
        length[k] = length[m] + 1;
        before[k] = m;
      }
    }
  }
  const chain = new Set();
  for (let k = length.indexOf(Math.max(0, ...length)); k >= 0; k = before[k])
    chain.add(sorted[k].i);
  return chain;
}

class Score {
  hit = 0;
  wrong = 0;
  missed = 0;
  get precision() {
    return this.hit / (this.hit + this.wrong || 1);
  }
  get recall() {
    return this.hit / (this.hit + this.missed || 1);
  }
  get f1() {
    return (2 * this.precision * this.recall) / (this.precision + this.recall || 1);
  }
}

/** @param {string} name @param {Score} score */
function row(name, score) {
  const figures = [score.precision, score.recall, score.f1].map((n) => n.toFixed(4));
  const counts = [score.hit, score.wrong, score.missed].map((n) => String(n).padStart(6));
  return [name.padEnd(12), ...figures, ...counts].join('  ');
}

/** @param {Law} law */
function ready(law) {
  return law.clauses.map(({ label, path, text }) =>
    comparable({ kind: label === null ? 'paragraph' : 'article', path, text }, fold(text)),
  );
}

const [file, ...flags] = process.argv.slice(2);
if (file === undefined)
  throw new Error('node bench/compare.js FILE.jsonl.gz [--share k/n] [--worst N]');
const flag = (/** @type {string} */ name) => flags[flags.indexOf(name) + 1] ?? '';
const [part, parts] = flags.includes('--share') ? flag('--share').split('/').map(Number) : [0, 1];
const worst = flags.includes('--worst') ? Number(flag('--worst')) : 0;

const total = new Score();
/** @type {Record<string, Score>} */
const kinds = Object.fromEntries(
  ['same', 'reworded', 'moved', 'added', 'removed'].map((kind) => [kind, new Score()]),
);
/** @type {Record<string, Score>} */
const rules = { equal: new Score(), label: new Score(), near: new Score() };
const faults = [];
const titles = new Set();
let [clauses, undecided, slowest, pairsOfLaws] = [0, 0, 0, 0];

for (const [older, newer] of versionPairs(readLaws(file)).filter((_, i) => i % parts === part)) {
  const truth = truthOf(older, newer);
  // Parts of one code under one title, not versions: nothing to align.
  if (truth.pairs.size < 0.1 * Math.min(older.clauses.length, newer.clauses.length)) continue;
  titles.add(older.title);
  pairsOfLaws++;
  clauses += older.clauses.length + newer.clauses.length;
  const [left, right] = [ready(older), ready(newer)];
  const started = performance.now();
  const matches = align(left, right);
  slowest = Math.max(slowest, performance.now() - started);
  const inOrder = rising(truth.pairs);
  const trueRight = new Map([...truth.pairs].map(([i, { right: j }]) => [j, i]));
  const kindOf = (/** @type {number} */ i, /** @type {number} */ j) =>
    !inOrder.has(i) ? 'moved' : truth.left[i] === truth.right[j] ? 'same' : 'reworded';
  const answered = new Map();
  for (const match of matches) {
    const { left: i, right: j } = match;
    if (i === null && j !== null) {
      if (truth.loneRight.has(j)) kinds.added.hit++;
      else if (trueRight.has(j)) kinds.added.wrong++;
      continue;
    }
    if (j === null && i !== null) {
      if (truth.loneLeft.has(i)) kinds.removed.hit++;
      else if (truth.pairs.has(i)) kinds.removed.wrong++;
      continue;
    }
    if (i === null || j === null) continue;
    answered.set(i, match);
    const decided = [
      truth.pairs.has(i),
      truth.loneLeft.has(i),
      trueRight.has(j),
      truth.loneRight.has(j),
    ];
    if (!decided.includes(true)) continue;
    const right_ = truth.pairs.get(i)?.right === j;
    const said = match.moved ? 'moved' : truth.left[i] === truth.right[j] ? 'same' : 'reworded';
    if (right_) {
      total.hit++;
      if (said === kindOf(i, j)) kinds[said].hit++;
      else {
        kinds[said].wrong++;
        kinds[kindOf(i, j)].missed++;
      }
    } else {
      total.wrong++;
      kinds[said].wrong++;
      faults.push({
        older,
        newer,
        i,
        j,
        expected: truth.pairs.get(i),
        expectedLeft: trueRight.get(j),
      });
    }
  }
  for (const [i, { right: j, rule }] of truth.pairs) {
    if (answered.get(i)?.right === j) rules[rule].hit++;
    else {
      total.missed++;
      rules[rule].missed++;
      kinds[kindOf(i, j)].missed++;
      faults.push({ older, newer, i, j: null, expected: { right: j, rule } });
    }
  }
  for (const i of truth.loneLeft) if (answered.has(i)) kinds.removed.missed++;
  const answeredRight = new Set([...answered.values()].map((match) => match.right));
  for (const j of truth.loneRight) if (answeredRight.has(j)) kinds.added.missed++;
  undecided += older.clauses.length - truth.pairs.size - truth.loneLeft.size;
  undecided += newer.clauses.length - truth.pairs.size - truth.loneRight.size;
}

console.log(
  `${titles.size} titles, ${pairsOfLaws} pairs of versions, ${clauses} articles, ${undecided} undecided`,
);
console.log(`slowest alignment ${slowest.toFixed(1)} ms`);
console.log(['            ', 'precision', 'recall', 'F1', 'hit', 'wrong', 'missed'].join('  '));
console.log(row('pairs', total));
for (const [kind, score] of Object.entries(kinds)) console.log(row(kind, score));
for (const [rule, score] of Object.entries(rules)) {
  console.log(`truth by ${rule}: ${score.hit} of ${score.hit + score.missed} found`);
}
for (const { older, newer, i, j, expected } of faults.slice(0, worst)) {
  console.log(
    `\n${older.title} ${older.id} → ${newer.id}: said ${i} → ${j}, truth ${expected?.right} (${expected?.rule})`,
  );
  console.log(`  left   ${older.clauses[i].text.slice(0, 160)}`);
  if (j !== null) console.log(`  said   ${newer.clauses[j].text.slice(0, 160)}`);
  if (expected !== undefined)
    console.log(`  truth  ${newer.clauses[expected.right].text.slice(0, 160)}`);
}
