import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, getJson, remember, remembered } from './api.ts';

/** What is known of an answer. */
export interface Answer<T> {
  /** The answer; while another is on its way, the one before, so that the page does not jump. */
  data: T | null;
  /** True when `data` answers what was asked. */
  current: boolean;
  error: ApiError | null;
  /** Asks again. */
  retry: () => void;
}

/**
 * Gets an answer from the API and keeps it. A request that is no longer wanted
 * is given up; “not ready” is asked again by itself.
 *
 * @param key - what is asked: a path with query, or null to ask for nothing.
 * @param load - gets the answer to `key`; must be one and the same function at every call.
 */
export function useAnswer<T>(
  key: string | null,
  load: (key: string, signal: AbortSignal) => Promise<T> = getJson,
): Answer<T> {
  const [failure, setFailure] = useState<{ key: string; error: ApiError } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [, setArrivals] = useState(0);
  const last = useRef<T | null>(null);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // A new attempt is a reason to ask again.
  useEffect(() => {
    if (key === null || remembered(key) !== undefined) return;
    const controller = new AbortController();
    let timer = 0;
    load(key, controller.signal).then(
      (data) => {
        if (controller.signal.aborted) return;
        remember(key, data);
        setFailure(null);
        setArrivals((count) => count + 1);
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setFailure({ key, error });
        if (error.retryAfter !== null) timer = setTimeout(retry, error.retryAfter);
      },
    );
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [key, attempt, load, retry]);

  const known = key === null ? undefined : remembered<T>(key);
  if (known !== undefined) last.current = known;
  return {
    data: last.current,
    current: known !== undefined,
    error: known === undefined && failure?.key === key ? failure.error : null,
    retry,
  };
}
