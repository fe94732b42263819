import { useCallback, useEffect } from 'preact/hooks';
import type {
  Relation,
  WireComparison,
  WireDocument,
  WireDocumentAnswer,
  WireDocumentList,
} from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { navigate, type Place, readerUrl } from '../router.ts';
import { DocumentLine } from '../shared/document-line.tsx';
import { shownTitle, sourceLang } from '../shared/document-text.ts';
import { TableLinks } from '../shared/file-links.tsx';
import { onShortcut } from '../shared/shortcuts.ts';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { AlignmentMap } from './alignment-map.tsx';
import {
  type CompareState,
  compareUrl,
  comparisonUrl,
  parseCompare,
  RELATIONS,
} from './compare-state.ts';
import { DocumentPicker } from './document-picker.tsx';
import { PairRow, pairId } from './pair-row.tsx';

/** Two documents side by side: chosen above, then a map, the kinds of change and the clauses. */
export function ComparePage({ place, state }: { place: Place; state: CompareState }) {
  const m = useMessages();
  const list = useAnswer<WireDocumentList>('/api/v1/documents');
  const documents = list.data?.documents ?? [];
  const named = [state.left, state.right].filter((id) => id !== '');
  const unknown = list.current
    ? named.filter((id) => !documents.some((document) => document.id === id))
    : [];
  const chosen = named.length === 2 && unknown.length === 0;
  const answer = useAnswer<WireComparison>(chosen ? comparisonUrl(state) : null);
  const comparison = chosen && answer.current ? answer.data : null;
  useTitle(m.compare.title);
  useArrival(place, list.current && (!chosen || answer.current || answer.error !== null));
  const change = (part: Partial<CompareState>): void =>
    navigate(compareUrl({ ...state, at: '', ...part }), { keepScroll: true });
  if (list.error !== null) return <FailureState error={list.error} onRetry={list.retry} />;
  return (
    <div class="compare">
      <h1 tabIndex={-1}>{m.compare.title}</h1>
      <p class="note compare-intro">{m.compare.intro}</p>
      <div class="pickers">
        <DocumentPicker
          label={m.compare.left}
          documents={documents}
          value={unknown.includes(state.left) ? '' : state.left}
          onChoose={(left) => change({ left })}
        />
        <button
          type="button"
          class="button"
          disabled={state.left === '' && state.right === ''}
          onClick={() => change({ left: state.right, right: state.left })}
        >
          {m.compare.swap}
        </button>
        <DocumentPicker
          label={m.compare.right}
          documents={documents}
          value={unknown.includes(state.right) ? '' : state.right}
          onChoose={(right) => change({ right })}
        />
      </div>
      {unknown.map((id) => (
        <p key={id} class="missing" role="alert">
          {m.compare.unknown(id)}
        </p>
      ))}
      {named.length === 1 && unknown.length === 0 && <p class="compare-half">{m.compare.half}</p>}
      {answer.error !== null && <FailureState error={answer.error} onRetry={answer.retry} />}
      {chosen && comparison === null && answer.error === null && (
        <Skeleton lines={12} label={m.loading} />
      )}
      {comparison !== null && <Aligned comparison={comparison} state={state} change={change} />}
    </div>
  );
}

interface AlignedProps {
  comparison: WireComparison;
  state: CompareState;
  change: (part: Partial<CompareState>) => void;
}

function Aligned({ comparison, state, change }: AlignedProps) {
  const m = useMessages();
  const { left, right, pairs, counts } = comparison;
  const order = useAnswer<WireDocumentAnswer>(`/api/v1/documents/${encodeURIComponent(left.id)}`);
  const go = useCallback(
    (id: string) => navigate(compareUrl({ ...state, at: id }), { replace: true, keepScroll: true }),
    [state],
  );
  const shown = pairs.filter(({ relation }) => state.kinds.includes(relation));
  const changes = shown.filter(({ relation }) => relation !== 'same').map(pairId);
  const steps = useSteps(changes, go);
  useEffect(() => showPair(state.at), [state.at, comparison]);
  const leftOrder = order.current ? (order.data?.clauses ?? []) : [];
  return (
    <>
      {left.id === right.id && <p class="missing">{m.compare.sameDocument}</p>}
      <div class="compare-heads">
        <SideHead document={left} />
        <SideHead document={right} />
      </div>
      {leftOrder.length > 0 && (
        <AlignmentMap
          pairs={pairs}
          leftOrder={leftOrder.map(({ id }) => id)}
          onChoose={(at) => {
            const pair = pairs[at];
            if (pair === undefined) return;
            const kinds = state.kinds.includes(pair.relation) ? state.kinds : RELATIONS;
            change({ kinds, at: pairId(pair) });
          }}
        />
      )}
      <div class="compare-bar">
        <Kinds state={state} counts={counts} change={change} />
        <div class="compare-steps">
          <button type="button" class="button" onClick={steps.previous} title={m.compare.keys}>
            {m.compare.previous}
          </button>
          <button type="button" class="button" onClick={steps.next} title={m.compare.keys}>
            {m.compare.next}
          </button>
        </div>
      </div>
      <p class="note">{m.compare.legend}</p>
      <ol class="pairs" aria-label={m.compare.list}>
        {shown.map((pair) => (
          <PairRow
            key={`${pair.left?.id} ${pair.right?.id}`}
            pair={pair}
            left={left}
            right={right}
            current={state.at !== '' && pairId(pair) === state.at}
          />
        ))}
      </ol>
      {shown.length === 0 && <p class="state">{m.compare.none}</p>}
      <TableLinks urlOf={(format) => comparisonUrl(state, { format, lang: m.language })} />
    </>
  );
}

function SideHead({ document }: { document: WireDocument }) {
  return (
    <div>
      <h2 lang={sourceLang(document)}>
        <a href={readerUrl(document.url, {})}>{shownTitle(document)}</a>
      </h2>
      <p class="note">
        <DocumentLine document={document} />
      </p>
    </div>
  );
}

interface KindsProps {
  state: CompareState;
  counts: WireComparison['counts'];
  change: AlignedProps['change'];
}

/** The kinds of change, each with its count, of which any may be shown. */
function Kinds({ state, counts, change }: KindsProps) {
  const m = useMessages();
  const toggle = (relation: Relation, on: boolean): void => {
    const kinds = RELATIONS.filter((kind) => (kind === relation ? on : state.kinds.includes(kind)));
    change({ kinds: kinds.length === 0 ? RELATIONS : kinds });
  };
  const changesOnly = RELATIONS.filter((kind) => kind !== 'same');
  const all = state.kinds.length === RELATIONS.length;
  return (
    <fieldset class="kinds">
      <legend class="unseen">{m.compare.filter}</legend>
      {RELATIONS.map((relation) => (
        <label key={relation} class={`kind kind-${relation}`}>
          <input
            type="checkbox"
            checked={state.kinds.includes(relation)}
            onChange={(event) => toggle(relation, event.currentTarget.checked)}
          />
          <span>{m.compare.relation[relation]}</span>
          <span class="group-count">{counts[relation]}</span>
        </label>
      ))}
      <button
        type="button"
        class="quiet"
        onClick={() => change({ kinds: all ? changesOnly : RELATIONS })}
      >
        {all ? m.compare.onlyChanges : m.compare.all}
      </button>
    </fieldset>
  );
}

/** Scrolls to a pair and gives it the focus; nothing where it is not shown. */
function showPair(id: string): void {
  if (id === '') return;
  const row = document.querySelector<HTMLElement>(`[data-pair="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'center' });
}

/** Goes from change to change: with buttons, and with J and K where no text is being typed. */
function useSteps(
  changes: readonly string[],
  go: (id: string) => void,
): { previous: () => boolean; next: () => boolean } {
  // A key may come before the last step is rendered: the address already knows of it.
  const here = (): number => changes.indexOf(parseCompare(new URLSearchParams(location.search)).at);
  const step = (to: number): boolean => {
    const id = changes[to];
    if (id !== undefined) go(id);
    return id !== undefined;
  };
  const next = (): boolean => step(here() + 1);
  const previous = (): boolean => step(here() < 0 ? changes.length - 1 : here() - 1);
  useEffect(() => {
    const ends = [
      onShortcut('j', next, { repeats: true }),
      onShortcut('k', previous, { repeats: true }),
    ];
    return () => {
      for (const end of ends) end();
    };
  });
  return { previous, next };
}
