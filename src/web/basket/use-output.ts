/** The finished list, kept up with what is in the basket. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireCitationSet } from '../../wire/types.ts';
import { ApiError, postForFile } from '../shared/api.ts';

/** A list as it is copied. */
export interface Output {
  readonly text: string;
  /** Null for a style that programs read. */
  readonly html: string | null;
}

/** What is known of the list. */
export interface OutputState {
  readonly output: Output | null;
  /** True when `output` is of what is asked for. */
  readonly current: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** Typing pauses shorter than this, in milliseconds, ask for nothing. */
const PAUSE = 250;

async function load(set: WireCitationSet, rich: boolean, signal: AbortSignal): Promise<Output> {
  const get = async (format: 'text' | 'html'): Promise<string> =>
    (await postForFile('/api/v1/citations', { ...set, format }, signal)).text();
  const [text, html] = await Promise.all([get('text'), rich ? get('html') : null]);
  return { text, html };
}

/**
 * Asks for the list whenever what it is made of has changed.
 *
 * @param set - what to post; null for nothing.
 * @param rich - whether there is a form of it as rich text.
 */
export function useOutput(set: WireCitationSet | null, rich: boolean): OutputState {
  const key = set === null ? null : JSON.stringify(set);
  const [done, setDone] = useState<{ key: string; output: Output } | null>(null);
  const [failure, setFailure] = useState<{ key: string; error: ApiError } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const first = useRef(true);

  // A new attempt is a reason to ask again.
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    const run = async (): Promise<void> => {
      try {
        const output = await load(JSON.parse(key) as WireCitationSet, rich, controller.signal);
        if (controller.signal.aborted) return;
        setDone({ key, output });
        setFailure(null);
      } catch (error) {
        if (controller.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setFailure({ key, error });
      }
    };
    const timer = setTimeout(() => void run(), first.current ? 0 : PAUSE);
    first.current = false;
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, rich, attempt]);

  return {
    output: key === null ? null : (done?.output ?? null),
    current: done !== null && done.key === key,
    error: failure !== null && failure.key === key ? failure.error : null,
    retry: () => {
      setFailure(null);
      setAttempt((count) => count + 1);
    },
  };
}
