import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WireSuggestion, WireSuggestions } from '../../wire/types.ts';
import { ApiError, getJson } from '../shared/api.ts';

/** Typing pauses shorter than this, in milliseconds, ask for nothing. */
const PAUSE = 100;
/** Longer text is a quotation, not the beginning of a word. */
const LONGEST = 100;
const NONE: readonly WireSuggestion[] = [];

/** What is suggested for the typed text. */
export interface Suggestions {
  /** Empty when nothing is to be shown. */
  items: readonly WireSuggestion[];
  /** Says what has been typed; asks once typing pauses. */
  ask: (typed: string) => void;
  /** Takes the suggestions away and gives up what is on its way. */
  dismiss: () => void;
}

function addressFor(typed: string): string {
  return `/api/v1/suggest?${new URLSearchParams({ q: typed })}`;
}

/**
 * Suggestions for a field. Whatever goes wrong, there are none, and the search
 * works all the same.
 */
export function useSuggestions(): Suggestions {
  const [items, setItems] = useState(NONE);
  const pending = useRef<{ timer: number; controller: AbortController } | null>(null);

  const giveUp = useCallback(() => {
    clearTimeout(pending.current?.timer);
    pending.current?.controller.abort();
    pending.current = null;
  }, []);
  useEffect(() => giveUp, [giveUp]);

  const dismiss = useCallback(() => {
    giveUp();
    setItems(NONE);
  }, [giveUp]);

  const ask = useCallback(
    (typed: string) => {
      giveUp();
      if (typed.trim() === '' || typed.length > LONGEST) {
        setItems(NONE);
        return;
      }
      const controller = new AbortController();
      const load = async (): Promise<void> => {
        try {
          const answer = await getJson<WireSuggestions>(addressFor(typed), controller.signal);
          // What has been typed already need not be suggested.
          setItems(answer.suggestions.filter(({ text }) => text !== typed.trim()));
        } catch (error) {
          if (controller.signal.aborted) return;
          if (!(error instanceof ApiError)) throw error;
          setItems(NONE);
        }
      };
      pending.current = { controller, timer: setTimeout(load, PAUSE) };
    },
    [giveUp],
  );
  return { items, ask, dismiss };
}
