import { useEffect, useMemo } from 'preact/hooks';
import type { WireLineage } from '../../wire/types.ts';
import { citedAsUsual } from '../cite/cited-as-usual.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { navigate, type Place, readerUrl } from '../router.ts';
import { Absence } from '../shared/absence.tsx';
import { ApiError, getJson } from '../shared/api.ts';
import { Choice } from '../shared/choice.tsx';
import { shownTitle, sourceLang } from '../shared/document-text.ts';
import { TableLinks } from '../shared/file-links.tsx';
import { announce } from '../shared/live.ts';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { descentOf, type Entry, type Point } from './descent.ts';
import { RelativeEntry } from './relative-entry.tsx';
import {
  AGAINST,
  type Against,
  clauseIdsOf,
  lineageUrl,
  type RelativesState,
  relativesUrl,
  SHOWN,
} from './relatives-state.ts';

/**
 * Gets a lineage. The key is one address or, where a clause may be called in two
 * ways, two of them, of which the second is tried where the first is unknown.
 */
async function loadLineage(key: string, signal: AbortSignal): Promise<WireLineage> {
  const [first = '', second = ''] = key.split(' ');
  try {
    return await getJson<WireLineage>(first, signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'clause-unknown') throw error;
    return getJson<WireLineage>(second, signal);
  }
}

/** The clause asked for, whole. */
function Asked({ lineage: { clause, document, citation } }: { lineage: WireLineage }) {
  const m = useMessages();
  const lang = sourceLang(document);
  return (
    <section class="asked" aria-label={m.relatives.asked}>
      <p class="hit-place">
        <a class="pinpoint" href={readerUrl(clause.url, {})}>
          {pinpointIn(m, clause.pinpoint)}
        </a>
        <a class="asked-document" href={readerUrl(document.url, {})} lang={lang}>
          {shownTitle(document)}
        </a>
      </p>
      <p class="hit-text" lang={lang}>
        {clause.text}
      </p>
      <p class="entry-citation" lang={lang}>
        {citation}
      </p>
      <p class="hit-actions">
        <a class="quiet" href={readerUrl(clause.url, {})}>
          {m.hit.read}
        </a>
        <ClauseActions clause={clause} document={document} />
      </p>
    </section>
  );
}

interface FoundProps {
  lineage: WireLineage;
  state: RelativesState;
}

/** What an answer holds clauses against: until the next one comes, that is what is shown. */
function againstIn({ step }: WireLineage): Against {
  return step === undefined ? 'asked' : 'previous';
}

/** Years and clauses from the oldest to the newest. */
function Line({ lineage, state }: FoundProps) {
  const m = useMessages();
  const against = againstIn(lineage);
  const { line, undated } = useMemo(() => descentOf(lineage, against), [lineage, against]);
  const entries = useMemo(() => {
    const dated = line.flatMap((point) => (point.kind === 'entry' ? [point.entry] : []));
    return new Map([...dated, ...undated].map((entry) => [entry.clause.id, entry]));
  }, [line, undated]);
  const asked = entries.get(lineage.clause.id);
  if (asked === undefined) return null;
  const entryOf = (id: string): Entry | undefined => entries.get(id);
  const render = (entry: Entry) => (
    <RelativeEntry
      entry={entry}
      asked={asked}
      entryOf={entryOf}
      shown={state.shown}
      stepwise={against === 'previous'}
    />
  );
  const whole = lineage.documents === lineage.relatives.length && lineage.complete;
  return (
    <>
      <ol class="descent" aria-label={m.relatives.list}>
        {line.map((point, i) => (
          <LinePoint key={keyOf(point)} point={point} before={line[i - 1]} whole={whole}>
            {point.kind === 'entry' && render(point.entry)}
          </LinePoint>
        ))}
      </ol>
      {undated.length > 0 && (
        <section class="descent-undated">
          <h2>{m.relatives.undated}</h2>
          {against === 'previous' && <p class="note">{m.relatives.undatedNote}</p>}
          {undated.map((entry) => (
            <div key={entry.clause.id}>{render(entry)}</div>
          ))}
        </section>
      )}
    </>
  );
}

function keyOf(point: Point): string {
  return point.kind === 'gap' ? `${point.from}` : point.entry.clause.id;
}

/** A point of the line: its year stands beside it, once for each year. */
function LinePoint(props: {
  point: Point;
  before: Point | undefined;
  whole: boolean;
  children: preact.ComponentChildren;
}) {
  const m = useMessages();
  const { point, before, whole, children } = props;
  if (point.kind === 'gap') {
    const { from, to, documents } = point;
    return (
      <li class={documents === 0 ? 'descent-gap descent-empty' : 'descent-gap'}>
        {m.relatives.gap(from, to, documents, whole)}
      </li>
    );
  }
  const { year } = point.entry.document;
  const repeated = before?.kind === 'entry' && before.entry.document.year === year;
  return (
    <li class="descent-point">
      <p class={repeated ? 'descent-year unseen' : 'descent-year'}>{year}</p>
      {children}
    </li>
  );
}

function Controls({ state }: { state: RelativesState }) {
  const m = useMessages();
  const change = (part: Partial<RelativesState>): void =>
    navigate(relativesUrl({ ...state, ...part }), { replace: true, keepScroll: true });
  return (
    <div class="descent-controls">
      <Choice
        legend={m.relatives.against.legend}
        options={AGAINST.map((value) => ({ value, label: m.relatives.against[value] }))}
        value={state.against}
        onChoose={(against) => change({ against })}
      />
      <Choice
        legend={m.relatives.text.legend}
        options={SHOWN.map((value) => ({ value, label: m.relatives.text[value] }))}
        value={state.shown}
        onChoose={(shown) => change({ shown })}
      />
    </div>
  );
}

/** How many relatives there are, for the eye and for the ear. */
function useSummary(lineage: WireLineage | null): string {
  const m = useMessages();
  if (lineage === null) return '';
  const { documents, searched } = lineage;
  return documents === 0
    ? m.relatives.none(searched.documents)
    : m.relatives.found(documents, searched.documents);
}

function Found({ lineage, state }: FoundProps) {
  const m = useMessages();
  const { relatives, documents, least, complete, absence, clause } = lineage;
  const summary = useSummary(lineage);
  const more = { lang: m.language, ...citedAsUsual() };
  return (
    <>
      <Asked lineage={lineage} />
      <h2 class="relatives-summary">{summary}</h2>
      {relatives.length < documents && <p class="note">{m.relatives.shown(relatives.length)}</p>}
      <p class="note relatives-note">{m.relatives.note(least.toFixed(2))}</p>
      {!complete && <p class="missing">{m.relatives.incomplete}</p>}
      {absence !== null && <Absence statement={absence} />}
      {relatives.length > 0 && (
        <>
          <Controls state={state} />
          <p class="note">{m.relatives.legend[againstIn(lineage)]}</p>
          <Line lineage={lineage} state={state} />
        </>
      )}
      <TableLinks urlOf={(format) => lineageUrl(clause.id, state.against, { format, ...more })} />
    </>
  );
}

/** A clause and what is worded like it in every other document, from the oldest to the newest. */
export function RelativesPage({ place, state }: { place: Place; state: RelativesState }) {
  const m = useMessages();
  const keys = clauseIdsOf(state).map((id) => lineageUrl(id, state.against, citedAsUsual()));
  const answer = useAnswer<WireLineage>(keys.join(' '), loadLineage);
  const { data, current, error, retry } = answer;
  const same = clauseIdsOf(state).some((id) => id === data?.clause.id);
  // Another clause's relatives must not stand under this one, not even for a moment.
  const lineage = current || same ? data : null;
  const summary = useSummary(lineage);
  useTitle(
    lineage === null
      ? m.relatives.title
      : m.relatives.label(
          `${shownTitle(lineage.document)} ${pinpointIn(m, lineage.clause.pinpoint)}`,
        ),
  );
  useArrival(place, current);
  useEffect(() => {
    if (current && summary !== '') announce(summary);
  }, [current, summary]);
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  return (
    <div class="relatives" aria-busy={!current}>
      <h1 tabIndex={-1}>{m.relatives.title}</h1>
      {lineage === null ? (
        <Skeleton lines={14} label={m.loading} />
      ) : (
        <Found lineage={lineage} state={state} />
      )}
    </div>
  );
}
