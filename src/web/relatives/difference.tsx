import type { WireDiffPiece } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { changesIn, MOSTLY_OTHER, type Stretch, sharedIn, stretchesOf } from './differences.ts';

function Change({ stretch: { op, text } }: { stretch: Stretch }) {
  const m = useMessages();
  if (op === 'equal') return <>{text}</>;
  if (op === 'shared') return <mark class="faint">{text}</mark>;
  if (op === 'omission') return <span class="ellipsis"> … </span>;
  const Mark = op === 'delete' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="unseen">{op === 'delete' ? m.relatives.deleted : m.relatives.inserted}</span>
      {text}
      <span class="unseen">{m.relatives.changeEnd}</span>
    </Mark>
  );
}

interface Props {
  diff: readonly WireDiffPiece[];
  /** Share of equal characters: where it is small, what is equal is marked instead. */
  similarity: number;
  left: string;
  right: string;
  /** Whether equal text is left out. */
  changesOnly: boolean;
}

/** The right text with what differs from the left one marked in it. */
export function Difference({ diff, similarity, left, right, changesOnly }: Props) {
  const m = useMessages();
  const all = similarity < MOSTLY_OTHER ? sharedIn(diff, right) : stretchesOf(diff, left, right);
  const shown = changesOnly && similarity >= MOSTLY_OTHER ? changesIn(all) : all;
  if (shown.length === 0) return <span class="note">{m.relatives.same}</span>;
  return (
    <>
      {shown.map((stretch, i) => (
        <Change key={i} stretch={stretch} />
      ))}
    </>
  );
}
