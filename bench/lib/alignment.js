// @ts-check
/** How good is an alignment, held against what is true? */

/**
 * @typedef {import('./truth.js').Truth} Truth
 * @typedef {import('./truth.js').Rule} Rule
 * @typedef {'same' | 'reworded' | 'moved' | 'added' | 'removed'} Kind
 * @typedef {{ left: number | null, right: number | null, relation: Kind }} Match
 *
 * @typedef {{ hit: number, wrong: number, missed: number }} Tally
 * @typedef {Tally & { precision: number, recall: number, f1: number }} Score
 * @typedef {{ pairs: Tally, kinds: Record<Kind, Tally>, rules: Record<Rule, Tally> }} Tallies
 * @typedef {{ left: number, right: number | null, truth: number | null, rule: Rule | null }} Fault
 */

/** @type {readonly Kind[]} */
export const KINDS = ['same', 'reworded', 'moved', 'added', 'removed'];

/** @returns {Tally} */
export const tally = () => ({ hit: 0, wrong: 0, missed: 0 });

/** @returns {Tallies} */
export function tallies() {
  return {
    pairs: tally(),
    kinds: {
      ...{ same: tally(), reworded: tally(), moved: tally() },
      ...{ added: tally(), removed: tally() },
    },
    rules: { equal: tally(), label: tally(), near: tally() },
  };
}

/** Precision, recall and their harmonic mean. @param {Tally} counted @returns {Score} */
export function scoreOf({ hit, wrong, missed }) {
  const precision = hit / (hit + wrong || 1);
  const recall = hit / (hit + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { hit, wrong, missed, precision, recall, f1 };
}

/**
 * Counts what one alignment has right and wrong. A pair counts as soon as one of
 * its sides is decided; a kind is right if pair and kind are.
 * @param {Truth} truth
 * @param {readonly Match[]} matches - every article of both versions once.
 * @param {(i: number, j: number) => boolean} isSame - whether a true pair has one text.
 * @param {Tallies} into
 * @returns {Fault[]}
 */
export function judge(truth, matches, isSame, into) {
  const { pairs, loneLeft, loneRight, inOrder } = truth;
  const trueLeft = new Map([...pairs].map(([i, { right }]) => [right, i]));
  /** @returns {Kind} */
  const kindOf = (/** @type {number} */ i, /** @type {number} */ j) =>
    !inOrder.has(i) ? 'moved' : isSame(i, j) ? 'same' : 'reworded';
  /** @type {Fault[]} */
  const faults = [];
  /** @type {Map<number, number>} */
  const answered = new Map();
  /** @type {Set<number>} */
  const answeredRight = new Set();
  for (const { left: i, right: j, relation } of matches) {
    if (i === null || j === null) {
      const isLone = i === null ? loneRight.has(j ?? -1) : loneLeft.has(i);
      const isPaired = i === null ? trueLeft.has(j ?? -1) : pairs.has(i);
      if (isLone) into.kinds[relation].hit++;
      else if (isPaired) into.kinds[relation].wrong++;
      continue;
    }
    answered.set(i, j);
    answeredRight.add(j);
    const decided = pairs.has(i) || loneLeft.has(i) || trueLeft.has(j) || loneRight.has(j);
    if (!decided) continue;
    const expected = pairs.get(i);
    if (expected?.right !== j) {
      into.pairs.wrong++;
      into.kinds[relation].wrong++;
      faults.push({
        left: i,
        right: j,
        truth: expected?.right ?? null,
        rule: expected?.rule ?? null,
      });
      continue;
    }
    into.pairs.hit++;
    const kind = kindOf(i, j);
    if (relation === kind) into.kinds[kind].hit++;
    else {
      into.kinds[relation].wrong++;
      into.kinds[kind].missed++;
    }
  }
  for (const [i, { right: j, rule }] of pairs) {
    if (answered.get(i) === j) {
      into.rules[rule].hit++;
      continue;
    }
    into.pairs.missed++;
    into.rules[rule].missed++;
    into.kinds[kindOf(i, j)].missed++;
    faults.push({ left: i, right: answered.get(i) ?? null, truth: j, rule });
  }
  for (const i of loneLeft) if (answered.has(i)) into.kinds.removed.missed++;
  for (const j of loneRight) if (answeredRight.has(j)) into.kinds.added.missed++;
  return faults;
}
