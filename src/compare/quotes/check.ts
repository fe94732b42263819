/** Is a passage quoted word for word, altered, or nowhere? */
import type { ClauseIndex } from '../../index/index.ts';
import type { ClauseOrdinal, Span } from '../../model/index.ts';
import type { CandidateFinder, Stretch } from './find.ts';
import {
  exactPlaces,
  isVerbatim,
  type Match,
  matchExact,
  matchNear,
  negationBefore,
  type Preference,
  type Range,
  rangeOf,
} from './match.ts';
import { nearest } from './nearest.ts';
import { sentencesIn } from './passages.ts';
import { piecesOf } from './pieces.ts';
import { checkPieces, type Piece } from './piecewise.ts';
import { type Finding, findingOf } from './result.ts';
import { type ComparedText, comparedText } from './text.ts';

/** A passage of more code points is only looked for as a whole; else its sentences are. */
export const LONGEST = 2000;
/** How many of the clauses that contain a quote are looked at for the best of them. */
const MOST_LOOKED_AT = 24;
/** How many other clauses are named. */
const MOST_NAMED = 4;

/** What a quote is checked with. */
export interface Tools {
  readonly index: ClauseIndex;
  readonly finder: CandidateFinder;
  readonly prefer: Preference;
}

/**
 * Checks one passage.
 *
 * @param text - the quote, well formed, without its quotation marks.
 * @returns null when it is too long to be checked but as a whole, and is
 *   nowhere as a whole.
 */
export function checkPassage(tools: Tools, text: string): Finding | null {
  const quote = comparedText(text);
  const all: Range = [0, quote.codes.length];
  if (quote.codes.length === 0) return findingOf(tools.index, quote, []);
  const whole = wordForWord(tools, quote, all);
  if (whole !== null) return whole;
  if (quote.codes.length > LONGEST) return null;
  const spans = piecesOf(text, [0, text.length]);
  const marked = spans.length > 1 || spans[0]?.[1] !== text.length || spans[0][0] !== 0;
  if (marked) return checkMarked(tools, quote, spans);
  const [near, ...others] = nearest(tools.index, tools.finder, quote, all, tools.prefer);
  if (near !== undefined) {
    const equal = others.filter(({ similarity }) => similarity === near.similarity);
    const also = ordinalsOf(equal.map(({ stretch }) => stretch));
    return { ...findingOf(tools.index, quote, [near]), also };
  }
  const sentences = sentencesIn(text, [0, text.length]).map(({ span }) => span);
  if (sentences.length < 2) return findingOf(tools.index, quote, []);
  return checkPieces(tools, quote, piecesAt(tools, quote, sentences), 'unmarked');
}

/** A passage with marks of omission in it, or at its ends. */
function checkMarked(tools: Tools, quote: ComparedText, spans: readonly Span[]): Finding {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) {
    const range = rangeOf(quote, only);
    const whole = wordForWord(tools, quote, range);
    if (whole !== null) return { ...whole, notes: [note('omission'), ...whole.notes] };
  }
  return checkPieces(tools, quote, piecesAt(tools, quote, spans), 'omission');
}

function note(code: 'omission'): Finding['notes'][number] {
  return { code, spans: [], expected: [] };
}

function piecesAt(tools: Tools, quote: ComparedText, spans: readonly Span[]): Piece[] {
  const { index, finder, prefer } = tools;
  return spans
    .map((span) => rangeOf(quote, span))
    .filter(([from, to]) => from < to)
    .map((range) => {
      const exact = exactPlaces(index, quote, range);
      const near = exact.length > 0 ? [] : nearest(index, finder, quote, range, prefer);
      return { range, exact, near };
    });
}

/** A range of a quote as it stands somewhere word for word; null if nowhere. */
function wordForWord(tools: Tools, quote: ComparedText, range: Range): Finding | null {
  const { index, prefer } = tools;
  const places = exactPlaces(index, quote, range);
  if (places.length === 0) return null;
  const ordered = inOrder(places, prefer);
  const best = bestOf(tools, ordered, quote, range);
  const finding = findingOf(index, quote, [best]);
  if (places[0]?.length !== 1) return finding;
  const also = ordinalsOf(ordered.filter((stretch) => stretch !== best.stretch));
  return { ...finding, clauses: places.length, also };
}

/** The clauses to name beside the one that was chosen. */
function ordinalsOf(stretches: readonly Stretch[]): ClauseOrdinal[] {
  return stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : [])).slice(0, MOST_NAMED);
}

function inOrder(places: readonly Stretch[], prefer: Preference): Stretch[] {
  return [...places].sort((a, b) => prefer(a[0] ?? 0, b[0] ?? 0));
}

/** The first place without a blemish: nothing differs, same script, no negation before it. */
function bestOf(
  { index }: Tools,
  ordered: readonly Stretch[],
  quote: ComparedText,
  range: Range,
): Match {
  let best: { match: Match; worth: number } | null = null;
  for (const stretch of ordered.slice(0, MOST_LOOKED_AT)) {
    // One of the forms of a word may be what the clause contains, not the quote as it is.
    const match =
      matchExact(index, stretch, quote, range) ?? matchNear(index, stretch, quote, range);
    const sameScript = !match.kinds.includes('variant');
    const worth =
      match.similarity * 4 +
      (isVerbatim(match) ? 2 : 0) +
      (sameScript ? 1 : 0) +
      (negationBefore(match) === null ? 2 : 0);
    if (best === null || worth > best.worth) best = { match, worth };
    if (worth === 9) break;
  }
  if (best === null) throw new RangeError('there is no place to choose from');
  return best.match;
}
