import { failureMessage, useMessages } from '../messages/index.ts';
import { getFile } from './api.ts';
import { useDownload } from './use-download.ts';

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

/** Files from the API: links, to be opened or copied as any other; a plain click saves them. */
export function FileLinks({ files, class: className = 'downloads' }: Props) {
  const m = useMessages();
  const { busy, failed, download } = useDownload<string>();
  return (
    <p class={className} aria-busy={busy !== null}>
      <span>{m.compare.download}</span>
      {files.map(({ label, url }) => (
        <a
          key={label}
          download
          href={url}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            void download(label, (signal) => getFile(url, signal));
          }}
        >
          {label}
        </a>
      ))}
      {failed !== null && <DownloadFailure code={failed.code} />}
    </p>
  );
}

/** The formats of tables, in the order in which they are offered. */
export const TABLE_FORMATS = ['docx', 'csv', 'md'] as const;

/** A table from the API in each format. */
export function TableLinks(props: { urlOf: (format: (typeof TABLE_FORMATS)[number]) => string }) {
  const m = useMessages();
  const files = TABLE_FORMATS.map((format) => ({
    label: m.compare.formats[format],
    url: props.urlOf(format),
  }));
  return <FileLinks files={files} />;
}
