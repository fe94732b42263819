import type { ComponentChildren } from 'preact';
import type { WireDocument } from '../../wire/types.ts';
import { compareUrl, RELATIONS } from '../compare-state.ts';
import { safeLink, shownTitle, sourceLang } from '../document-text.ts';
import { type Messages, useMessages } from '../messages/index.ts';

function dated(m: Messages, date: string | null, by: string | null = null): ComponentChildren {
  if (date === null && by === null) return null;
  return (
    <>
      {date !== null && <time dateTime={date}>{m.date(date)}</time>}
      {by !== null && <span lang="zh">{by}</span>}
    </>
  );
}

function sourceOf({ source }: WireDocument): ComponentChildren {
  if (source === null) return null;
  const link = safeLink(source.url);
  const name = source.site ?? source.url;
  if (link === null) return name;
  return (
    <a href={link} rel="noreferrer" target="_blank">
      {name}
    </a>
  );
}

/** What is known of a document; what its source does not state is left out. */
export function DocumentFacts({ document }: { document: WireDocument }) {
  const m = useMessages();
  const facts: [string, ComponentChildren][] = [
    [m.reader.issuer, document.issuer],
    [m.reader.number, document.number],
    [m.reader.adopted, dated(m, document.adopted, document.adoptedBy)],
    [m.reader.issued, dated(m, document.issued)],
    [m.reader.published, dated(m, document.published)],
    [m.reader.region, document.region],
    [m.reader.type, document.type],
    [m.reader.script, m.scriptName[document.script]],
    [m.reader.size, m.reader.sizeOf(document.clauses)],
    [m.reader.source, sourceOf(document)],
  ];
  return (
    <section class="facts">
      <h2 lang={sourceLang(document)}>{shownTitle(document)}</h2>
      <dl>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p class="facts-compare">
        <a href={compareUrl({ left: document.id, right: '', kinds: RELATIONS, at: '' })}>
          {m.compare.withThis}
        </a>
      </p>
      {document.titleSupplied && <p class="note">{m.reader.suppliedNote}</p>}
    </section>
  );
}
