/** How does long work leave room for other requests? */
import { setImmediate } from 'node:timers/promises';

/** How long others may have to wait, in milliseconds. */
const LONGEST_MS = 10;

/**
 * Makes a function to be called between the steps of long work: now and then it
 * lets everything else that waits have its turn.
 *
 * @param signal - ends the work at such a pause: what it throws is the signal's reason.
 */
export function pauses(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
