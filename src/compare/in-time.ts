/** In what order were documents written, and what changed from each to the next? */
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import { type ClauseOrdinal, compareYears, documentDate, documentYear } from '../model/index.ts';
import { type Change, changed, readied } from './change.ts';
import type { Segmenter } from './diff.ts';
import { pauses } from './pause.ts';

/** After every date of the same year. */
const NO_DATE = '9999';

/**
 * Sorts documents by time: by year, within a year by date, and those of which
 * only the year is known after the others; in the order of the index where
 * nothing decides. Documents without a year come last.
 */
export function byTime(a: IndexedDocument, b: IndexedDocument): number {
  const years = compareYears(documentYear(a.meta), documentYear(b.meta));
  if (years !== 0) return years;
  const [dateA, dateB] = [documentDate(a.meta) ?? NO_DATE, documentDate(b.meta) ?? NO_DATE];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.first - b.first;
}

/** What changed since the clause before, in order of time. */
export interface Step extends Change {
  /** The clause before. */
  readonly from: ClauseOrdinal;
}

/**
 * What changed from each clause of a lineage to the next: the clause asked for
 * stands among its relatives where its document belongs. The oldest has no step,
 * nor has one whose document states no year. Pauses for other requests.
 *
 * @param words - divides folded text into words; jieba by default.
 * @param signal - ends the work early.
 * @returns the step that leads to each clause.
 * @throws the signal's reason.
 */
export async function stepsInTime(
  index: ClauseIndex,
  ordinal: ClauseOrdinal,
  relatives: readonly { readonly document: IndexedDocument; readonly ordinal: ClauseOrdinal }[],
  words?: Segmenter,
  signal?: AbortSignal,
): Promise<ReadonlyMap<ClauseOrdinal, Step>> {
  const pause = pauses(signal);
  const dated = [{ ordinal, document: index.documentOf(ordinal) }, ...relatives]
    .filter(({ document }) => documentYear(document.meta) !== null)
    .sort((a, b) => byTime(a.document, b.document));
  const steps = new Map<ClauseOrdinal, Step>();
  for (const [i, { ordinal: to }] of dated.entries()) {
    const from = dated[i - 1]?.ordinal;
    if (from === undefined) continue;
    await pause();
    steps.set(to, { from, ...changed(readied(index, from), readied(index, to), words) });
  }
  return steps;
}
