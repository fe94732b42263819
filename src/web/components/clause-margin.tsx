import type { DisplayScript, WireClause, WireDocument } from '../../wire/types.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { useCite } from './citation-dialog.tsx';

/** What all clauses of a reader have in common. */
export interface ReaderContext {
  document: WireDocument;
  q: string;
  script: DisplayScript;
}

interface Props {
  clause: WireClause;
  context: ReaderContext;
}

/** What stands beside a clause: its pinpoint, which is its permalink, and the way to its citation. */
export function ClauseMargin({ clause, context }: Props) {
  const m = useMessages();
  const cite = useCite();
  const { document, q, script } = context;
  const pinpoint = pinpointIn(m, clause.pinpoint);
  const openCitation = (): void => cite(clause, document);
  return (
    <>
      <a
        class="pinpoint"
        data-keep-scroll
        href={readerUrl(clause.url, { q, script })}
        title={m.reader.permalink(pinpoint)}
      >
        {pinpoint}
      </a>
      <button
        type="button"
        class="quiet clause-cite"
        aria-label={m.reader.cite(pinpoint)}
        onClick={openCitation}
      >
        {m.reader.citeShort}
      </button>
      {clause.converted && <span class="converted">{m.convertedFrom[document.script]}</span>}
    </>
  );
}
