import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireRecordComparison } from '../../wire/types.ts';
import { failureMessage, type Messages, useMessages } from '../messages/index.ts';
import type { Place } from '../router.ts';
import { ApiError, postJson } from '../shared/api.ts';
import { announce } from '../shared/live.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { RecordComparison } from './record-comparison.tsx';
import { RECORD_LIMIT } from './record-state.ts';

type Outcome =
  | { kind: 'busy' }
  | { kind: 'failed'; title: string; detail: string }
  | { kind: 'done'; comparison: WireRecordComparison };

/** What the server says only of a file that is no record. */
const NO_RECORD = new Set(['parameter-invalid', 'request-malformed', 'media-type-unsupported']);

function failureOf(m: Messages, error: ApiError): Outcome {
  const title = NO_RECORD.has(error.code)
    ? m.record.again.notARecord
    : failureMessage(m, error.code).title;
  return { kind: 'failed', title, detail: error.detail };
}

/** Runs a record again. Whatever the file holds, the server decides whether it is one. */
async function runAgain(m: Messages, file: File, signal: AbortSignal): Promise<Outcome> {
  const { notARecord, tooLarge } = m.record.again;
  if (file.size > RECORD_LIMIT) return { kind: 'failed', title: tooLarge, detail: '' };
  let record: unknown;
  try {
    record = JSON.parse((await file.text()).replace(/^\ufeff/u, ''));
  } catch {
    // A file that cannot be read, and one that is no JSON, are no record alike.
    return { kind: 'failed', title: notARecord, detail: '' };
  }
  if (typeof record !== 'object' || record === null) {
    return { kind: 'failed', title: notARecord, detail: '' };
  }
  try {
    const comparison = await postJson<WireRecordComparison>(
      '/api/v1/search/record/compare',
      record,
      signal,
    );
    return { kind: 'done', comparison };
  } catch (error) {
    if (error instanceof ApiError) return failureOf(m, error);
    throw error;
  }
}

/** Takes the record of a search from a file, runs it again, and says what has changed. */
export function RecordPage({ place }: { place: Place }) {
  const m = useMessages();
  const { again } = m.record;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [over, setOver] = useState(false);
  const running = useRef<AbortController | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useTitle(again.title);
  useArrival(place, true);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (outcome?.kind === 'failed') announce(outcome.title);
    if (outcome?.kind === 'done') {
      const { sameCorpus, sameAnswer, documents } = outcome.comparison;
      const corpus = sameCorpus ? again.sameCorpus : again.otherCorpus;
      announce(`${corpus} ${sameAnswer ? again.sameAnswer : again.otherAnswer(documents.length)}`);
    }
  }, [outcome, again]);
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file == null) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setOutcome({ kind: 'busy' });
    try {
      const next = await runAgain(m, file, controller.signal);
      if (!controller.signal.aborted) setOutcome(next);
    } catch (error) {
      // Given up for another file, or for another page.
      if (!controller.signal.aborted) throw error;
    }
  };
  return (
    <div class="column record-page">
      <h1 tabIndex={-1}>{again.title}</h1>
      <p>{again.intro}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
      <div
        class={over ? 'record-drop record-over' : 'record-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <button type="button" class="button button-first" onClick={() => input.current?.click()}>
          {again.choose}
        </button>
        <span class="record-hint">{again.drop}</span>
        <input
          ref={input}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label={again.choose}
          accept="application/json,.json"
          onChange={(event) => {
            const { currentTarget: field } = event;
            void take(field.files?.[0]);
            // So that the same file can be chosen again.
            field.value = '';
          }}
        />
      </div>
      {outcome?.kind === 'busy' && <p aria-busy="true">{again.busy}</p>}
      {outcome?.kind === 'failed' && (
        <section class="record-failed">
          <h2>{outcome.title}</h2>
          {outcome.detail !== '' && (
            <p class="note" lang="en">
              {again.detail} {outcome.detail}
            </p>
          )}
        </section>
      )}
      {outcome?.kind === 'done' && <RecordComparison comparison={outcome.comparison} />}
    </div>
  );
}
