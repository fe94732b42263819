/** What the page says at its foot until it is answered or put away: one thing at a time. */
import { useEffect, useState } from 'preact/hooks';
import { announce } from './live.ts';

export interface Notice {
  readonly text: string;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

let current: Notice | null = null;
const listeners = new Set<(notice: Notice | null) => void>();

/** Shows a notice instead of the one before, and has it heard; null takes it away. */
export function notify(notice: Notice | null): void {
  current = notice;
  if (notice !== null) announce(notice.text);
  for (const listener of listeners) listener(notice);
}

/** The notice to be shown. */
export function useNotice(): Notice | null {
  const [notice, setNotice] = useState(current);
  useEffect(() => {
    listeners.add(setNotice);
    setNotice(current);
    return () => {
      listeners.delete(setNotice);
    };
  }, []);
  return notice;
}
