/**
 * What differs between two clauses? Words that were left out or put in, as spans
 * of the source texts; characters where words fail.
 *
 * Compared is folded text, so that script, width, quotation marks, space and the
 * form of a numeral are no difference. The spans of each side, in order, cover its source text exactly.
 */
import type { Span } from '../model/index.ts';
import { type Folded, segment, type Token } from '../text/index.ts';
import type { Comparable } from './comparable.ts';
import { tokenChanges } from './token-changes.ts';

/** Divides folded text into words; what is between them, punctuation, stands alone. */
export type Segmenter = (folded: Pick<Folded, 'text' | 'words'>) => readonly Token[];

/**
 * A piece of both texts that is equal when folded, or of one of them that the
 * other lacks. Spans are UTF-16 offsets into source text, half-open. `numbering`
 * is true for the numbers that the clauses start with, which are no difference
 * of wording.
 */
export type DiffPiece =
  | { readonly op: 'equal'; readonly left: Span; readonly right: Span; readonly numbering?: true }
  | { readonly op: 'delete'; readonly left: Span; readonly right: null; readonly numbering?: true }
  | { readonly op: 'insert'; readonly left: null; readonly right: Span; readonly numbering?: true };

/** A difference and how much is equal. */
export interface Difference {
  readonly pieces: readonly DiffPiece[];
  /** 2 × equal characters / characters of both, folded, numbers aside; 0 … 1, and 1 only if all are equal. */
  readonly similarity: number;
}

/** A piece in folded text: half-open ranges, empty on the side that lacks it. */
interface Run {
  readonly equal: boolean;
  readonly left: Span;
  readonly right: Span;
}

/**
 * Compares two clauses word by word.
 *
 * Deletions stand before insertions. A side without any text has no piece of its own.
 */
export function difference(
  left: Comparable,
  right: Comparable,
  words: Segmenter = segment,
): Difference {
  const numbers = numberingRuns(left, right);
  const body =
    left.key === right.key
      ? equalRun(left, right)
      : merge(refine(wordRuns(left, right, words), left, right));
  const equal = body.reduce((sum, run) => sum + (run.equal ? run.left[1] - run.left[0] : 0), 0);
  const length = left.key.length + right.key.length;
  return {
    pieces: toSource(left, right, [...numbers, ...body], numbers.length),
    similarity: length === 0 ? 1 : (2 * equal) / length,
  };
}

function numberingRuns(left: Comparable, right: Comparable): Run[] {
  const [a, b]: [Span, Span] = [
    [0, left.body],
    [0, right.body],
  ];
  const same = left.folded.text.slice(0, left.body) === right.folded.text.slice(0, right.body);
  if (same) return left.body === 0 ? [] : [{ equal: true, left: a, right: b }];
  return replaced(a, b);
}

function equalRun(left: Comparable, right: Comparable): Run[] {
  const [a, b] = [left.folded.text.length, right.folded.text.length];
  return [{ equal: true, left: [left.body, a], right: [right.body, b] }];
}

/** What was left out, then what was put in; nothing where both are empty. */
function replaced(left: Span, right: Span): Run[] {
  const runs: Run[] = [];
  if (left[1] > left[0]) runs.push({ equal: false, left, right: [right[0], right[0]] });
  if (right[1] > right[0]) runs.push({ equal: false, left: [left[1], left[1]], right });
  return runs;
}

/** Ends of the tokens of a clause's body: words, and between them characters. */
function tokenEnds({ folded, body }: Comparable, words: Segmenter): number[] {
  const rest = { text: folded.text.slice(body), words: folded.words.slice(body) };
  const ends = new Set<number>();
  let at = 0;
  const characters = (to: number): void => {
    for (const character of rest.text.slice(at, to)) {
      at += character.length;
      ends.add(body + at);
    }
  };
  for (const { start, end } of words(rest)) {
    characters(start);
    at = end;
    ends.add(body + end);
  }
  characters(rest.text.length);
  return [...ends].filter((end) => isBoundary(folded, end));
}

/** Whether a place in folded text lies between two characters of the source: ㈠ folds to (1) and is one. */
function isBoundary({ starts, text }: Folded, at: number): boolean {
  return at === 0 || at === text.length || starts[at] !== starts[at - 1];
}

function wordRuns(left: Comparable, right: Comparable, words: Segmenter): Run[] {
  const [leftEnds, rightEnds] = [tokenEnds(left, words), tokenEnds(right, words)];
  const changes = tokenChanges(
    tokens(left, leftEnds),
    tokens(right, rightEnds),
    left.key > right.key,
  );
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  let [a, b] = [left.body, right.body];
  for (const { count, added, removed } of changes) {
    if (!added) i += count;
    if (!removed) j += count;
    const nextA = i === 0 ? left.body : (leftEnds[i - 1] ?? a);
    const nextB = j === 0 ? right.body : (rightEnds[j - 1] ?? b);
    runs.push({ equal: !added && !removed, left: [a, nextA], right: [b, nextB] });
    [a, b] = [nextA, nextB];
  }
  return runs;
}

function tokens({ folded, body }: Comparable, ends: readonly number[]): string[] {
  return ends.map((end, i) => folded.text.slice(i === 0 ? body : ends[i - 1], end));
}

/**
 * Within what was replaced, the characters that both begin or end with are equal:
 * words are divided by their context, and 数字经济 may be one word here, two there.
 */
function refine(runs: readonly Run[], left: Comparable, right: Comparable): Run[] {
  const refined: Run[] = [];
  for (let k = 0; k < runs.length; ) {
    const run = runs[k];
    if (run === undefined) break;
    if (run.equal) {
      refined.push(run);
      k++;
      continue;
    }
    let [a, b] = [run.left, run.right];
    for (k++; k < runs.length && runs[k]?.equal === false; k++) {
      a = [a[0], runs[k]?.left[1] ?? a[1]];
      b = [b[0], runs[k]?.right[1] ?? b[1]];
    }
    refined.push(...withoutSharedEnds(left.folded, right.folded, a, b));
  }
  return refined;
}

function withoutSharedEnds(left: Folded, right: Folded, a: Span, b: Span): Run[] {
  const most = Math.min(a[1] - a[0], b[1] - b[0]);
  const between = (x: number, y: number): boolean => isBoundary(left, x) && isBoundary(right, y);
  let prefix = 0;
  for (let n = 1; n <= most && left.text[a[0] + n - 1] === right.text[b[0] + n - 1]; n++) {
    if (between(a[0] + n, b[0] + n)) prefix = n;
  }
  let suffix = 0;
  for (let n = 1; n <= most - prefix && left.text[a[1] - n] === right.text[b[1] - n]; n++) {
    if (between(a[1] - n, b[1] - n)) suffix = n;
  }
  const middle = replaced([a[0] + prefix, a[1] - suffix], [b[0] + prefix, b[1] - suffix]);
  const runs: Run[] = [...middle];
  if (prefix > 0) {
    runs.unshift({ equal: true, left: [a[0], a[0] + prefix], right: [b[0], b[0] + prefix] });
  }
  if (suffix > 0) {
    runs.push({ equal: true, left: [a[1] - suffix, a[1]], right: [b[1] - suffix, b[1]] });
  }
  return runs;
}

/** Joins equal runs that follow each other. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.equal === true && run.equal) {
      merged[merged.length - 1] = {
        equal: true,
        left: [last.left[0], run.left[1]],
        right: [last.right[0], run.right[1]],
      };
    } else merged.push(run);
  }
  return merged;
}

/** Leads runs of folded text back to the source; the first `numbers` of them are numbering. */
function toSource(
  left: Comparable,
  right: Comparable,
  runs: readonly Run[],
  numbers: number,
): DiffPiece[] {
  // Text of which the fold leaves nothing, a lone quotation mark, is equal to nothing.
  const bare = (clause: Comparable): boolean =>
    clause.folded.text === '' && clause.sourceLength > 0;
  const all: readonly Run[] =
    (bare(left) || bare(right)) && !runs.some((run) => run.equal)
      ? [{ equal: true, left: [0, 0], right: [0, 0] }, ...runs]
      : runs;
  const [lefts, rights] = [sourceSpans(left, all, 'left'), sourceSpans(right, all, 'right')];
  return all.flatMap((run, i): DiffPiece[] => {
    const [a, b] = [lefts[i] ?? null, rights[i] ?? null];
    const numbering = i < numbers ? { numbering: true as const } : {};
    if (run.equal) {
      if (a === null || b === null || (a[0] === a[1] && b[0] === b[1])) return [];
      return [{ op: 'equal', left: a, right: b, ...numbering }];
    }
    if (a !== null) return [{ op: 'delete', left: a, right: null, ...numbering }];
    return b === null ? [] : [{ op: 'insert', left: null, right: b, ...numbering }];
  });
}

/**
 * The source spans of one side, null for a run that this side lacks. What the
 * fold dropped between two runs goes with the equal one, so that no quotation
 * mark is marked as different; between two others with the first.
 */
function sourceSpans(
  { folded, sourceLength }: Comparable,
  runs: readonly Run[],
  side: 'left' | 'right',
): (Span | null)[] {
  const own = runs.flatMap((run, i) => {
    const [start, end] = run[side];
    return run.equal || end > start ? [{ i, start, end, equal: run.equal }] : [];
  });
  const spans: (Span | null)[] = runs.map(() => null);
  let from = 0;
  for (const [k, { i, end, equal }] of own.entries()) {
    const next = own[k + 1];
    const tightEnd = end === 0 ? from : Math.max(from, folded.ends[end - 1] ?? sourceLength);
    const nextStart =
      next === undefined ? sourceLength : (folded.starts[next.start] ?? sourceLength);
    const to = next !== undefined && !equal && next.equal ? tightEnd : Math.max(from, nextStart);
    spans[i] = [from, to];
    from = to;
  }
  return spans;
}
