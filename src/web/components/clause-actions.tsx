import type { WireClause, WireDocument } from '../../wire/types.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { relativesOf } from '../relatives-state.ts';
import { useCite } from './citation-dialog.tsx';

interface Props {
  clause: Pick<WireClause, 'id' | 'pinpoint'>;
  document: WireDocument;
  /** Where there is little room: short labels, for the ear with the pinpoint. */
  short?: boolean;
}

/** What can be done with a clause wherever it is shown. */
export function ClauseActions({ clause, document, short = false }: Props) {
  const m = useMessages();
  const cite = useCite();
  const pinpoint = pinpointIn(m, clause.pinpoint);
  return (
    <span class="clause-actions">
      <button
        type="button"
        class="quiet clause-cite"
        aria-label={short ? m.reader.cite(pinpoint) : undefined}
        onClick={() => cite(clause, document)}
      >
        {short ? m.reader.citeShort : m.hit.cite}
      </button>
      <a
        class="quiet clause-relatives"
        aria-label={short ? m.relatives.label(pinpoint) : undefined}
        href={relativesOf(clause.id, document.id)}
      >
        {short ? m.relatives.short : m.relatives.action}
      </a>
    </span>
  );
}
