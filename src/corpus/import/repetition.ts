import type { Line } from '../lines.ts';

/** A copy of fewer lines that differ, or fewer characters, may well stand again by chance. */
const FEWEST_LINES = 3;
const FEWEST_CHARACTERS = 200;

/**
 * Finds a body that is printed twice: every line of the first copy stands
 * again, in the same order, right behind it. More may follow the second copy
 * (an annex that the first lacks).
 *
 * @returns how many lines the first copy has; 0 when the body does not stand twice.
 */
export function repeatedLines(lines: readonly Line[]): number {
  const distinct = new Set<string>();
  let characters = 0;
  const alike = alikeFrom(lines);
  for (const [i, line] of lines.entries()) {
    const isCopy = (alike[i] ?? 0) >= i;
    if (isCopy && distinct.size >= FEWEST_LINES && characters >= FEWEST_CHARACTERS) return i;
    distinct.add(line.text);
    characters += line.text.length;
  }
  return 0;
}

/**
 * For each place, how many lines from there on are like those from the start
 * on. In linear time: Z algorithm, Gusfield, Algorithms on Strings (1997), 1.4.
 */
function alikeFrom(lines: readonly Line[]): number[] {
  const alike = [0];
  let start = 0;
  let end = 0;
  for (let i = 1; i < lines.length; i++) {
    let count = i < end ? Math.min(end - i, alike[i - start] ?? 0) : 0;
    while (i + count < lines.length && lines[count]?.text === lines[i + count]?.text) count++;
    if (i + count > end) [start, end] = [i, i + count];
    alike.push(count);
  }
  return alike;
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
