import type { DisplayScript, WireDocument } from '../../wire/types.ts';
import { displayLang, displayTitle } from '../document-text.ts';
import { useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { ConvertedTitle } from './converted-title.tsx';
import { DocumentLine } from './document-line.tsx';

function byYear(documents: readonly WireDocument[]): [number | null, WireDocument[]][] {
  const years = new Map<number | null, WireDocument[]>();
  for (const document of documents) {
    const ofYear = years.get(document.year);
    if (ofYear === undefined) years.set(document.year, [document]);
    else ofYear.push(document);
  }
  for (const ofYear of years.values()) {
    ofYear.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  }
  // Undated documents come last.
  return [...years].sort(([a], [b]) => (b ?? 0) - (a ?? 0));
}

interface Props {
  documents: readonly WireDocument[];
  /** The script in which the reader then shows them. */
  script: DisplayScript;
}

/** The documents by year, the newest first. */
export function DocumentList({ documents, script }: Props) {
  const m = useMessages();
  return (
    <dl class="documents">
      {byYear(documents).map(([year, ofYear]) => (
        <div class="documents-year" key={year}>
          <dt>{year ?? m.documents.undated}</dt>
          {ofYear.map((document) => (
            <dd key={document.id}>
              <a href={readerUrl(document.url, { script })} lang={displayLang(document)}>
                {displayTitle(document)}
              </a>
              <p>
                <DocumentLine document={document} />
                <ConvertedTitle document={document} />
                <span class="group-count">{m.reader.sizeOf(document.clauses)}</span>
              </p>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
