import { useEffect } from 'preact/hooks';
import { failureMessage, useMessages } from '../messages/index.ts';
import type { ApiError } from './api.ts';
import { announce } from './live.ts';

interface FailureProps {
  error: Pick<ApiError, 'code' | 'detail' | 'retryAfter'>;
  /** Asks again; left out where asking again would not help. */
  onRetry?: (() => void) | undefined;
}

/** The failures that another attempt can mend. */
const MENDABLE = new Set(['offline', 'not-ready', 'internal']);

/** A failure, said in the language of the interface, with what to do about it. */
export function FailureState({ error, onRetry }: FailureProps) {
  const m = useMessages();
  const failure = failureMessage(m, error.code);
  const waits = error.retryAfter !== null;
  useEffect(() => {
    announce(`${failure.title} ${failure.advice}`);
  }, [failure]);
  return (
    <section class="state" aria-busy={waits}>
      {waits && <div class="waiting" aria-hidden="true" />}
      <h1 tabIndex={-1}>{failure.title}</h1>
      <p>{failure.advice}</p>
      {waits && <p>{m.failure.retrying}</p>}
      {error.detail !== '' && !waits && (
        <p class="state-detail">
          <span>{m.failure.detail}</span>
          {error.detail}
        </p>
      )}
      <p class="state-actions">
        {onRetry !== undefined && MENDABLE.has(error.code) && (
          <button type="button" class="button" onClick={onRetry}>
            {m.failure.retry}
          </button>
        )}
        {!waits && <a href="/">{m.failure.home}</a>}
      </p>
    </section>
  );
}

/** Holds the place of `lines` lines of text that are on their way. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div class="skeleton" role="status" aria-busy="true">
      <span class="unseen">{label}</span>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} aria-hidden="true" />
      ))}
    </div>
  );
}
