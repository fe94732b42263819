import type { WireTimeline, WireUsage } from '../../wire/types.ts';
import { grouped, rate } from '../messages/format.ts';
import { useMessages } from '../messages/index.ts';
import { searchUrl } from '../search/search-state.ts';
import { searchOf, type TimelineState } from './timeline-state.ts';

interface Props {
  answer: WireTimeline;
  state: TimelineState;
  /** True where the chart is seen and the table only heard: it then holds nothing to stop at. */
  heardOnly: boolean;
}

/** The years as a table: what the chart draws, and how much text it is drawn from. */
export function TimelineTable({ answer, state, heardOnly }: Props) {
  const m = useMessages();
  const { column } = m.timeline;
  const cells = (usage: WireUsage) => (
    <>
      <td>{grouped(usage.occurrences)}</td>
      <td>{grouped(usage.clauses)}</td>
      <td>{rate(usage.per10k)}</td>
      <td>{grouped(usage.documents)}</td>
      <td class="of-all">{grouped(usage.searched.documents)}</td>
      <td class="of-all">{grouped(usage.searched.characters)}</td>
    </>
  );
  return (
    <div class={heardOnly ? 'unseen' : 'years-frame'}>
      <table class="years">
        <caption class="unseen">{m.timeline.byYear}</caption>
        <thead>
          <tr>
            <th scope="col">{column.year}</th>
            <th scope="col">{column.occurrences}</th>
            <th scope="col">{column.clauses}</th>
            <th scope="col">{column.per10k}</th>
            <th scope="col">{column.documents}</th>
            <th scope="col">{column.searched}</th>
            <th scope="col">{column.characters}</th>
          </tr>
        </thead>
        <tbody>
          {answer.years.map((usage) => (
            <tr key={usage.year} data-none={usage.occurrences === 0 ? '' : undefined}>
              <th scope="row">
                {heardOnly || usage.occurrences === 0 ? (
                  usage.year
                ) : (
                  <a href={searchUrl(searchOf(state, usage.year))}>{usage.year}</a>
                )}
              </th>
              {cells(usage)}
            </tr>
          ))}
          {answer.undated.searched.documents > 0 && (
            <tr>
              <th scope="row">{m.timeline.undated}</th>
              {cells(answer.undated)}
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.timeline.total}</th>
            {cells(answer.counts)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
