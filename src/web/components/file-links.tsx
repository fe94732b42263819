import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, getFile } from '../api.ts';
import { failureMessage, useMessages } from '../messages/index.ts';
import { saveFile } from '../save-file.ts';

/** Why a file could not be had, where it was asked for. */
export function DownloadFailure({ code }: { code: string }) {
  const m = useMessages();
  const { title, advice } = failureMessage(m, code);
  return (
    <span class="download-failure" role="alert">
      {title} {advice}
    </span>
  );
}

interface Props {
  files: readonly { label: string; url: string }[];
  class?: string;
}

/**
 * Files from the API. They are links, to be opened or copied as any other; a
 * plain click gets the file first, so that a failure is said here and is not
 * saved under the name of a file.
 */
export function FileLinks({ files, class: className = 'downloads' }: Props) {
  const m = useMessages();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const download = async (url: string): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setFailed(null);
    try {
      const { file, name } = await getFile(url, controller.signal);
      saveFile(file, name);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      setFailed(error.code);
    }
    if (running.current === controller) setBusy(false);
  };
  return (
    <p class={className} aria-busy={busy}>
      <span>{m.compare.download}</span>
      {files.map(({ label, url }) => (
        <a
          key={label}
          download
          href={url}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            void download(url);
          }}
        >
          {label}
        </a>
      ))}
      {failed !== null && <DownloadFailure code={failed} />}
    </p>
  );
}
