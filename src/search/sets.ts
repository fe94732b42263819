/** Sets of units as lists of postings: what they have in common, together, and apart. */
import { frequencyIn, NO_POSTINGS, ordinalIn, type Postings, posting } from '../index/index.ts';

/**
 * What two lists have in common, with the frequencies of `a`. Steps through the
 * longer list in strides that double, then bisects: cheap when the other is short.
 */
export function intersect(a: Postings, b: Postings): Postings {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const common = new Uint32Array(short.length);
  let count = 0;
  let from = 0;
  for (const entry of short) {
    const ordinal = ordinalIn(entry);
    from = seek(long, ordinal, from);
    const other = long[from];
    if (other === undefined) break;
    if (ordinalIn(other) === ordinal) common[count++] = short === a ? entry : other;
  }
  return common.subarray(0, count);
}

/** The first place at or after `from` whose ordinal is at least the one given; the length if none is. */
export function seek(list: Postings, ordinal: number, from: number): number {
  const least = ordinal * 256;
  let stride = 1;
  while ((list[from + stride] ?? Number.POSITIVE_INFINITY) < least) stride *= 2;
  let low = from;
  let high = Math.min(from + stride, list.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is in at least one of several lists; frequencies add up. */
export function union(lists: readonly Postings[]): Postings {
  const some = lists.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  // The short ones first, so that a long list is not copied for each of them.
  return some.reduce((all, list) => (all.length === 0 ? list : unionOfTwo(all, list)), NO_POSTINGS);
}

function unionOfTwo(a: Postings, b: Postings): Postings {
  const both = new Uint32Array(a.length + b.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (i < a.length && j < b.length && ordinalIn(x) === ordinalIn(y)) {
      both[count++] = posting(ordinalIn(x), frequencyIn(x) + frequencyIn(y));
      i++;
      j++;
    } else if (x < y) {
      both[count++] = x;
      i++;
    } else {
      both[count++] = y;
      j++;
    }
  }
  return both.subarray(0, count);
}

/** What is in `a` and not in `b`. */
export function subtract(a: Postings, b: Postings): Postings {
  if (a.length === 0 || b.length === 0) return a;
  const left = new Uint32Array(a.length);
  let count = 0;
  let from = 0;
  for (const entry of a) {
    from = seek(b, ordinalIn(entry), from);
    const other = b[from];
    if (other === undefined || ordinalIn(other) !== ordinalIn(entry)) left[count++] = entry;
  }
  return left.subarray(0, count);
}

/** Those of a list whose ordinal passes a test. */
export function keep(list: Postings, passes: (ordinal: number) => boolean): Postings {
  return list.filter((entry) => passes(ordinalIn(entry)));
}
