/** What matches of a quote come to: verdict, parts, difference, notes. */
import type { ClauseIndex } from '../../index/index.ts';
import type { Span } from '../../model/index.ts';
import type { Column } from './align.ts';
import { type ColumnKind, type DiffOp, differs, diffOf, runsOf } from './differences.ts';
import { type Match, negationBefore } from './match.ts';
import { type Damage, scriptOf } from './script.ts';
import { type ComparedText, sourceCharacter } from './text.ts';
import type { QuoteNote, QuotePart, QuoteResult } from './types.ts';

/** A result but for where the quote stands in the paste. */
export type Finding = Omit<QuoteResult, 'quote' | 'span'>;

/** A match with the spans of source text and quote that it comes to. */
interface Described {
  readonly match: Match;
  readonly parts: readonly QuotePart[];
  readonly diff: readonly DiffOp[];
  readonly converted: boolean;
  readonly damage: readonly Damage[];
}

/**
 * Puts together what was found.
 *
 * @param matches - of the quote, or of its pieces in order; none when nothing was found.
 */
export function findingOf(
  index: ClauseIndex,
  quote: ComparedText,
  matches: readonly Match[],
): Finding {
  const described: Described[] = [];
  for (const match of matches) {
    const before = described.reduce((sum, { parts }) => sum + parts.length, 0);
    described.push(describe(index, quote, match, before, matches.length === 1));
  }
  const kinds = matches.flatMap((match) => match.kinds);
  const columns = matches.flatMap((match) => match.columns);
  const altered = kinds.some(differs);
  const found = matches.length > 0;
  return {
    verdict: !found ? 'not-found' : altered ? 'altered' : 'verbatim',
    converted: described.some(({ converted }) => converted),
    similarity: found ? similarityOf(matches) : 0,
    parts: described.flatMap(({ parts }) => parts),
    diff: described.flatMap(({ diff }) => diff),
    notes: notesOf(quote, described, matches, columns, kinds),
    clauses: 0,
    also: [],
  };
}

function similarityOf(matches: readonly Match[]): number {
  let sum = 0;
  let length = 0;
  for (const { columns, similarity } of matches) {
    const here = columns.filter(({ quote }) => quote >= 0).length;
    sum += similarity * here;
    length += here;
  }
  // Rounded to what a reader can use; never up to 1 where something differs.
  const exact = sum / Math.max(1, length);
  return exact === 1 ? 1 : Math.min(0.999, Math.round(exact * 1000) / 1000);
}

function describe(
  index: ClauseIndex,
  quote: ComparedText,
  match: Match,
  partsBefore: number,
  isWhole: boolean,
): Described {
  const { stretch, source, columns, kinds } = match;
  const quoted = columns.filter((column) => column.quote >= 0);
  const first = quote.starts[quoted[0]?.quote ?? 0] ?? 0;
  const last = quote.ends[quoted.at(-1)?.quote ?? 0] ?? 0;
  const range: Span =
    isWhole && quoted.length === quote.codes.length ? wholeOf(quote) : [first, last];
  const ops = diffOf(columns, kinds, source, quote, range);
  const used = [...new Set(ops.map(({ part }) => part))].sort((a, b) => a - b);
  const parts = used.flatMap((part): QuotePart[] => {
    const ordinal = stretch[part];
    const mine = ops.filter((op) => op.part === part);
    const matched = hull(mine.map(({ left }) => left));
    if (ordinal === undefined || matched === null) return [];
    return [{ ordinal, matched, quote: hull(mine.map(({ right }) => right)) ?? [first, first] }];
  });
  const { script } = index.documentOf(stretch[0] ?? 0).meta;
  const diff = ops.map((op) => ({ ...op, part: partsBefore + Math.max(0, used.indexOf(op.part)) }));
  return { match, parts, diff, ...scriptOf(columns, kinds, source, quote, script) };
}

function wholeOf(quote: ComparedText): Span {
  return [0, quote.texts[0]?.length ?? 0];
}

/** The smallest span around some others; null when there are none. */
function hull(spans: readonly (Span | null)[]): Span | null {
  let around: Span | null = null;
  for (const span of spans) {
    if (span === null) continue;
    around = around === null ? span : [Math.min(around[0], span[0]), Math.max(around[1], span[1])];
  }
  return around;
}

function notesOf(
  quote: ComparedText,
  described: readonly Described[],
  matches: readonly Match[],
  columns: readonly Column[],
  kinds: readonly ColumnKind[],
): QuoteNote[] {
  const notes: QuoteNote[] = [];
  if (matches.some(({ stretch }) => stretch.length > 1)) {
    notes.push({ code: 'clauses', spans: [], expected: [] });
  }
  const damage = described.flatMap((one) => one.damage);
  if (damage.length > 0) {
    notes.push({
      code: 'script-damage',
      spans: damage.map(({ span }) => span),
      expected: damage.map(({ expected }) => expected),
    });
  }
  for (const code of ['numeral', 'case'] as const) {
    const runs = runsOf(kinds, (kind) => kind === code);
    if (runs.length === 0) continue;
    notes.push({
      code: code === 'numeral' ? 'numerals' : 'case',
      spans: runs.flatMap(([from, to]) => spanOf(quote, columns.slice(from, to))),
      expected: [],
    });
  }
  if (onlyPunctuation(matches, quote)) notes.push({ code: 'punctuation', spans: [], expected: [] });
  for (const { match, parts } of described) {
    const negation = negationBefore(match);
    const [part] = parts;
    if (negation === null || part === undefined) continue;
    notes.push({ code: 'negated', spans: [part.quote], expected: [negation] });
  }
  return notes;
}

function spanOf(quote: ComparedText, columns: readonly Column[]): Span[] {
  const first = columns[0]?.quote ?? -1;
  const last = columns.at(-1)?.quote ?? -1;
  return first < 0 || last < 0 ? [] : [[quote.starts[first] ?? 0, quote.ends[last] ?? 0]];
}

const PUNCTUATION = /^[\p{P}\p{S}]$/u;

function onlyPunctuation(matches: readonly Match[], quote: ComparedText): boolean {
  let differences = 0;
  for (const { columns, kinds, source } of matches) {
    for (const [i, column] of columns.entries()) {
      if (!differs(kinds[i] ?? 'same')) continue;
      differences++;
      const { source: s, quote: q } = column;
      const characters = [
        ...(s < 0 ? [] : [sourceCharacter(source, s)]),
        ...(q < 0 ? [] : [sourceCharacter(quote, q)]),
      ];
      if (!characters.every((character) => PUNCTUATION.test(character))) return false;
    }
  }
  return differences > 0;
}
