import type { WireDocument } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';

/** Beside a title and issuer that are not shown as printed: that they were converted. */
export function ConvertedTitle({ document }: { document: WireDocument }) {
  const m = useMessages();
  if (document.display === null) return null;
  return <span class="converted">{m.convertedFrom[document.script]}</span>;
}
