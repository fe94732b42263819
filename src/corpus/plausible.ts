/** Does a marker number its line, or does the line only begin like one? */
import type { Line } from './lines.ts';
import { type Marker, type MarkerLevel, markerOf } from './markers.ts';

/** A count may leave out so many numbers: sources have misprints and lost lines. */
const GAP = 9;
/** Counts older than this many are over. */
const OPEN_COUNTS = 20;

/** The counts that are open: 1. 2. within 21. 22. leaves 22 and 2. */
export class OpenCounts {
  readonly #open = new Map<MarkerLevel, number[]>();

  /** Takes note of a number that was believed. */
  add({ level, value }: Marker): void {
    const open = this.#open.get(level) ?? [];
    const run = open.findLastIndex((last) => value >= last && value <= last + GAP);
    if (value === 1 || run < 0) open.push(value);
    else open.splice(run, open.length - run, value);
    this.#open.set(level, open.slice(-OPEN_COUNTS));
  }

  /**
   * Believes a number that starts a count or carries on one that is open. A
   * first number above 1 is believed only if the next one stands further down:
   * 五、六月份 is text.
   *
   * @param lines - all lines of the part; `at` is the place of the marker's.
   */
  plausible(marker: Marker | null, lines: readonly Line[], at: number): Marker | null {
    if (marker === null || marker.value <= 1 || marker.level === 'article') return marker;
    const open = this.#open.get(marker.level) ?? [];
    const carriesOn = open.some((last) => marker.value >= last && marker.value <= last + GAP);
    if (carriesOn) return marker;
    if (open.length > 0) return null;
    const followed = lines.slice(at + 1).some((line) => {
      const next = markerOf(line.text);
      return next?.level === marker.level && next.value === marker.value + 1;
    });
    return followed ? marker : null;
  }
}
