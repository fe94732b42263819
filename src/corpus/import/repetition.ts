import type { Line } from '../lines.ts';

/** Fewer lines than this may well be alike by chance. */
const FEWEST_LINES = 3;

/**
 * Finds a body that is printed twice: every line of the first copy stands
 * again, in the same order, right behind it. More may follow the second copy
 * (an annex that the first lacks).
 *
 * @returns how many lines the first copy has; 0 when the body does not stand twice.
 */
export function repeatedLines(lines: readonly Line[]): number {
  const first = lines[0]?.text;
  for (let length = FEWEST_LINES; length * 2 <= lines.length; length++) {
    if (lines[length]?.text !== first) continue;
    const copy = lines.slice(0, length);
    if (copy.every((line, i) => line.text === lines[length + i]?.text)) return length;
  }
  return 0;
}

/** The lines of running text that stand more than once though the body does not stand twice. */
export function repeatedPassages(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const again = line.text.length > 60 && seen.has(line.text);
    seen.add(line.text);
    return again;
  });
}
