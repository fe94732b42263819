import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { ApiError, postForFile } from '../shared/api.ts';
import { DownloadFailure } from '../shared/file-links.tsx';
import { saveFile } from '../shared/save-file.ts';

const FORMATS = ['docx', 'csv', 'md'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Files with the results of a check: the text is checked again, for it is too
 * long for an address. What fails is said here, with a way to try once more.
 */
export function QuoteFiles({ text, date }: { text: string; date: string }) {
  const m = useMessages();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ format: Format; code: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const download = async (format: Format): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setFailed(null);
    try {
      const body = { text, format, lang: m.language };
      const file = await postForFile('/api/v1/quotes', body, controller.signal);
      saveFile(file, `quotes-${date}.${format}`);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      setFailed({ format, code: error.code });
    }
    setBusy(false);
  };
  return (
    <p class="downloads" aria-busy={busy}>
      <span>{m.compare.download}</span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="quiet"
          disabled={busy}
          onClick={() => void download(format)}
        >
          {m.compare.formats[format]}
        </button>
      ))}
      {failed !== null && (
        <span class="quote-files-failure">
          <DownloadFailure code={failed.code} />{' '}
          <button type="button" class="quiet" onClick={() => void download(failed.format)}>
            {m.failure.retry}
          </button>
        </span>
      )}
    </p>
  );
}
