import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, type NamedFile } from './api.ts';
import { saveFile } from './save-file.ts';

/** Files that are got first and saved then, so that a failure is not saved under the name of a file. */
export interface Downloads<K> {
  /** Which one is on its way. */
  readonly busy: K | null;
  /** Which one could not be had, and why. */
  readonly failed: { readonly key: K; readonly code: string } | null;
  /**
   * Gets a file and saves it; gives up the one before and, when the page is left, this one.
   *
   * @returns whether it was saved.
   */
  readonly download: (key: K, get: (signal: AbortSignal) => Promise<NamedFile>) => Promise<boolean>;
}

/** Downloads, of which one at a time is on its way. @typeParam K - what tells them apart. */
export function useDownload<K>(): Downloads<K> {
  const [busy, setBusy] = useState<Downloads<K>['busy']>(null);
  const [failed, setFailed] = useState<Downloads<K>['failed']>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const download: Downloads<K>['download'] = async (key, get) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy(() => key);
    setFailed(null);
    try {
      const { file, name } = await get(controller.signal);
      saveFile(file, name);
      return true;
    } catch (error) {
      if (controller.signal.aborted) return false;
      if (!(error instanceof ApiError)) throw error;
      setFailed({ key, code: error.code });
      return false;
    } finally {
      if (running.current === controller) setBusy(null);
    }
  };
  return { busy, failed, download };
}
