import { useState } from 'preact/hooks';
import type { DisplayScript, WireFind } from '../../wire/types.ts';
import { shownTitle, sourceLang } from '../document-text.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';

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

function Place({ candidate, script }: { candidate: Candidate; script: DisplayScript }) {
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
      <p class="note">
        {m.finder.why[why]}
        {document.date !== null && <> · {m.date(document.date)}</>}
      </p>
    </li>
  );
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
        {shown.map((candidate) => (
          <Place key={candidate.url} candidate={candidate} script={script} />
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
