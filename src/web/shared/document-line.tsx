import type { WireDocument } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { displayLang, sourceLang } from './document-text.ts';

/** What identifies a document besides its title, on one line; what the source lacks is left out. */
export function DocumentLine({ document }: { document: WireDocument }) {
  const m = useMessages();
  const { issuer, type } = document.display ?? document;
  const parts = [issuer, document.number, type].filter((part) => part !== null);
  return (
    <span class="document-line">
      {parts.map((part) => (
        <span
          key={part}
          lang={part === document.number ? sourceLang(document) : displayLang(document)}
        >
          {part}
        </span>
      ))}
      {document.date !== null && <time dateTime={document.date}>{m.date(document.date)}</time>}
    </span>
  );
}
