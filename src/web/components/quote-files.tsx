import { useState } from 'preact/hooks';
import { ApiError, postForFile } from '../api.ts';
import { useMessages } from '../messages/index.ts';
import { saveFile } from '../save-file.ts';
import { DownloadFailure } from './file-links.tsx';

const FORMATS = ['docx', 'csv', 'md'] as const;

/** Files with the results of a check: the text is checked again, for it is too long for an address. */
export function QuoteFiles({ text, date }: { text: string; date: string }) {
  const m = useMessages();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const download = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setBusy(true);
    setFailed(null);
    try {
      const body = { text, format, lang: m.language };
      const file = await postForFile('/api/v1/quotes', body, new AbortController().signal);
      saveFile(file, `quotes-${date}.${format}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailed(error.code);
    } finally {
      setBusy(false);
    }
  };
  return (
    <p class="downloads">
      <span>{m.compare.download}</span>
      {FORMATS.map((format) => (
        <button key={format} type="button" disabled={busy} onClick={() => void download(format)}>
          {m.compare.formats[format]}
        </button>
      ))}
      {failed !== null && <DownloadFailure code={failed} />}
    </p>
  );
}
