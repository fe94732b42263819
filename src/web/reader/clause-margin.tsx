import type { DisplayScript, WireClause, WireDocument } from '../../wire/types.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { AmbiguousList } from '../shared/ambiguous-note.tsx';

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

/** What stands beside a clause: its pinpoint, which is its permalink, and what can be done with it. */
export function ClauseMargin({ clause, context }: Props) {
  const m = useMessages();
  const { document, q, script } = context;
  const pinpoint = pinpointIn(m, clause.pinpoint);
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
      <ClauseActions clause={clause} document={document} short />
      {clause.converted && <span class="converted">{m.convertedFrom[document.script]}</span>}
      <AmbiguousList clause={clause} />
    </>
  );
}
