import { useState } from 'preact/hooks';
import type { DisplayScript, WireFind } from '../../wire/types.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { shownTitle, sourceLang } from '../shared/document-text.ts';

const SHOWN = 4;
/** How much of a clause is shown, in UTF-16 units: enough to know it by. */
const BEGINNING = 90;

type Candidate = WireFind['candidates'][number];

/** The beginning of a text, not cut within a character. */
function beginning(text: string): string {
  const flat = text.replace(/\s*\n\s*/gu, ' ');
  if (flat.length <= BEGINNING) return flat;
  return `${[...flat.slice(0, BEGINNING)].slice(0, -1).join('')}…`;
}

interface PlaceProps {
  candidate: Candidate;
  /** Whether to say by what it was recognised: not when the next says the same. */
  explained: boolean;
  script: DisplayScript;
}

function Place({ candidate, explained, script }: PlaceProps) {
  const m = useMessages();
  const { clause, document, why, url } = candidate;
  return (
    <li>
      <a class="found-place" href={readerUrl(url, { script })}>
        <span class="found-title" lang={sourceLang(document)}>
          {shownTitle(document)}
        </span>{' '}
        <span class="pinpoint">
          {clause === null ? m.finder.document : pinpointIn(m, clause.pinpoint)}
        </span>
      </a>
      {clause !== null && (
        <p class="found-text" lang={sourceLang(document)}>
          {beginning(clause.text)}
        </p>
      )}
      {explained && (
        <p class="note">
          {m.finder.why[why]}
          {document.date !== null && <> · {m.date(document.date)}</>}
        </p>
      )}
    </li>
  );
}

/** Whether two places are of one document, recognised in one way. */
function sameSource(one: Candidate, other: Candidate | undefined): boolean {
  return other !== undefined && one.document.id === other.document.id && one.why === other.why;
}

/** Where a pasted citation leads, the surest first. */
export function FoundCard({ found, script }: { found: WireFind; script: DisplayScript }) {
  const m = useMessages();
  const [all, setAll] = useState(false);
  const { candidates } = found;
  const shown = all ? candidates : candidates.slice(0, SHOWN);
  const hidden = candidates.length - shown.length;
  return (
    <section class="found" aria-labelledby="found-title">
      <h2 id="found-title">{m.finder.title}</h2>
      <ol>
        {shown.map((candidate, i) => (
          <Place
            key={candidate.url}
            candidate={candidate}
            explained={!sameSource(candidate, shown[i + 1])}
            script={script}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {m.finder.more(hidden)}
        </button>
      )}
    </section>
  );
}
