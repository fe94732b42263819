import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuoteVerdict, WireQuotes } from '../../wire/types.ts';
import { type Messages, useMessages } from '../messages/index.ts';
import type { Place } from '../router.ts';
import { ApiError, postJson, remember, remembered } from '../shared/api.ts';
import { Choice } from '../shared/choice.tsx';
import { announce } from '../shared/live.ts';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { QuoteCard } from './quote-card.tsx';
import { QuoteFiles } from './quote-files.tsx';
import { QuotePaste } from './quote-paste.tsx';

/** What was checked last; kept while the page is open, so that one can come back to it. */
interface Checked {
  text: string;
  answer: WireQuotes;
}

/** A paste is too long for an address: it is kept under this key instead. */
const KEPT = 'quotes';
const VERDICTS: readonly QuoteVerdict[] = ['verbatim', 'altered', 'not-found'];

function summaryOf(m: Messages, { by, results, counts }: WireQuotes): string {
  if (results.length === 0) return m.quotes.none;
  const each = VERDICTS.filter((verdict) => counts[verdict] > 0).map(
    (verdict) => `${m.quotes.verdict[verdict]} ${counts[verdict]}`,
  );
  return [m.quotes.by[by](results.length), ...each].join(' · ');
}

/** Checks a text; only the answer to the last one asked for is kept. */
function useCheck() {
  const m = useMessages();
  const [checked, setChecked] = useState<Checked | null>(() => remembered<Checked>(KEPT) ?? null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const check = async (text: string): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setError(null);
    announce(m.quotes.checking);
    try {
      const answer = await postJson<WireQuotes>('/api/v1/quotes', { text }, controller.signal);
      remember(KEPT, { text, answer });
      setChecked({ text, answer });
      announce(summaryOf(m, answer));
    } catch (failure) {
      if (controller.signal.aborted) return;
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
    }
    if (running.current === controller) setBusy(false);
  };
  return { checked, error, busy, check };
}

function Results({ checked: { text, answer } }: { checked: Checked }) {
  const m = useMessages();
  const [filter, setFilter] = useState<QuoteVerdict | 'all'>('all');
  const { results, counts, searched } = answer;
  const options = [
    { value: 'all' as const, label: `${m.quotes.all} ${results.length}` },
    ...VERDICTS.map((value) => ({
      value,
      label: `${m.quotes.verdict[value]} ${counts[value]}`,
    })),
  ];
  return (
    <section class="quote-results">
      <h2 class="summary">
        {summaryOf(m, answer)}
        <span class="complete">{m.quotes.searched(searched.documents, searched.clauses)}</span>
      </h2>
      {results.length > 0 && (
        <>
          <h3 class="unseen">{m.quotes.annotated}</h3>
          <QuotePaste
            text={text}
            results={results}
            isShown={({ verdict }) => filter === 'all' || verdict === filter}
          />
          <Choice legend={m.quotes.filter} options={options} value={filter} onChoose={setFilter} />
          <ol class="quote-cards" aria-label={m.quotes.results}>
            {results.map(
              (result, place) =>
                (filter === 'all' || result.verdict === filter) && (
                  <QuoteCard key={place} result={result} place={place} />
                ),
            )}
          </ol>
          <QuoteFiles text={text} date={searched.date} />
        </>
      )}
    </section>
  );
}

/** Checks the quotations of a pasted text against the documents. */
export function QuotesPage({ place }: { place: Place }) {
  const m = useMessages();
  const { checked, error, busy, check } = useCheck();
  const area = useRef<HTMLTextAreaElement>(null);
  useTitle(m.quotes.title);
  useArrival(place, true);

  const submit = (event: Event): void => {
    event.preventDefault();
    const text = area.current?.value ?? '';
    if (text.trim() === '') area.current?.focus();
    else void check(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter alone is a new line, or the choice of an input method.
    if (event.key !== 'Enter' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) submit(event);
  };
  return (
    <div class="column quotes">
      <h1 tabIndex={-1}>{m.quotes.title}</h1>
      <form class="quote-form" onSubmit={submit}>
        <label for="quotes-text">{m.quotes.label}</label>
        <textarea
          id="quotes-text"
          ref={area}
          rows={8}
          lang="zh"
          spellcheck={false}
          placeholder={m.quotes.placeholder}
          aria-describedby="quotes-hint"
          defaultValue={checked?.text ?? ''}
          onKeyDown={onKeyDown}
        />
        <p id="quotes-hint" class="note">
          {m.quotes.hint}
        </p>
        <button type="submit" class="button button-first">
          {m.quotes.submit}
        </button>
      </form>
      {error !== null && (
        <FailureState error={error} onRetry={() => void check(area.current?.value ?? '')} />
      )}
      {busy && <Skeleton lines={8} label={m.quotes.checking} />}
      {!busy && error === null && checked !== null && (
        <Results key={checked.text} checked={checked} />
      )}
    </div>
  );
}
