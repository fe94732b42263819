import { useMessages } from '../messages/index.ts';
import { postForFile } from '../shared/api.ts';
import { DownloadFailure, TABLE_FORMATS } from '../shared/file-links.tsx';
import { useDownload } from '../shared/use-download.ts';

type Format = (typeof TABLE_FORMATS)[number];

/** Files with the results of a check: the text is checked again, for it is too long for an address. */
export function QuoteFiles({ text, date }: { text: string; date: string }) {
  const m = useMessages();
  const { busy, failed, download } = useDownload<Format>();
  const get = async (format: Format, signal: AbortSignal) => ({
    file: await postForFile('/api/v1/quotes', { text, format, lang: m.language }, signal),
    name: `quotes-${date}.${format}`,
  });
  return (
    <p class="downloads">
      <span>{m.compare.download}</span>
      {TABLE_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          disabled={busy !== null}
          onClick={() => void download(format, (signal) => get(format, signal))}
        >
          {m.compare.formats[format]}
        </button>
      ))}
      {failed !== null && <DownloadFailure code={failed.code} />}
    </p>
  );
}
