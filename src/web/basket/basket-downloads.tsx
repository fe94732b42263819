import { useState } from 'preact/hooks';
import { failureMessage, useMessages } from '../messages/index.ts';
import { ApiError, postForFile } from '../shared/api.ts';
import { announce } from '../shared/live.ts';
import { saveFile } from '../shared/save-file.ts';
import { today } from '../shared/today.ts';
import {
  type CitableItem,
  EXTENSIONS,
  FILES,
  type FileFormat,
  isForPrograms,
  type OutputOptions,
  requestFor,
} from './output.ts';

interface Props {
  /** The items that the corpus has. */
  items: readonly CitableItem[];
  options: OutputOptions;
}

/** Files with the references; what goes wrong is said beside them. */
export function BasketDownloads({ items, options }: Props) {
  const m = useMessages();
  const [busy, setBusy] = useState<FileFormat | null>(null);
  const [failure, setFailure] = useState<{ format: FileFormat; error: ApiError } | null>(null);

  const download = async (format: FileFormat): Promise<void> => {
    const request = requestFor(items, format, options);
    if (request === null || busy !== null) return;
    setBusy(format);
    setFailure(null);
    try {
      const { signal } = new AbortController();
      const file = await postForFile('/api/v1/citations', request, signal);
      saveFile(file, `citations-${today()}.${EXTENSIONS[format]}`);
      announce(m.references.downloaded(m.references.formats[format]));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure({ format, error });
    } finally {
      setBusy(null);
    }
  };
  const noWord = isForPrograms(options.style);
  return (
    <div class="basket-downloads" aria-busy={busy !== null}>
      <h3>{m.references.download}</h3>
      <p>
        {FILES.map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            disabled={requestFor(items, format, options) === null || (format === 'docx' && noWord)}
            aria-describedby={format === 'docx' ? 'basket-word' : undefined}
            onClick={() => void download(format)}
          >
            {m.references.formats[format]}
          </button>
        ))}
      </p>
      <p id="basket-word" class="note">
        {noWord ? m.references.noWord : m.references.quotesHint}
      </p>
      {failure !== null && (
        <p class="basket-failure" role="alert">
          {m.references.failed(
            m.references.formats[failure.format],
            failureMessage(m, failure.error.code).title,
          )}
          <span>{failureMessage(m, failure.error.code).advice}</span>
          <button type="button" class="quiet" onClick={() => void download(failure.format)}>
            {m.failure.retry}
          </button>
        </p>
      )}
    </div>
  );
}
