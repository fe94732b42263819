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

/** @param {readonly number[]} values */
export function summary(values) {
  return {
    n: values.length,
    p50: percentile(values, 50),
    p90: percentile(values, 90),
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
 * Recall and precision over many answers together, and how many answers are the truth exactly.
 * @param {readonly {found: number, truth: number, common: number}[]} checks
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
 * @typedef {{ text: string, met: boolean | null, value: number | null, limit: number | null }} Verdict
 * Judges a figure that must not exceed a limit. A figure or limit that is missing is not judged.
 * @param {number | null | undefined} value
 * @param {number | null | undefined} limit
 * @returns {Verdict}
 */
export function judge(value, limit) {
  if (value == null || limit == null || !Number.isFinite(value) || !Number.isFinite(limit)) {
    return { text: 'not measured', met: null, value: value ?? null, limit: limit ?? null };
  }
  const met = value <= limit;
  return {
    text: met ? 'met' : `missed: ${(value / limit).toFixed(2)} × the goal`,
    met,
    value,
    limit,
  };
}
