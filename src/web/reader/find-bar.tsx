import { useEffect, useRef } from 'preact/hooks';
import type { WireClause, WireFind } from '../../wire/types.ts';
import { failureMessage, useMessages } from '../messages/index.ts';
import { navigate, readerUrl } from '../router.ts';
import { findApiUrl } from '../search/use-found.ts';
import { ApiError, getJson } from '../shared/api.ts';
import { Icon } from '../shared/icon.tsx';
import type { ReaderContext } from './clause-margin.tsx';

interface Props {
  context: ReaderContext;
  /** The clauses with marks, in order; null while they are not known. */
  hits: readonly WireClause[] | null;
  /** Why they cannot be known: that is not the same as none. */
  error: ApiError | null;
  onRetry: () => void;
  /** Place of the clause that the address names among all clauses; -1 for none. */
  currentIndex: number;
  /** Place of a clause in the document. */
  indexOf: (clause: WireClause) => number;
  /** The address of what is shown now, without marks. */
  clearUrl: string;
}

/** From one marked clause to the next. */
function HitSteps({ context, hits, error, onRetry, currentIndex, indexOf }: Props) {
  const m = useMessages();
  if (error !== null) {
    return (
      <span class="find-count" role="alert">
        {failureMessage(m, error.code).title}{' '}
        <button type="button" class="quiet" onClick={onRetry}>
          {m.failure.retry}
        </button>
      </span>
    );
  }
  if (hits === null) return <span class="find-count">{m.loading}</span>;
  if (hits.length === 0) return <span class="find-count">{m.reader.findNone}</span>;
  const at = hits.findIndex((hit) => indexOf(hit) === currentIndex);
  const before = hits.filter((hit) => indexOf(hit) < currentIndex).at(-1) ?? hits.at(-1);
  const after = hits.find((hit) => indexOf(hit) > currentIndex) ?? hits[0];
  const go = (hit: WireClause | undefined): void => {
    if (hit === undefined) return;
    const { q, script } = context;
    navigate(readerUrl(hit.url, { q, script }), { replace: true });
  };
  return (
    <>
      <span class="find-count" role="status">
        {at < 0 ? m.reader.findCount(hits.length) : m.reader.findAt(at + 1, hits.length)}
      </span>
      <button
        type="button"
        class="step"
        aria-label={m.reader.previousHit}
        onClick={() => go(before)}
      >
        <Icon name="up" />
      </button>
      <button type="button" class="step" aria-label={m.reader.nextHit} onClick={() => go(after)}>
        <Icon name="down" />
      </button>
    </>
  );
}

/** A pinpoint or a locator is shorter. */
const LONGEST_PLACE = 100;

/** The clause that a text names in a document; null where it is words to look for. */
async function placeIn(
  documentId: string,
  text: string,
  signal: AbortSignal,
): Promise<WireFind['candidates'][number] | null> {
  if (text === '' || text.length > LONGEST_PLACE) return null;
  try {
    const found = await getJson<WireFind>(findApiUrl(text, documentId), signal);
    return found.sure ? (found.candidates[0] ?? null) : null;
  } catch (error) {
    // What cannot be asked is looked for as words, which then says what is wrong.
    if (error instanceof ApiError || signal.aborted) return null;
    throw error;
  }
}

/** Finds words in the document that is being read, and goes through them. */
export function FindBar(props: Props) {
  const m = useMessages();
  const { context, clearUrl } = props;
  const input = useRef<HTMLInputElement>(null);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? '';
    const { script, document } = context;
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    const place = await placeIn(document.id, q, controller.signal);
    if (controller.signal.aborted) return;
    if (place === null || place.clause === null) {
      navigate(readerUrl(document.url, { q, script }), { keepScroll: true });
    } else {
      // 第三条 stands there as well, and is marked; 第二部分第三点 does not.
      const marked = place.clause.text.includes(q) ? q : '';
      navigate(readerUrl(place.url, { q: marked, script }));
    }
  };
  return (
    <div class="find">
      <search aria-label={m.reader.findLabel}>
        <form onSubmit={find}>
          <input
            key={context.q}
            ref={input}
            type="search"
            name="q"
            defaultValue={context.q}
            aria-label={m.reader.findLabel}
            placeholder={m.reader.findLabel}
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
          />
          <button type="submit" class="unseen">
            {m.reader.findSubmit}
          </button>
        </form>
      </search>
      {context.q !== '' && (
        <>
          <HitSteps {...props} />
          <button
            type="button"
            class="step"
            aria-label={m.reader.findClear}
            onClick={() => navigate(clearUrl, { keepScroll: true })}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
