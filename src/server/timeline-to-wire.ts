/** How does a timeline look as JSON? */
import type { ClauseIndex } from '../index/index.ts';
import { clausePath, type InEachLanguage } from '../model/index.ts';
import type { ConcordanceLine, Timeline, TimelineRequest } from '../search/index.ts';
import type { WireConcordanceLine, WireTimeline } from '../wire/types.ts';
import { toWireDocument, toWireHit } from './to-wire.ts';

/**
 * The answer to a timeline as JSON; all text in the script of the source.
 *
 * @param tookMs - how long it took, in milliseconds.
 * @param absence - the statement that the phrase was not found; null where it was.
 */
export function toWireTimeline(
  index: ClauseIndex,
  request: TimelineRequest,
  result: Timeline,
  tookMs: number,
  absence: InEachLanguage | null,
): WireTimeline {
  const { sort, context, limit, offset } = request;
  const { first, last } = result;
  return {
    query: { text: request.text, folded: result.folded, sort, context },
    counts: { ...result.total, complete: true },
    years: [...result.years],
    undated: result.undated,
    first: first === null ? null : toWireHit(index, first, 'source'),
    last: last === null ? null : toWireHit(index, last, 'source'),
    order: result.concordance.order,
    concordance: result.concordance.lines.map((line) => toWireLine(index, line)),
    absence,
    limit,
    offset,
    tookMs: Math.round(tookMs * 100) / 100,
  };
}

function toWireLine(index: ClauseIndex, line: ConcordanceLine): WireConcordanceLine {
  const { id, documentId, pinpoint } = index.clause(line.ordinal);
  return {
    clauseId: id,
    year: line.year,
    left: line.left,
    match: line.match,
    right: line.right,
    span: [...line.span],
    pinpoint,
    document: toWireDocument(line.document),
    url: clausePath(id, documentId),
  };
}
