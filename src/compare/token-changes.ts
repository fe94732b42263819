/** Which tokens were left out and which put in? Myers' algorithm, kept from stalling. */
import { createRequire } from 'node:module';
import { heaviestChain } from './chain.ts';

/** A run of tokens that both have (neither flag), or one alone. */
export interface Change {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

type DiffLibrary = typeof import('diff');

let library: DiffLibrary | undefined;

/** Loaded when texts are first compared: most starts of a server wait for a search. */
function diffLibrary(): DiffLibrary {
  library ??= createRequire(import.meta.url)('diff') as DiffLibrary;
  return library;
}

/** The library's cost grows with the square of the edits; past so many the texts are divided first. */
const MOST_EDITS = 200;

/**
 * The shortest way from one list of tokens to the other; where that is very
 * long, the shortest between tokens that both have exactly once and in the same
 * order, and where no such token helps, all of the one for all of the other.
 *
 * @param swap - whether to go from right to left and turn the result around. Of
 *   several shortest ways the library takes one that depends on the direction;
 *   let `swap` depend on the texts, and (a, b) has the differences of (b, a).
 */
export function tokenChanges(
  left: readonly string[],
  right: readonly string[],
  swap: boolean,
): readonly Change[] {
  if (!swap) return changesOf(left, right);
  const changes = changesOf(right, left);
  return changes.map(({ count, added, removed }) => ({ count, added: removed, removed: added }));
}

function changesOf(a: readonly string[], b: readonly string[]): readonly Change[] {
  return shortest(a, b) ?? betweenUnique(a, b);
}

function shortest(a: readonly string[], b: readonly string[]): readonly Change[] | undefined {
  return diffLibrary().diffArrays([...a], [...b], { maxEditLength: MOST_EDITS });
}

function betweenUnique(a: readonly string[], b: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  const until = (leftEnd: number, rightEnd: number): void => {
    const block = shortest(a.slice(i, leftEnd), b.slice(j, rightEnd));
    if (block !== undefined) changes.push(...block);
    else {
      changes.push({ count: leftEnd - i, added: false, removed: true });
      changes.push({ count: rightEnd - j, added: true, removed: false });
    }
    [i, j] = [leftEnd, rightEnd];
  };
  for (const { left, right } of heaviestChain(uniquePairs(a, b), b.length, 1)) {
    until(left, right);
    changes.push({ count: 1, added: false, removed: false });
    [i, j] = [left + 1, right + 1];
  }
  until(a.length, b.length);
  return changes;
}

/** The tokens that stand exactly once in each list, by their places. */
function uniquePairs(
  a: readonly string[],
  b: readonly string[],
): { left: number; right: number; weight: number }[] {
  const [inA, inB] = [placesOnce(a), placesOnce(b)];
  return [...inA].flatMap(([token, left]) => {
    const right = inB.get(token);
    return right === undefined || right < 0 || left < 0 ? [] : [{ left, right, weight: 1 }];
  });
}

/** The place of each token, -1 for one that stands more than once; in the order of the first places. */
function placesOnce(tokens: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, token] of tokens.entries()) places.set(token, places.has(token) ? -1 : place);
  return places;
}
