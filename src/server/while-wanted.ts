import type { Response } from 'express';

/**
 * Does long work for an answer as long as somebody waits for it.
 *
 * @param work - is given a signal that is aborted when the client has gone; what it throws
 *   from then on is dropped, because nobody is left to be told anything.
 */
export async function whileWanted(
  response: Response,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    await work(gone.signal);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}
