import { useMessages } from '../messages/index.ts';
import { postForFile } from '../shared/api.ts';
import { DownloadFailure, TABLE_FORMATS } from '../shared/file-links.tsx';
import { useDownload } from '../shared/use-download.ts';

type Format = (typeof TABLE_FORMATS)[number];

/**
 * Files with the results of a check: the text is checked again, for it is too
 * long for an address. What fails is said here, with a way to try once more.
 */
export function QuoteFiles({ text, date }: { text: string; date: string }) {
  const m = useMessages();
  const { busy, failed, download } = useDownload<Format>();
  const get = (format: Format): Promise<boolean> =>
    download(format, async (signal) => ({
      file: await postForFile('/api/v1/quotes', { text, format, lang: m.language }, signal),
      name: `quotes-${date}.${format}`,
    }));
  return (
    <p class="downloads" aria-busy={busy !== null}>
      <span>{m.compare.download}</span>
      {TABLE_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="quiet"
          disabled={busy !== null}
          onClick={() => void get(format)}
        >
          {m.compare.formats[format]}
        </button>
      ))}
      {failed !== null && (
        <span class="quote-files-failure">
          <DownloadFailure code={failed.code} />{' '}
          <button type="button" class="quiet" onClick={() => void get(failed.key)}>
            {m.failure.retry}
          </button>
        </span>
      )}
    </p>
  );
}
