/** In what words does a phrase stand, each time it is used (key word in context, KWIC)? */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import type { ClauseOrdinal, Span } from '../model/index.ts';
import { foldText, sourceSpan } from '../text/index.ts';
import { occurrences } from './occurrences.ts';

/** By date, or by the folded text on one side of the phrase, from the phrase outwards. */
export type ConcordanceOrder = 'year' | 'left' | 'right';

/** The uses of a phrase in one document. */
export interface DocumentUses {
  readonly document: IndexedDocument;
  readonly year: number | null;
  /** Clauses that have the phrase, ascending. */
  readonly ordinals: readonly ClauseOrdinal[];
  /** How many uses each of them has. */
  readonly counts: readonly number[];
  /** The sum of `counts`. */
  readonly occurrences: number;
}

/** One use of the phrase; all text is source text, pieces of the clause at exact offsets. */
export interface ConcordanceLine {
  readonly ordinal: ClauseOrdinal;
  readonly document: IndexedDocument;
  /** The year of the document, or null when its source states none. */
  readonly year: number | null;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  /** Where `match` stands in the clause's text. */
  readonly span: Span;
}

export interface Concordance {
  /** How many lines there are, over all pages: one for each use. */
  readonly total: number;
  /** The order in which they stand: the one asked for, unless there are more than {@link SORT_LIMIT}. */
  readonly order: ConcordanceOrder;
  readonly lines: readonly ConcordanceLine[];
}

/** What a page of a concordance is made of. */
interface PageRequest {
  readonly sort: ConcordanceOrder;
  readonly context: number;
  readonly limit: number;
  readonly offset: number;
}

/**
 * More lines than this are not sorted by what stands beside the phrase: they stand
 * in order of time. Nobody reads a hundred thousand lines, and sorting them holds
 * up everybody else.
 */
export const SORT_LIMIT = 100_000;

/** Lines that have so many folded characters in common stand in order of time. */
const KEY_LENGTH = 20;

/** One character folds to at most so many UTF-16 units: U+FDFA, a phrase in Arabic, to 15. */
const LONGEST_FOLD = 15;

const TWO_HAN = /\p{Script=Han}.*\p{Script=Han}/su;

/** What the only characters fold to that fold to two Han characters or more; a test goes through all of Unicode. */
const SQUARED: readonly string[] = [...'㋿㍻㍼㍽㍾㍿'].map(foldText);

/** A use in its clause. */
interface Use {
  readonly uses: DocumentUses;
  readonly ordinal: ClauseOrdinal;
  /** Range of the folded text. */
  readonly range: Span;
}

/**
 * The uses of a phrase in a clause: ranges of its folded text, in order. There
 * is one for each highlight: where two lie within one source character (both
 * brackets of ㈠, which folds to three), they are one.
 */
export function usesIn(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  forms: readonly string[],
): readonly Span[] {
  const text = index.foldedText(ordinal);
  const found = occurrences(text, forms);
  const shares = found.some(([start], i) => {
    const last = found[i - 1];
    return last !== undefined && mayBeOneCharacter(text, last[1] - 1, start + 1);
  });
  // The way back to the source takes ten times as long as all the rest.
  if (!shares) return found;
  const { starts, ends } = index.folded(ordinal);
  const joined: [start: number, end: number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last !== undefined && (starts[start] ?? 0) < (ends[last[1] - 1] ?? 0)) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** Whether a range of folded text may come from one source character. */
function mayBeOneCharacter(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_FOLD) return false;
  const piece = text.slice(start, end);
  return !TWO_HAN.test(piece) || SQUARED.some((word) => word.includes(piece));
}

/**
 * A page of the concordance.
 *
 * @param documents - in order of time.
 * @param forms - the folded strings that count as the phrase.
 */
export function concordance(
  index: ClauseIndex,
  documents: readonly DocumentUses[],
  forms: readonly string[],
  request: PageRequest,
): Concordance {
  const { sort, context, limit, offset } = request;
  const total = documents.reduce((sum, { occurrences }) => sum + occurrences, 0);
  const order = total > SORT_LIMIT ? 'year' : sort;
  const page =
    order === 'year'
      ? inOrderOfTime(index, documents, forms, offset, offset + limit)
      : bySide(index, documents, forms, order).slice(offset, offset + limit);
  return { total, order, lines: page.map((use) => lineOf(index, use, context)) };
}

/** The uses from `start` to `end`, without looking at those before. */
function inOrderOfTime(
  index: ClauseIndex,
  documents: readonly DocumentUses[],
  forms: readonly string[],
  start: number,
  end: number,
): Use[] {
  const page: Use[] = [];
  let before = 0;
  for (const uses of documents) {
    if (before >= end) break;
    if (before + uses.occurrences <= start) {
      before += uses.occurrences;
      continue;
    }
    for (const [i, ordinal] of uses.ordinals.entries()) {
      const count = uses.counts[i] ?? 0;
      if (before < end && before + count > start) {
        const ranges = usesIn(index, ordinal, forms);
        const own = ranges.slice(Math.max(0, start - before), end - before);
        page.push(...own.map((range) => ({ uses, ordinal, range })));
      }
      before += count;
    }
  }
  return page;
}

/** All uses by what stands on one side; those alike, in order of time. */
function bySide(
  index: ClauseIndex,
  documents: readonly DocumentUses[],
  forms: readonly string[],
  side: 'left' | 'right',
): Use[] {
  const keyed: { key: string; use: Use }[] = [];
  for (const uses of documents) {
    for (const ordinal of uses.ordinals) {
      const text = index.foldedText(ordinal);
      for (const range of usesIn(index, ordinal, forms)) {
        const [start, end] = range;
        const key =
          side === 'left'
            ? [...text.slice(before(text, start, KEY_LENGTH), start)].reverse().join('')
            : text.slice(end, after(text, end, KEY_LENGTH));
        keyed.push({ key, use: { uses, ordinal, range } });
      }
    }
  }
  // By UTF-16 units, not by a locale, so that the order is the same everywhere; sort() is stable.
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ use }) => use);
}

function lineOf(
  index: ClauseIndex,
  { uses, ordinal, range }: Use,
  context: number,
): ConcordanceLine {
  const { text } = index.clause(ordinal);
  const span = sourceSpan(index.folded(ordinal), ...range);
  const [start, end] = span;
  return {
    ordinal,
    document: uses.document,
    year: uses.year,
    left: text.slice(before(text, start, context), start),
    match: text.slice(start, end),
    right: text.slice(end, after(text, end, context)),
    span,
  };
}

/** The offset `count` code points before another, or 0. */
function before(text: string, offset: number, count: number): number {
  let at = offset;
  for (let i = 0; i < count && at > 0; i++) {
    at--;
    if (at > 0 && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

/** The offset `count` code points after another, or the end. */
function after(text: string, offset: number, count: number): number {
  let at = offset;
  for (let i = 0; i < count && at < text.length; i++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) at++;
    at++;
  }
  return at;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
