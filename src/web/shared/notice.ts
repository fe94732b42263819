/** What the page says at its foot until it is answered or put away: one thing at a time. */
import { useEffect, useState } from 'preact/hooks';
import { announce } from './live.ts';

export interface Notice {
  readonly text: string;
  /** What can be done about it. */
  readonly action?: {
    readonly label: string;
    readonly run: () => void;
    /** Whether it takes back what was done, and so has the key for that. */
    readonly undoes: boolean;
  };
}

let current: Notice | null = null;
const listeners = new Set<(notice: Notice | null) => void>();

/** The bar is far from where one is: whoever hears it is told the key. */
function heard({ text, action }: Notice): string {
  return action?.undoes === true ? `${text} · ${action.label}: Ctrl+Z` : text;
}

/** Shows a notice instead of the one before, and has it heard; null takes it away. */
export function notify(notice: Notice | null): void {
  current = notice;
  if (notice !== null) announce(heard(notice));
  for (const listener of listeners) listener(notice);
}

/** Takes back what the notice tells of. @returns false where it tells of nothing that can be. */
export function undo(): boolean {
  const action = current?.action;
  if (action?.undoes !== true) return false;
  action.run();
  return true;
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
