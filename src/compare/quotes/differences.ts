/** What differs between a quote and its source, and what only looks as if it did? */
import type { Span } from '../../model/index.ts';
import { foldedForms, unifyPhrases } from '../../text/index.ts';
import type { Column } from './align.ts';
import { type ComparedText, sourceCharacter } from './text.ts';

/** How a column counts: `variant` is the same character or word in the other script. */
export type ColumnKind = 'same' | 'variant' | 'numeral' | 'case' | 'changed';

/** A step of the difference between source and quote. */
export interface DiffOp {
  readonly op: 'equal' | 'insert' | 'delete';
  /** UTF-16 in the text of the clause; null for `insert`. */
  readonly left: Span | null;
  /** UTF-16 in the quote; null for `delete`. */
  readonly right: Span | null;
  /** Which of the clauses `left` is in, or for an `insert` stands in. */
  readonly part: number;
}

const ZERO = 0x3007; // 〇
const CIRCLE = 0x25cb; // ○, which web pages print for 〇

/**
 * Judges each column of an alignment. Letter case and the way a number is
 * written are differences, though a search overlooks them; script, width,
 * quotation marks and space are none.
 */
export function judge(
  columns: readonly Column[],
  source: ComparedText,
  quote: ComparedText,
): ColumnKind[] {
  const kinds = columns.map((column) => kindOf(column, source, quote));
  uniteWords(columns, kinds, source, quote);
  keepCharactersWhole(columns, kinds, source, quote);
  return kinds;
}

function kindOf(column: Column, source: ComparedText, quote: ComparedText): ColumnKind {
  const { source: s, quote: q } = column;
  if (s < 0 || q < 0 || source.codes[s] !== quote.codes[q]) return 'changed';
  const numeral = (code: number | undefined): number | undefined => (code === CIRCLE ? ZERO : code);
  if (numeral(source.words[s]) !== numeral(quote.words[q])) return 'numeral';
  const a = sourceCharacter(source, s).normalize('NFKC');
  const b = sourceCharacter(quote, q).normalize('NFKC');
  if (a === b) return 'same';
  if (a.toLowerCase() === b.toLowerCase()) return 'case';
  return /\p{Script=Han}/u.test(b) && numeral(b.codePointAt(0)) !== ZERO ? 'variant' : 'same';
}

/** The longest word before or after a change that may belong to it. */
const CONTEXT = 3;

/** Counts 計畫 and 计划 as one word, though 畫 is not 划. */
function uniteWords(
  columns: readonly Column[],
  kinds: ColumnKind[],
  source: ComparedText,
  quote: ComparedText,
): void {
  const text = (side: ComparedText, part: readonly Column[], of: keyof Column): string =>
    part
      .map((column) => (column[of] < 0 ? '' : String.fromCodePoint(side.codes[column[of]] ?? 0)))
      .join('');
  for (const [from, to] of runsOf(kinds, (kind) => kind === 'changed')) {
    if (to - from > CONTEXT) continue;
    const known = (): boolean => {
      for (let before = 0; before <= CONTEXT && before <= from; before++) {
        for (let after = 0; after <= CONTEXT; after++) {
          const word = columns.slice(from - before, to + after);
          const [own, other] = [text(quote, word, 'quote'), text(source, word, 'source')];
          if (foldedForms(own).includes(other) || unifyPhrases(own) === unifyPhrases(other)) {
            return true;
          }
        }
      }
      return false;
    };
    if (known()) kinds.fill('variant', from, to);
  }
}

/** The ranges of columns that are alike. */
export function runsOf(
  kinds: readonly ColumnKind[],
  wanted: (kind: ColumnKind) => boolean,
): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const [i, kind] of kinds.entries()) {
    if (!wanted(kind)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

/** Whether a column is a difference. */
export function differs(kind: ColumnKind): boolean {
  return kind !== 'same' && kind !== 'variant';
}

/** One character may fold to several (㈠ → (1)): if one of them differs, all do. */
function keepCharactersWhole(
  columns: readonly Column[],
  kinds: ColumnKind[],
  source: ComparedText,
  quote: ComparedText,
): void {
  const joins = (i: number, j: number): boolean => {
    const [a, b] = [columns[i], columns[j]];
    if (a === undefined || b === undefined) return false;
    const one = (side: ComparedText, x: number, y: number): boolean =>
      x >= 0 && y >= 0 && side.part[x] === side.part[y] && side.starts[x] === side.starts[y];
    return one(source, a.source, b.source) || one(quote, a.quote, b.quote);
  };
  const spread = (i: number, next: number): void => {
    const kind = kinds[i];
    const other = kinds[next];
    if (kind === undefined || other === undefined) return;
    if (differs(kind) && !differs(other) && joins(i, next)) kinds[next] = 'changed';
  };
  for (let i = 0; i + 1 < kinds.length; i++) spread(i, i + 1);
  for (let i = kinds.length - 1; i > 0; i--) spread(i, i - 1);
}

/** From so many code points on, two halves of a quote are enough to know its source by. */
const HALVES = 20;

/**
 * How alike quote and source are: 1 when nothing differs; 1 − changed/length,
 * where what is left out at one place counts for eight characters at most, of a
 * quote of {@link HALVES} or more for a quarter of it at most, and a character that is dropped at one place and added at another, as when two
 * words are swapped, for half of the two.
 */
export function similarityOf(
  columns: readonly Column[],
  kinds: readonly ColumnKind[],
  source: ComparedText,
  quote: ComparedText,
): number {
  const length = columns.filter((column) => column.quote >= 0).length;
  const mostDropped = length < HALVES ? 8 : Math.min(8, length / 4);
  let changed = 0;
  const surplus = new Map<number, number>();
  let moved = 0;
  const count = (code: number, by: 1 | -1): void => {
    const before = surplus.get(code) ?? 0;
    if (before * by < 0) moved++;
    surplus.set(code, before + by);
  };
  for (const [from, to] of runsOf(kinds, differs)) {
    const run = columns.slice(from, to);
    const dropped = run.filter((column) => column.quote < 0).length;
    const others = run.length - dropped;
    const added = run.filter((column) => column.source < 0).length;
    changed += Math.max(others, others - added + Math.min(dropped, mostDropped));
    for (const column of run) {
      if (column.source >= 0) count(source.codes[column.source] ?? 0, 1);
      if (column.quote >= 0) count(quote.codes[column.quote] ?? 0, -1);
    }
  }
  // A numeral or a capital differs though it folds to the same: such a pair was not moved.
  const alike = kinds.filter((kind) => kind === 'numeral' || kind === 'case').length;
  return Math.max(0, 1 - (changed - Math.max(0, moved - alike) / 2) / Math.max(1, length));
}

/**
 * The differences as spans of source text. The spans on the right follow each
 * other without a gap: what the comparison overlooks (a quotation mark, a
 * space) belongs to a neighbour that is equal where there is one.
 *
 * @param range - the UTF-16 span of the quote that the columns are about.
 */
export function diffOf(
  columns: readonly Column[],
  kinds: readonly ColumnKind[],
  source: ComparedText,
  quote: ComparedText,
  range: Span,
): DiffOp[] {
  const ops: DiffOp[] = [];
  let from = 0;
  while (from < columns.length) {
    const equal = !differs(kinds[from] ?? 'same');
    let to = from + 1;
    while (to < columns.length && equal === !differs(kinds[to] ?? 'same')) to++;
    ops.push(...opsOfRun(columns.slice(from, to), equal, source, quote, ops.at(-1)?.part ?? 0));
    from = to;
  }
  return closeGaps(ops, range);
}

function opsOfRun(
  run: readonly Column[],
  equal: boolean,
  source: ComparedText,
  quote: ComparedText,
  before: number,
): DiffOp[] {
  const byPart = new Map<number, Column[]>();
  let part = before;
  for (const column of run) {
    if (column.source >= 0) part = source.part[column.source] ?? 0;
    const list = byPart.get(part);
    if (list === undefined) byPart.set(part, [column]);
    else list.push(column);
  }
  return [...byPart].flatMap(([number, columns]): DiffOp[] => {
    const left = spanOf(source, columns, 'source');
    const right = spanOf(quote, columns, 'quote');
    if (equal) return [{ op: 'equal', left, right, part: number }];
    const ops: DiffOp[] = [];
    if (left !== null) ops.push({ op: 'delete', left, right: null, part: number });
    if (right !== null) ops.push({ op: 'insert', left: null, right, part: number });
    return ops;
  });
}

function spanOf(side: ComparedText, columns: readonly Column[], of: keyof Column): Span | null {
  const places = columns.map((column) => column[of]).filter((place) => place >= 0);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  return [side.starts[first] ?? 0, side.ends[last] ?? 0];
}

function closeGaps(ops: readonly DiffOp[], [start, end]: Span): DiffOp[] {
  const closed = ops.map((op) => ({ ...op }));
  const right = closed.filter((op) => op.right !== null);
  for (const [i, op] of right.entries()) {
    const next = right[i + 1];
    if (op.right === null) continue;
    if (i === 0) op.right = [start, op.right[1]];
    if (next?.right == null) {
      op.right = [op.right[0], end];
    } else if (op.op === 'equal' || next.op !== 'equal') {
      op.right = [op.right[0], next.right[0]];
    } else next.right = [op.right[1], next.right[1]];
  }
  return closed;
}
