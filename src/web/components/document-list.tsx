import { useState } from 'preact/hooks';
import type { DisplayScript, WireDocument } from '../../wire/types.ts';
import { compareUrl, RELATIONS } from '../compare-state.ts';
import { shownTitle, sourceLang } from '../document-text.ts';
import { useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
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

/** The documents that were picked for comparison, the older one for the left. */
function Picked(props: { documents: readonly WireDocument[]; onClear: () => void }) {
  const m = useMessages();
  const [left, right] = [...props.documents].sort(
    (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || (a.date ?? '').localeCompare(b.date ?? ''),
  );
  return (
    <div class="picked" role="status">
      <span>{m.compare.picked(props.documents.length)}</span>
      {left !== undefined && right !== undefined && (
        <a
          class="button button-first"
          href={compareUrl({ left: left.id, right: right.id, kinds: RELATIONS, at: '' })}
        >
          {m.compare.compareTwo}
        </a>
      )}
      <button type="button" class="quiet" onClick={props.onClear}>
        {m.compare.unpick}
      </button>
    </div>
  );
}

interface Props {
  documents: readonly WireDocument[];
  /** The script in which the reader then shows them. */
  script: DisplayScript;
}

/** The documents by year, the newest first. */
export function DocumentList({ documents, script }: Props) {
  const m = useMessages();
  const [picked, setPicked] = useState<readonly WireDocument[]>([]);
  const isPicked = ({ id }: WireDocument): boolean => picked.some((other) => other.id === id);
  const toggle = (document: WireDocument): void =>
    setPicked(
      isPicked(document)
        ? picked.filter(({ id }) => id !== document.id)
        : // Of three the first gives way.
          [...picked, document].slice(-2),
    );
  return (
    <>
      <dl class="documents">
        {byYear(documents).map(([year, ofYear]) => (
          <div class="documents-year" key={year}>
            <dt>{year ?? m.documents.undated}</dt>
            {ofYear.map((document) => (
              <dd key={document.id}>
                <a href={readerUrl(document.url, { script })} lang={sourceLang(document)}>
                  {shownTitle(document)}
                </a>
                <p>
                  <DocumentLine document={document} />
                  <span class="group-count">{m.reader.sizeOf(document.clauses)}</span>
                  <label class="pick">
                    <input
                      type="checkbox"
                      checked={isPicked(document)}
                      aria-label={m.compare.pick(shownTitle(document))}
                      onChange={() => toggle(document)}
                    />
                    <span aria-hidden="true">{m.compare.pickShort}</span>
                  </label>
                </p>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {picked.length > 0 && <Picked documents={picked} onClear={() => setPicked([])} />}
    </>
  );
}
