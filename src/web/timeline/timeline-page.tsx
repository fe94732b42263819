import { useEffect } from 'preact/hooks';
import type { WireCitation, WireCitations, WireHit, WireTimeline } from '../../wire/types.ts';
import { citedAsUsual } from '../cite/cited-as-usual.ts';
import { useMessages } from '../messages/index.ts';
import { navigate, type Place } from '../router.ts';
import { ActiveFilters } from '../search/facets.tsx';
import { HitList } from '../search/hit-list.tsx';
import { QueryViews } from '../search/query-views.tsx';
import { plainSearch } from '../search/search-state.ts';
import { Absence } from '../shared/absence.tsx';
import { Choice } from '../shared/choice.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { sourceLang } from '../shared/document-text.ts';
import { FileLinks } from '../shared/file-links.tsx';
import { Intro } from '../shared/intro.tsx';
import { announce } from '../shared/live.ts';
import { RichHtml } from '../shared/rich-html.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { today } from '../shared/today.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { useTitles } from '../shared/use-titles.ts';
import { CONCORDANCE, Concordance } from './concordance.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import {
  MEASURES,
  searchOf,
  type TimelineState,
  timelineApiUrl,
  timelineFileUrl,
  timelineOf,
  timelineUrl,
  VIEWS,
} from './timeline-state.ts';
import { TimelineTable } from './timeline-table.tsx';

interface Props {
  state: TimelineState;
  answer: WireTimeline;
}

/** The clauses by year, drawn or as a table. */
function Years({ state, answer }: Props) {
  const m = useMessages();
  const { measure, view } = m.timeline;
  const change = (part: Partial<TimelineState>): void =>
    navigate(timelineUrl({ ...state, ...part }), { keepScroll: true, replace: true });
  const { searched, occurrences } = answer.undated;
  return (
    <section class="by-year">
      <div class="section-bar">
        <h2>{m.timeline.byYear}</h2>
        {state.view === 'chart' && (
          <Choice
            legend={measure.legend}
            options={MEASURES.map((value) => ({ value, label: measure[value] }))}
            value={state.measure}
            onChoose={(value) => change({ measure: value })}
            showLegend={false}
          />
        )}
        <Choice
          legend={view.legend}
          options={VIEWS.map((value) => ({ value, label: view[value] }))}
          value={state.view}
          onChoose={(value) => change({ view: value })}
          showLegend={false}
        />
      </div>
      {state.view === 'chart' && <TimelineChart years={answer.years} state={state} />}
      <TimelineTable answer={answer} state={state} heardOnly={state.view === 'chart'} />
      {state.view === 'table' && <p class="note">{m.timeline.rateNote}</p>}
      {state.view === 'chart' && searched.documents > 0 && (
        <p class="note">{m.timeline.undatedNote(searched.documents, occurrences)}</p>
      )}
    </section>
  );
}

/** A clause that used the phrase first or last, with its citation. */
function Use(props: {
  label: string;
  hit: WireHit;
  q: string;
  citation: WireCitation | undefined;
}) {
  const m = useMessages();
  const { label, hit, q, citation } = props;
  return (
    <section class="use">
      <h3>
        {label} <span class="use-year">{hit.document.year}</span>
      </h3>
      <HitList hits={[hit]} q={q} script="source" counts={new Map()} />
      {citation !== undefined && (
        <>
          <p class="use-citation" lang={sourceLang(hit.document)}>
            <RichHtml html={citation.html} />
          </p>
          <p class="hit-actions">
            <CopyButton
              class="quiet"
              text={citation.citation}
              html={citation.html}
              label={m.cite.copyCitation}
              done={m.cite.copied}
            />
          </p>
        </>
      )}
    </section>
  );
}

/** First and last use, one beside the other. */
function Uses({ answer: { first, last }, q }: { answer: WireTimeline; q: string }) {
  const m = useMessages();
  const ids = [first, last].flatMap((hit) => (hit === null ? [] : [['ids', hit.clause.id]]));
  const parameters = new URLSearchParams([...ids, ...Object.entries(citedAsUsual())]);
  const { data } = useAnswer<WireCitations>(
    ids.length === 0 ? null : `/api/v1/citations?${parameters}`,
  );
  const citationOf = (hit: WireHit): WireCitation | undefined =>
    data?.citations.find(({ id }) => id === hit.clause.id);
  if (first === null || last === null) return null;
  const only = first.clause.id === last.clause.id;
  return (
    <div class="uses">
      <h2 class="unseen">{m.timeline.firstAndLast}</h2>
      <Use
        label={only ? m.timeline.only : m.timeline.first}
        hit={first}
        q={q}
        citation={citationOf(first)}
      />
      {!only && <Use label={m.timeline.last} hit={last} q={q} citation={citationOf(last)} />}
    </div>
  );
}

/** Files with what the page shows. */
function Files({ state, answer }: Props) {
  const m = useMessages();
  const common = { lang: m.language, accessed: today() };
  const part = answer.counts.occurrences > 10_000 ? m.timeline.filesPart : '';
  const files = [
    { label: m.timeline.file.years, url: { format: 'csv', table: 'years', ...common } },
    { label: m.timeline.file.lines + part, url: { format: 'csv', ...common } },
    { label: m.timeline.file.word + part, url: { format: 'docx', ...common } },
    { label: m.timeline.file.report + part, url: { format: 'md', ...common } },
  ] as const;
  return (
    <FileLinks
      class="files"
      files={files.map(({ label, url }) => ({ label, url: timelineFileUrl(state, url) }))}
    />
  );
}

function Found({ state, answer }: Props) {
  return (
    <>
      <Years state={state} answer={answer} />
      <Uses answer={answer} q={state.q} />
      <Concordance state={state} answer={answer} />
      <Files state={state} answer={answer} />
    </>
  );
}

/** A phrase over the years: how often, where first and last, and in what words. */
export function TimelinePage({ place, state }: { place: Place; state: TimelineState }) {
  const m = useMessages();
  const titleOf = useTitles(state.lists.document);
  const empty = state.q === '';
  const answer = useAnswer<WireTimeline>(empty ? null : timelineApiUrl(state));
  const { data: last, current, error, retry } = answer;
  // What was found for another phrase must not stand under this one, not even for a moment.
  const data = !empty && (current || last?.query.text === state.q) ? last : null;
  useTitle(empty ? m.timeline.nav : m.timeline.title(state.q));
  useArrival(place, current || empty, state.page > 1 ? CONCORDANCE : null);
  useEffect(() => {
    if (!current || data === null) return;
    const { occurrences, clauses, documents } = data.counts;
    const found = m.timeline.summary(occurrences, clauses, documents);
    announce(occurrences === 0 ? m.timeline.none(state.q) : found);
  }, [current, data, m, state.q]);

  if (empty) {
    return (
      <Intro words={m.timeline.intro} urlOf={(q) => timelineUrl(timelineOf(plainSearch(q)))} />
    );
  }
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  const counts = data?.counts;
  const undated = data?.undated.searched.documents ?? 0;
  const [from, to] = [data?.years[0]?.year ?? null, data?.years.at(-1)?.year ?? null];
  return (
    <div class="timeline" aria-busy={!current}>
      <QueryViews query={state} current="timeline" />
      <div class="timeline-head">
        <h1 tabIndex={-1}>
          {counts?.occurrences === 0 ? m.timeline.none(state.q) : m.timeline.title(state.q)}
        </h1>
        {counts !== undefined && counts.occurrences > 0 && (
          <p>
            {m.timeline.summary(counts.occurrences, counts.clauses, counts.documents)}
            <span class="complete">
              {m.timeline.searched(counts.searched.documents, from, to, undated)}
            </span>
          </p>
        )}
        {counts?.occurrences === 0 && <p>{m.timeline.noneAdvice(counts.searched.documents)}</p>}
      </div>
      <ActiveFilters
        state={searchOf(state)}
        titleOf={titleOf}
        urlOf={({ years, lists }) => timelineUrl({ ...state, years, lists, page: 1 })}
      />
      {data !== null && data.absence !== null && <Absence statement={data.absence} />}
      {data === null && <Skeleton lines={14} label={m.loading} />}
      {data !== null && data.counts.occurrences > 0 && <Found state={state} answer={data} />}
    </div>
  );
}
