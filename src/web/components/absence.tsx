import type { WireLineage } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { CopyButton } from './copy-button.tsx';

interface Props {
  statement: NonNullable<WireLineage['absence']>;
  level?: 'h2' | 'h4';
}

/** What to write in a report of something that was not found, to be copied. */
export function Absence({ statement, level: Heading = 'h2' }: Props) {
  const m = useMessages();
  const text = statement[m.language];
  return (
    <div class="absence">
      <Heading>{m.quotes.absence}</Heading>
      <p>{text}</p>
      <CopyButton class="quiet" text={text} label={m.quotes.copyAbsence} done={m.cite.copied} />
    </div>
  );
}
