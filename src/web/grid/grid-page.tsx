import { useEffect } from 'preact/hooks';
import type { WireGrid } from '../../wire/types.ts';
import { citedAsUsual } from '../cite/cited-as-usual.ts';
import { type Messages, useMessages } from '../messages/index.ts';
import { navigate, type Place } from '../router.ts';
import { ActiveFilters } from '../search/facets.tsx';
import { QueryViews } from '../search/query-views.tsx';
import { plainSearch } from '../search/search-state.ts';
import { Absence } from '../shared/absence.tsx';
import { Choice } from '../shared/choice.tsx';
import { TableLinks } from '../shared/file-links.tsx';
import { Intro } from '../shared/intro.tsx';
import { announce } from '../shared/live.ts';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { useTitles } from '../shared/use-titles.ts';
import {
  type GridState,
  gridApiUrl,
  gridOf,
  gridUrl,
  MOST_DOCUMENTS,
  PER_DOCUMENT,
  searchOfGrid,
} from './grid-state.ts';
import { GridTable } from './grid-table.tsx';

const TEXTS = ['part', 'whole'] as const;

function Controls({ state }: { state: GridState }) {
  const m = useMessages();
  const change = (part: Partial<GridState>): void =>
    navigate(gridUrl({ ...state, ...part }), { replace: true, keepScroll: true });
  return (
    <div class="grid-controls">
      <Choice
        legend={m.grid.text.legend}
        options={TEXTS.map((value) => ({ value, label: m.grid.text[value] }))}
        value={state.whole ? 'whole' : 'part'}
        onChoose={(value) => change({ whole: value === 'whole' })}
      />
      <Choice
        legend={m.grid.perDocument.legend}
        options={PER_DOCUMENT.map((n) => ({ value: `${n}`, label: m.grid.perDocument.of(n) }))}
        value={`${state.perDocument}`}
        onChoose={(value) => change({ perDocument: Number(value) })}
      />
    </div>
  );
}

/** How much of the answer is in the table. */
function shownOf(m: Messages, { years, counts }: WireGrid): string {
  const documents = years.flatMap((year) => year.documents);
  const clauses = documents.reduce((sum, { hits }) => sum + hits.length, 0);
  if (clauses === counts.clauses) return m.grid.all;
  return m.grid.shown(clauses, counts.clauses, documents.length, counts.documents);
}

function Head({ answer, state }: { answer: WireGrid; state: GridState }) {
  const m = useMessages();
  const { counts, searched, complete } = answer;
  if (counts.clauses === 0) {
    return <p>{searched.documents === 0 ? m.grid.noDocuments : m.grid.noneAdvice}</p>;
  }
  return (
    <p>
      {m.grid.summary(counts.clauses, counts.documents)}
      <span class="complete">
        {[shownOf(m, answer), m.grid.searched(searched.documents)].join(' · ')}
        {!complete && state.documents < MOST_DOCUMENTS && (
          <a class="grid-more" href={gridUrl({ ...state, documents: MOST_DOCUMENTS })}>
            {m.grid.more}
          </a>
        )}
      </span>
    </p>
  );
}

function Files({ state }: { state: GridState }) {
  const { language: lang } = useMessages();
  return <TableLinks urlOf={(format) => gridApiUrl(state, { format, lang, ...citedAsUsual() })} />;
}

/** What each year, and each document of it, says on one topic. */
export function GridPage({ place, state }: { place: Place; state: GridState }) {
  const m = useMessages();
  const titleOf = useTitles(state.lists.document);
  const empty = state.q === '';
  const url = gridApiUrl(state, citedAsUsual());
  const { data: last, current, error, retry } = useAnswer<WireGrid>(empty ? null : url);
  // What was found for another topic must not stand under this one, not even for a moment.
  const data = !empty && (current || last?.query.text === state.q) ? last : null;
  useTitle(empty ? m.grid.nav : m.grid.title(state.q));
  useArrival(place, current || empty);
  useEffect(() => {
    if (!current || data === null) return;
    const { clauses, documents } = data.counts;
    announce(clauses === 0 ? m.grid.none(state.q) : m.grid.summary(clauses, documents));
  }, [current, data, m, state.q]);
  if (empty) {
    return <Intro words={m.grid.intro} urlOf={(q) => gridUrl(gridOf(plainSearch(q)))} />;
  }
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  const none = data?.counts.clauses === 0;
  return (
    <div class="grid" aria-busy={!current}>
      <QueryViews query={state} current="grid" phrase={data?.query.syntax.used !== true} />
      <div class="grid-head">
        <h1 tabIndex={-1}>{none ? m.grid.none(state.q) : m.grid.title(state.q)}</h1>
        {data !== null && <Head answer={data} state={state} />}
      </div>
      <ActiveFilters
        state={searchOfGrid(state)}
        titleOf={titleOf}
        urlOf={({ years, lists }) => gridUrl({ ...state, years, lists })}
      />
      {data === null && <Skeleton lines={14} label={m.loading} />}
      {data !== null && data.absence !== null && <Absence statement={data.absence} />}
      {data !== null && !none && (
        <>
          <Controls state={state} />
          <GridTable answer={data} state={state} />
          <Files state={state} />
        </>
      )}
    </div>
  );
}
