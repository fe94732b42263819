// @ts-check
/** How near are two texts? By their longest common subsequence, which the product does not use. */

/**
 * Length of the longest common subsequence in code points, by bit-parallel
 * dynamic programming (H. Hyyrö, Bit-Parallel LCS-length Computation Revisited, 2004).
 * @param {string} a @param {string} b
 */
export function commonSubsequence(a, b) {
  /** @type {Map<string, bigint>} */
  const masks = new Map();
  const characters = [...a];
  for (const [i, character] of characters.entries()) {
    masks.set(character, (masks.get(character) ?? 0n) | (1n << BigInt(i)));
  }
  const full = (1n << BigInt(characters.length)) - 1n;
  let row = full;
  for (const character of b) {
    const hits = row & (masks.get(character) ?? 0n);
    row = ((row + hits) | (row - hits)) & full;
  }
  let zeros = 0;
  for (let left = full & ~row; left > 0n; left &= left - 1n) zeros++;
  return zeros;
}

/** @template T @param {Iterable<T>} things @returns {Map<T, number>} how often each occurs. */
export function countOf(things) {
  /** @type {Map<T, number>} */
  const counts = new Map();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** How many characters two texts have in common, order aside: no subsequence is longer. @param {Map<string, number>} a @param {Map<string, number>} b */
function commonCharacters(a, b) {
  let common = 0;
  for (const [character, n] of a) common += Math.min(n, b.get(character) ?? 0);
  return common;
}

/**
 * Nearness of texts of two lists: the longest common subsequence divided by the
 * length of the longer text.
 * @param {readonly string[]} left @param {readonly string[]} right
 * @returns {(i: number, j: number, least: number) => number} 0 where it cannot reach `least`.
 */
export function nearness(left, right) {
  const [leftBags, rightBags] = [left.map(countOf), right.map(countOf)];
  /** @type {Map<number, number>} */
  const known = new Map();
  const none = new Map();
  return (i, j, least) => {
    const key = i * right.length + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    const [a, b] = [left[i] ?? '', right[j] ?? ''];
    const longer = Math.max(a.length, b.length, 1);
    const common = commonCharacters(leftBags[i] ?? none, rightBags[j] ?? none);
    if (common / longer < least) return 0;
    const value = commonSubsequence(a, b) / longer;
    known.set(key, value);
    return value;
  };
}

/** Whether one text may have become the other, by growing or shrinking. @param {string} a @param {string} b @param {number} least - share of the shorter that is then common. */
export function mayBe(a, b, least) {
  if (sharesHalf(a, b) || sharesHalf(b, a)) return true;
  const shorter = Math.max(1, Math.min(a.length, b.length));
  if (commonCharacters(countOf(a), countOf(b)) / shorter < least) return false;
  return commonSubsequence(a, b) / shorter >= least;
}

/** @param {string} part @param {string} whole */
function sharesHalf(part, whole) {
  const half = Math.ceil(part.length / 2);
  for (let i = 0; i + half <= part.length; i++) {
    if (whole.includes(part.slice(i, i + half))) return true;
  }
  return false;
}
