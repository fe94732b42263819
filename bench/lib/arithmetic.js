// @ts-check
/** The arithmetic of the bench. Needs nothing, so that it can be tested anywhere. */

/**
 * Nearest-rank percentile: the smallest value that at least p percent of the values do not exceed.
 * @param {readonly number[]} values - not empty, in any order.
 * @param {number} p - above 0, at most 100.
 */
export function percentile(values, p) {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * @typedef {{ n: number, p50: number, p95: number, p99: number, max: number }} Summary
 * @param {readonly number[]} values - not empty.
 * @returns {Summary}
 */
export function summary(values) {
  return {
    n: values.length,
    p50: percentile(values, 50),
    p95: percentile(values, 95),
    p99: percentile(values, 99),
    max: percentile(values, 100),
  };
}

/**
 * How many of two ascending lists without repetition are in both.
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
export function commonCount(a, b) {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

/**
 * Checks one answer against the truth.
 * @param {ArrayLike<number>} found - ascending, each once.
 * @param {ArrayLike<number>} truth - ascending, each once.
 */
export function check(found, truth) {
  const common = commonCount(found, truth);
  return { found: found.length, truth: truth.length, common };
}

/**
 * @typedef {{ recall: number, precision: number, right: number, of: number }} Quality
 * Recall and precision over many answers together, and how many answers are the truth exactly.
 * @param {readonly {found: number, truth: number, common: number}[]} checks
 * @returns {Quality}
 */
export function quality(checks) {
  let found = 0;
  let truth = 0;
  let common = 0;
  let right = 0;
  for (const one of checks) {
    found += one.found;
    truth += one.truth;
    common += one.common;
    if (one.common === one.found && one.common === one.truth) right++;
  }
  return {
    recall: truth === 0 ? 1 : common / truth,
    precision: found === 0 ? 1 : common / found,
    right,
    of: checks.length,
  };
}

/**
 * Judges a figure that must not exceed a limit. What is missing on either side is not judged.
 * @param {number | null | undefined} value
 * @param {number | null | undefined} limit
 * @returns {{ met: boolean | null, text: string }}
 */
export function atMost(value, limit) {
  if (!isFigure(value) || !isFigure(limit)) return { met: null, text: 'not measured' };
  if (value <= limit) return { met: true, text: 'met' };
  return {
    met: false,
    text: limit === 0 ? 'missed' : `missed: ${(value / limit).toFixed(2)} × the limit`,
  };
}

/**
 * Judges a figure that must reach a mark.
 * @param {number | null | undefined} value
 * @param {number | null | undefined} mark
 * @returns {{ met: boolean | null, text: string }}
 */
export function atLeast(value, mark) {
  if (!isFigure(value) || !isFigure(mark)) return { met: null, text: 'not measured' };
  if (value >= mark) return { met: true, text: 'met' };
  return { met: false, text: `missed by ${(mark - value).toFixed(3)}` };
}

/** @param {number | null | undefined} value @returns {value is number} */
function isFigure(value) {
  return typeof value === 'number' && Number.isFinite(value);
}
