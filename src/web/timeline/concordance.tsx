import type { ConcordanceOrder, WireConcordanceLine, WireTimeline } from '../../wire/types.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { shownTitle, sourceLang } from '../shared/document-text.ts';
import { Pagination } from '../shared/pagination.tsx';
import { LINES, type TimelineState, timelineUrl } from './timeline-state.ts';

/** Id of the concordance: the next page of it is shown from there. */
export const CONCORDANCE = 'concordance';

interface Props {
  answer: WireTimeline;
  state: TimelineState;
}

/** The head of a column by which the lines can be sorted. */
function SortHead(props: {
  order: ConcordanceOrder;
  label: string;
  state: TimelineState;
  current: ConcordanceOrder;
}) {
  const { order, label, state, current } = props;
  const m = useMessages();
  const sorted = order === current;
  return (
    <th scope="col" class={`kwic-${order}`} aria-sort={sorted ? 'ascending' : undefined}>
      <a
        data-keep-scroll
        href={timelineUrl({ ...state, order, page: 1 })}
        title={m.timeline.sort[order]}
      >
        {label}
        <span class="sort-mark" aria-hidden="true">
          {sorted ? '▾' : '▿'}
        </span>
      </a>
    </th>
  );
}

/** A phrase longer than this, in UTF-16 units, is broken into lines within its column. */
const LONG = 16;

/** One use: what stands before and after it, and where. */
function Line({ line, q }: { line: WireConcordanceLine; q: string }) {
  const m = useMessages();
  const { clauseId: id, pinpoint, document } = line;
  const lang = sourceLang(document);
  const url = readerUrl(line.url, { q });
  return (
    <tr>
      <td class="kwic-year">{line.year ?? m.timeline.undated}</td>
      <td class="kwic-left" lang={lang}>
        <span>{line.left}</span>
      </td>
      <td class={line.match.length > LONG ? 'kwic-match kwic-long' : 'kwic-match'} lang={lang}>
        <a href={url}>
          <mark>{line.match}</mark>
        </a>
      </td>
      <td class="kwic-right" lang={lang}>
        <span>{line.right}</span>
      </td>
      <td class="kwic-source">
        <div>
          <a class="pinpoint" href={url}>
            {pinpointIn(m, pinpoint)}
          </a>
          <span class="kwic-title" lang={lang} title={shownTitle(document)}>
            {shownTitle(document)}
          </span>
          <ClauseActions clause={{ id, pinpoint }} document={document} short />
        </div>
      </td>
    </tr>
  );
}

/** Every use of the phrase with what stands around it, the phrase in a column of its own. */
export function Concordance({ answer, state }: Props) {
  const m = useMessages();
  const { concordance, counts, offset, order } = answer;
  const sorting = { state, current: order };
  return (
    <section id={CONCORDANCE} class="concordance" tabIndex={-1}>
      <div class="section-bar">
        <h2>{m.timeline.concordance}</h2>
        {concordance.length > 0 && (
          <p class="note">
            {m.timeline.concordanceNote(
              offset + 1,
              offset + concordance.length,
              counts.occurrences,
            )}
          </p>
        )}
      </div>
      {order !== state.order && <p class="note">{m.timeline.unsorted}</p>}
      {concordance.length > 0 && (
        <table class="kwic">
          <caption class="unseen">{m.timeline.concordance}</caption>
          <thead>
            <tr>
              <SortHead order="year" label={m.timeline.column.year} {...sorting} />
              <SortHead order="left" label={m.timeline.left} {...sorting} />
              <th scope="col" class="kwic-match">
                {m.timeline.phrase}
              </th>
              <SortHead order="right" label={m.timeline.right} {...sorting} />
              <th scope="col" class="kwic-source">
                {m.timeline.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {concordance.map((line) => (
              <Line key={`${line.clauseId} ${line.span[0]}`} line={line} q={state.q} />
            ))}
          </tbody>
        </table>
      )}
      {concordance.length === 0 && (
        <p class="note">
          {m.zero.beyond} <a href={timelineUrl({ ...state, page: 1 })}>{m.zero.firstPage}</a>
        </p>
      )}
      <Pagination
        page={state.page}
        pages={Math.ceil(counts.occurrences / LINES)}
        urlOf={(page) => timelineUrl({ ...state, page })}
      />
    </section>
  );
}
