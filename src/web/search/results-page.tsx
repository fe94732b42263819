import { useEffect } from 'preact/hooks';
import type {
  DisplayScript,
  MatchMode,
  Scope,
  SortOrder,
  WireFind,
  WireSearch,
  WireSearchRecord,
} from '../../wire/types.ts';
import { type Messages, useMessages } from '../messages/index.ts';
import { RecordButton } from '../record/record-dialog.tsx';
import { recordApiUrl } from '../record/record-state.ts';
import { navigate, type Place } from '../router.ts';
import { Absence } from '../shared/absence.tsx';
import { Choice } from '../shared/choice.tsx';
import { announce } from '../shared/live.ts';
import { Pagination } from '../shared/pagination.tsx';
import { ScriptChoice } from '../shared/script-choice.tsx';
import { Select } from '../shared/select.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { useTitles } from '../shared/use-titles.ts';
import { ActiveFilters, Facets } from './facets.tsx';
import { FoundCard } from './found-card.tsx';
import { QueryNotes } from './query-notes.tsx';
import { QueryViews } from './query-views.tsx';
import { PAGE_SIZE, type SearchState, searchApiUrl, searchUrl } from './search-state.ts';
import { Tiers } from './tiers.tsx';
import { useFound } from './use-found.ts';
import { ZeroResults } from './zero-results.tsx';

const SCOPES: readonly Scope[] = ['sentence', 'clause', 'document'];
const MATCHES: readonly Exclude<MatchMode, 'any'>[] = ['auto', 'exact', 'all'];
const SORTS: readonly SortOrder[] = ['relevance', 'newest', 'oldest'];

function change(state: SearchState, part: Partial<SearchState>): void {
  navigate(searchUrl({ ...state, page: 1, ...part }), { keepScroll: true });
}

/** The choices that are no filters: scope, match, order, script. */
function Choices({ state }: { state: SearchState }) {
  const m = useMessages();
  return (
    <div class="choices">
      <Choice
        legend={m.scope.legend}
        options={SCOPES.map((value) => ({
          value,
          label: m.scope[value],
          hint: m.scopeHint[value],
        }))}
        value={state.scope}
        onChoose={(scope) => change(state, { scope })}
      />
      <Choice
        legend={m.match.legend}
        options={MATCHES.map((value) => ({ value, label: m.match[value] }))}
        // The page unfolds the lowest tier by asking for it; that is no choice of its own.
        value={state.match === 'any' ? 'auto' : state.match}
        onChoose={(match) => change(state, { match })}
      />
      <label class="sort">
        <span>{m.sort.legend}</span>
        <Select
          value={state.sort}
          values={SORTS}
          labelOf={(value) => m.sort[value]}
          onChoose={(sort) => change(state, { sort })}
        />
      </label>
    </div>
  );
}

/** How much was found, for those who hear it. */
function saidOf(m: Messages, q: string, { exact, all, ...counts }: WireSearch['counts']): string {
  if (counts.clauses === 0) return counts.any > 0 ? m.results.onlyAny : m.zero.title(q);
  return `${m.results.summary(exact, all)} ${m.results.complete(counts.clauses, counts.documents)}`;
}

/** How much was found, or that nothing was. */
function Summary({ q, counts }: { q: string; counts: WireSearch['counts'] | null }) {
  const m = useMessages();
  if (counts === null) return <>{m.loading}</>;
  if (counts.clauses === 0) return <>{counts.any > 0 ? m.results.onlyAny : m.zero.title(q)}</>;
  return (
    <>
      {m.results.summary(counts.exact, counts.all)}
      <span class="complete">{m.results.complete(counts.clauses, counts.documents)}</span>
    </>
  );
}

/** A citation with a quote that is too long to be searched for. */
function OnlyFound({ found, script }: { found: WireFind; script: DisplayScript }) {
  const m = useMessages();
  useEffect(() => announce(m.finder.said(found.candidates.length)), [found, m]);
  return (
    <div class="column">
      <h1 class="unseen" tabIndex={-1}>
        {m.finder.title}
      </h1>
      <FoundCard found={found} script={script} />
      <p class="found-only">{m.finder.onlyFound}</p>
    </div>
  );
}

/** The results page: clauses under their documents, in tiers, with what narrows them. */
export function ResultsPage({ place, state }: { place: Place; state: SearchState }) {
  const m = useMessages();
  const titleOf = useTitles(state.lists.document);
  const { data: last, current, error, retry } = useAnswer<WireSearch>(searchApiUrl(state));
  // What was found for other words must not stand under these, not even for a moment.
  const data = current || last?.query.text === state.q ? last : null;
  const { found, settled } = useFound(state);
  useTitle(m.results.title(state.q));
  useArrival(place, current);
  useEffect(() => {
    if (!current || data === null || !settled) return;
    const places = found === null ? '' : m.finder.said(found.candidates.length);
    announce(`${places} ${saidOf(m, state.q, data.counts)}`.trim());
  }, [current, data, found, settled, m, state.q]);

  if (error?.code === 'query-too-long' && !settled) return <Skeleton lines={3} label={m.loading} />;
  if (error?.code === 'query-too-long' && found !== null) {
    return <OnlyFound found={found} script={state.script} />;
  }
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  return (
    <div class="results" aria-busy={!current}>
      <div class="views-line">
        <QueryViews query={state} current="results" phrase={data?.query.syntax.used !== true} />
        {data !== null && <RecordButton state={state} />}
      </div>
      {data !== null && data.counts.clauses > 0 && (
        <Facets state={state} answer={data} titleOf={titleOf} />
      )}
      <div class="results-main">
        {found !== null && <FoundCard key={state.q} found={found} script={state.script} />}
        <div class="results-head">
          <h1 class="summary" tabIndex={-1}>
            <span class="unseen">{m.results.title(state.q)} </span>
            <Summary q={state.q} counts={data?.counts ?? null} />
          </h1>
          <ScriptChoice
            value={state.script}
            onChoose={(script) => change(state, { script, page: state.page })}
          />
        </div>
        <Choices state={state} />
        <ActiveFilters state={state} titleOf={titleOf} />
        {data !== null && <QueryNotes query={data.query} />}
        {data === null && <Skeleton lines={14} label={m.loading} />}
        {data?.counts.clauses === 0 && found === null && <NothingFound state={state} />}
        {data !== null && data.hits.length === 0 && <ZeroResults state={state} answer={data} />}
        {data !== null && data.hits.length > 0 && <Tiers state={state} answer={data} />}
        {data !== null && (
          <Pagination
            page={state.page}
            pages={Math.ceil(shownTotal(state, data) / PAGE_SIZE)}
            urlOf={(page) => searchUrl({ ...state, page })}
          />
        )}
      </div>
    </div>
  );
}

/** What to write in a report of what was sought in vain; the record of the search says how it was done. */
function NothingFound({ state }: { state: SearchState }) {
  const { data, current } = useAnswer<WireSearchRecord>(recordApiUrl(state));
  if (!current || data === null || data.absence === null) return null;
  return <Absence statement={data.absence} />;
}

/** How many clauses the pages go through: the lowest tier only where it is unfolded. */
function shownTotal(state: SearchState, { counts }: WireSearch): number {
  const unfolded = state.match === 'any' || counts.clauses === 0;
  return counts.clauses + (unfolded ? counts.any : 0);
}
