/** How does a quote, or a piece of one, fit the clauses that may hold it? */
import type { ClauseIndex } from '../../index/index.ts';
import type { ClauseOrdinal, Span } from '../../model/index.ts';
import { type Column, fit } from './align.ts';
import { type ColumnKind, differs, judge, similarityOf } from './differences.ts';
import { clausesWith, type Stretch, stretchesWith } from './find.ts';
import { type ComparedText, comparedClauses } from './text.ts';

/** A range of a quote's code points. */
export type Range = readonly [from: number, to: number];

/** A piece of a quote beside the clauses in which it was found. */
export interface Match {
  readonly stretch: Stretch;
  readonly source: ComparedText;
  readonly columns: readonly Column[];
  readonly kinds: readonly ColumnKind[];
  readonly similarity: number;
}

/** Orders clauses that answer equally well: the likelier first. */
export type Preference = (a: ClauseOrdinal, b: ClauseOrdinal) => number;

/** A quote shorter than this is found or not: almost any four characters are near some others. */
export const SHORTEST_NEAR = 4;
/** In a quote shorter than this, one character may differ. */
const SHORT = 8;
/**
 * The least likeness at which a passage is called an altered quote. Measured with
 * bench/quotes.js: passages of reports that are not in the laws stay below it.
 */
export const LEAST_SIMILARITY = 0.7;

/** Whether a passage is near enough to be called an altered quote. */
export function isNear(similarity: number, length: number): boolean {
  if (length < SHORTEST_NEAR) return false;
  return similarity >= (length < SHORT ? 1 - 1 / length - 1e-9 : LEAST_SIMILARITY);
}

/** The folded text of a range of a quote. */
export function foldedPart(quote: ComparedText, [from, to]: Range): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCodePoint(quote.codes[i] ?? 0);
  return text;
}

/** The code points of a quote whose characters lie within a span of it. */
export function rangeOf(quote: ComparedText, [start, end]: Span): Range {
  let from = 0;
  while (from < quote.codes.length && (quote.starts[from] ?? 0) < start) from++;
  let to = from;
  while (to < quote.codes.length && (quote.ends[to] ?? 0) <= end) to++;
  return [from, to];
}

/** The span of a quote that a range of its code points has. */
export function spanOfRange(quote: ComparedText, [from, to]: Range): Span {
  return [quote.starts[from] ?? 0, quote.ends[to - 1] ?? 0];
}

/** A text longer than this is looked for in its plain form only. */
const LONGEST_WITH_FORMS = 2000;

/**
 * Where a piece of a quote stands word for word.
 *
 * @returns clauses, or runs of clauses where no single one has it.
 */
export function exactPlaces(
  index: ClauseIndex,
  quote: ComparedText,
  range: Range,
): readonly Stretch[] {
  const folded = foldedPart(quote, range);
  const [start, end] = spanOfRange(quote, range);
  const text = quote.texts[0]?.slice(start, end) ?? '';
  const clauses = clausesWith(
    index,
    range[1] - range[0] > LONGEST_WITH_FORMS ? null : text,
    folded,
  );
  if (clauses.length > 0) return clauses.map((ordinal) => [ordinal]);
  return range[1] - range[0] < SHORTEST_NEAR ? [] : stretchesWith(index, folded);
}

/** The places of one text in a clause that are looked at, where there are more. */
const MOST_PLACES = 20;

/**
 * The best of the places at which a stretch of clauses has a piece of a quote:
 * one that differs in nothing and has no negation before it, if there is one.
 *
 * @param after - the code point of the source before which it must not start.
 * @returns null when the folded text does not contain the piece from there on.
 */
export function matchExact(
  index: ClauseIndex,
  stretch: Stretch,
  quote: ComparedText,
  range: Range,
  after = 0,
): Match | null {
  const source = comparedClauses(index, stretch);
  const wanted = quote.codes.subarray(...range);
  let best: Match | null = null;
  let places = 0;
  for (let at = after; places < MOST_PLACES; at++) {
    at = indexOf(source.codes, wanted, at);
    if (at < 0) break;
    places++;
    const columns = Array.from(wanted, (_, i) => ({ source: at + i, quote: range[0] + i }));
    const match = matched(stretch, source, quote, columns);
    if (best === null || worth(match) > worth(best)) best = match;
    if (worth(best) === 2) break;
  }
  return best;
}

function worth(match: Match): number {
  if (match.similarity < 1) return match.similarity;
  return negationBefore(match) === null ? 2 : 1;
}

function indexOf(codes: Int32Array, wanted: Int32Array, from: number): number {
  const first = wanted[0] ?? -1;
  for (let at = codes.indexOf(first, from); at >= 0; at = codes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.length && codes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** The best fit of a piece of a quote in a stretch of clauses. */
export function matchNear(
  index: ClauseIndex,
  stretch: Stretch,
  quote: ComparedText,
  range: Range,
): Match {
  const source = comparedClauses(index, stretch);
  const { columns } = fit(quote.codes.subarray(...range), source.codes);
  const moved = columns.map((column) => ({
    source: column.source,
    quote: column.quote < 0 ? -1 : column.quote + range[0],
  }));
  const match = matched(stretch, source, quote, moved);
  const paired = pairEnds(moved, source.codes.length);
  if (paired === null) return match;
  const other = matched(stretch, source, quote, paired);
  return other.similarity > match.similarity ? other : match;
}

/**
 * A changed character at an end is cheapest as one that was added, since the
 * rest of the source is free. Yet 计划 at the end is 計畫, if 畫 is taken with it.
 *
 * @returns the columns with the source characters beside what was added at
 *   either end; null when nothing was, or there are none.
 */
function pairEnds(columns: readonly Column[], sourceLength: number): Column[] | null {
  const first = columns.findIndex((column) => column.source >= 0);
  const last = columns.findLastIndex((column) => column.source >= 0);
  const start = columns[first]?.source;
  const end = columns[last]?.source;
  if (start === undefined || end === undefined) return null;
  let changed = false;
  const paired = columns.map((column, i) => {
    const place = i < first ? start - (first - i) : end + (i - last);
    if ((i >= first && i <= last) || place < 0 || place >= sourceLength) return column;
    changed = true;
    return { source: place, quote: column.quote };
  });
  return changed ? paired : null;
}

function matched(
  stretch: Stretch,
  source: ComparedText,
  quote: ComparedText,
  columns: readonly Column[],
): Match {
  const kinds = judge(columns, source, quote);
  return {
    stretch,
    source,
    columns,
    kinds,
    similarity: similarityOf(columns, kinds, source, quote),
  };
}

const NEGATION = /(?:[不未勿毋莫非无]|禁止|严禁|不得|不能|不应|不可|不予)$/u;

/** The negation that stands in the source right before what was matched; null if none does. */
export function negationBefore({ columns, source }: Match): string | null {
  const first = columns.find((column) => column.source >= 0)?.source ?? 0;
  const part = source.part[first];
  let before = '';
  for (let i = Math.max(0, first - 2); i < first; i++) {
    if (source.part[i] === part) before += String.fromCodePoint(source.codes[i] ?? 0);
  }
  const found = NEGATION.exec(before)?.[0];
  if (found === undefined) return null;
  const text = source.texts[part ?? 0] ?? '';
  return text.slice(source.starts[first - found.length], source.ends[first - 1]);
}

/** Whether nothing differs but what does not count. */
export function isVerbatim(match: Match): boolean {
  return !match.kinds.some(differs);
}
