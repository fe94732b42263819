// @ts-check
/**
 * Which articles of two versions of a law answer each other? The truth by which
 * alignments are judged is made without the alignment's own measure. Texts are
 * normalised (fold, no punctuation). A pair is true by the first rule that holds:
 *
 *   equal  equal normalised text that stands once in each version;
 *   label  between two neighbouring equal pairs (or an end of both) stand as many articles
 *          on one side as on the other, their numbers shifted throughout as those of
 *          the equal pairs; the n-th then answers the n-th if nearness is at least 0.4;
 *   near   nearness at least 0.6, and for both articles at least 0.15 above any other.
 *
 * An article has certainly no counterpart if, for every article of the other
 * version, nearness is below 0.35, the longest common subsequence is below half
 * of the shorter of the two (else the one may have grown into the other), and
 * neither has a run of half the other's length. What is neither is undecided: it
 * counts neither way.
 */
import { countOf, mayBe, nearness } from './nearness.js';

const NEAR = 0.6;
const MARGIN = 0.15;
const LABEL_NEAR = 0.4;
const FAR = 0.35;
const FAR_OF_SHORTER = 0.5;
/** Below this, nearness is not worked out: it decides nothing. */
const LEAST = 0.3;

/**
 * @typedef {'equal' | 'label' | 'near'} Rule
 * @typedef {{ texts: string[], numbers: (number | null)[] }} Side - normalised texts, and the numbers of the articles.
 * @typedef {object} Truth
 * @property {Map<number, { right: number, rule: Rule }>} pairs - by left position.
 * @property {Set<number>} loneLeft - certainly without a counterpart.
 * @property {Set<number>} loneRight
 * @property {Set<number>} inOrder - left positions of the pairs that are not moved.
 */

/** @param {Side} left @param {Side} right @returns {Truth} */
export function truthOf(left, right) {
  /** @type {Truth['pairs']} */
  const pairs = new Map();
  /** @type {Set<number>} */
  const usedRight = new Set();
  const pair = (/** @type {number} */ i, /** @type {number} */ j, /** @type {Rule} */ rule) => {
    pairs.set(i, { right: j, rule });
    usedRight.add(j);
  };
  for (const [i, j] of equalPairs(left.texts, right.texts)) pair(i, j, 'equal');
  const near = nearness(left.texts, right.texts);
  for (const [i, j] of labelPairs(left, right, pairs)) {
    if (!pairs.has(i) && !usedRight.has(j) && near(i, j, LABEL_NEAR) >= LABEL_NEAR) {
      pair(i, j, 'label');
    }
  }
  const freeLeft = [...left.texts.keys()].filter((i) => !pairs.has(i));
  const freeRight = [...right.texts.keys()].filter((j) => !usedRight.has(j));
  const bestLeft = new Map(freeLeft.map((i) => [i, bestOf(right.texts, (j) => near(i, j, LEAST))]));
  const bestRight = new Map(
    freeRight.map((j) => [j, bestOf(left.texts, (i) => near(i, j, LEAST))]),
  );
  for (const [i, found] of bestLeft) {
    const back = bestRight.get(found.at);
    if (back?.at !== i || found.value < NEAR) continue;
    if (Math.min(found.value - found.next, back.value - back.next) >= MARGIN) {
      pair(i, found.at, 'near');
    }
  }
  const lone = (
    /** @type {string | undefined} */ text = '',
    /** @type {readonly string[]} */ others,
    /** @type {number | undefined} */ nearest = 0,
  ) => nearest < FAR && !others.some((other) => mayBe(text, other, FAR_OF_SHORTER));
  return {
    pairs,
    loneLeft: new Set(
      freeLeft.filter(
        (i) => !pairs.has(i) && lone(left.texts[i], right.texts, bestLeft.get(i)?.value),
      ),
    ),
    loneRight: new Set(
      freeRight.filter(
        (j) => !usedRight.has(j) && lone(right.texts[j], left.texts, bestRight.get(j)?.value),
      ),
    ),
    inOrder: rising(pairs),
  };
}

/** The value of the nearest, and of the next. @param {readonly string[]} all @param {(at: number) => number} nearnessTo */
function bestOf(all, nearnessTo) {
  const best = { at: -1, value: 0, next: 0 };
  for (const at of all.keys()) {
    const value = nearnessTo(at);
    if (best.at < 0 || value > best.value) {
      best.next = best.value;
      best.at = at;
      best.value = value;
    } else if (value > best.next) best.next = value;
  }
  return best;
}

/** @param {readonly string[]} left @param {readonly string[]} right @returns {[number, number][]} */
function equalPairs(left, right) {
  const [inLeft, inRight] = [countOf(left), countOf(right)];
  return [...left.entries()].flatMap(([i, text]) => {
    const once = text !== '' && inLeft.get(text) === 1 && inRight.get(text) === 1;
    return once ? [/** @type {[number, number]} */ ([i, right.indexOf(text)])] : [];
  });
}

/**
 * The pairs that the rule *label* allows.
 * @param {Side} left @param {Side} right
 * @param {ReadonlyMap<number, { right: number }>} equal
 * @returns {[number, number][]}
 */
function labelPairs(left, right, equal) {
  const anchors = [
    { i: -1, j: -1 },
    ...[...equal].map(([i, { right: j }]) => ({ i, j })).sort((a, b) => a.i - b.i),
    { i: left.texts.length, j: right.texts.length },
  ];
  /** @type {[number, number][]} */
  const pairs = [];
  for (const [k, to] of anchors.entries()) {
    const from = anchors[k - 1];
    if (from === undefined || to.i - from.i !== to.j - from.j || to.i - from.i < 2) continue;
    /** @type {Set<number>} */
    const shifts = new Set();
    const [first, last] = [Math.max(0, from.i), Math.min(left.texts.length - 1, to.i)];
    for (let i = first; i <= last; i++) {
      const [a, b] = [left.numbers[i] ?? Number.NaN, right.numbers[i - from.i + from.j]];
      shifts.add((b ?? Number.NaN) - a);
    }
    if (shifts.size !== 1 || shifts.has(Number.NaN)) continue;
    for (let i = from.i + 1; i < to.i; i++) pairs.push([i, i - from.i + from.j]);
  }
  return pairs;
}

/** Left positions of a longest chain of pairs that rises on both sides. @param {ReadonlyMap<number, { right: number }>} pairs */
function rising(pairs) {
  const sorted = [...pairs].map(([i, { right: j }]) => ({ i, j })).sort((a, b) => a.i - b.i);
  /** @type {{ length: number, before: number }[]} */
  const chains = [];
  for (const [k, { j }] of sorted.entries()) {
    const chain = { length: 1, before: -1 };
    for (const [m, other] of chains.entries()) {
      if ((sorted[m]?.j ?? j) < j && other.length + 1 > chain.length) {
        chain.length = other.length + 1;
        chain.before = m;
      }
    }
    chains[k] = chain;
  }
  const longest = Math.max(0, ...chains.map(({ length }) => length));
  /** @type {Set<number>} */
  const inOrder = new Set();
  let at = chains.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    inOrder.add(sorted[at]?.i ?? -1);
    at = chains[at]?.before ?? -1;
  }
  return inOrder;
}
