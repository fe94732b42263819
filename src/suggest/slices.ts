/** Long work in short slices, so that requests are answered in between. */

/** Work that pauses: it yields every few thousand steps and returns its result. */
export type Slices<T> = Generator<undefined, T>;

/** How long work may hold the event loop, in milliseconds; what it does between two yields comes on top. */
const SLICE_MS = 5;

/**
 * Runs work in slices, with a turn of the event loop between each two. Work
 * that is not done keeps no process from ending.
 */
export function runInSlices<T>(work: Slices<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const later = (): void => {
      // Not setImmediate: one that holds no process waits until something else happens.
      setTimeout(slice, 0).unref();
    };
    const slice = (): void => {
      try {
        const until = performance.now() + SLICE_MS;
        do {
          const { done, value } = work.next();
          if (done === true) {
            resolve(value);
            return;
          }
        } while (performance.now() < until);
        later();
      } catch (error) {
        reject(error);
      }
    };
    later();
  });
}

const RUN = 1024;
const STEPS = 2048;

/**
 * Sorts the numbers from 0 to `count` - 1 by a comparison, in slices: runs
 * first, which are then merged two by two.
 *
 * @param compare - as for Array.sort, and never 0 for two different numbers.
 */
export function* sortInSlices(
  count: number,
  compare: (a: number, b: number) => number,
): Slices<Uint32Array> {
  let from: Uint32Array = Uint32Array.from({ length: count }, (_, i) => i);
  let into: Uint32Array = new Uint32Array(count);
  for (let start = 0; start < count; start += RUN) {
    from.subarray(start, start + RUN).sort(compare);
    yield;
  }
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      yield* merge(from, into, start, Math.min(width, count - start), width, compare);
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Merges the run of `length` at `start` with the one of at most `width` that follows it. */
function* merge(
  from: Uint32Array,
  into: Uint32Array,
  start: number,
  length: number,
  width: number,
  compare: (a: number, b: number) => number,
): Slices<void> {
  const middle = start + length;
  const end = Math.min(middle + width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const a = from[left] ?? 0;
    const b = from[right] ?? 0;
    const takeLeft = right >= end || (left < middle && compare(a, b) < 0);
    into[at] = takeLeft ? a : b;
    if (takeLeft) left++;
    else right++;
    if (at % STEPS === 0) yield;
  }
}
