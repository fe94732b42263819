import { failureMessage, useMessages } from '../messages/index.ts';
import { postForFile } from '../shared/api.ts';
import { announce } from '../shared/live.ts';
import { today } from '../shared/today.ts';
import { useDownload } from '../shared/use-download.ts';
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
  const { busy, failed, download } = useDownload<FileFormat>();
  const save = async (format: FileFormat): Promise<void> => {
    const request = requestFor(items, format, options);
    if (request === null || busy !== null) return;
    const saved = await download(format, async (signal) => ({
      file: await postForFile('/api/v1/citations', request, signal),
      name: `citations-${today()}.${EXTENSIONS[format]}`,
    }));
    if (saved) announce(m.references.downloaded(m.references.formats[format]));
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
            onClick={() => void save(format)}
          >
            {m.references.formats[format]}
          </button>
        ))}
      </p>
      <p id="basket-word" class="note">
        {noWord ? m.references.noWord : m.references.quotesHint}
      </p>
      {failed !== null && (
        <p class="basket-failure" role="alert">
          {m.references.failed(
            m.references.formats[failed.key],
            failureMessage(m, failed.code).title,
          )}
          <span>{failureMessage(m, failed.code).advice}</span>
          <button type="button" class="quiet" onClick={() => void save(failed.key)}>
            {m.failure.retry}
          </button>
        </p>
      )}
    </div>
  );
}
