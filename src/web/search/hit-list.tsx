import type { DisplayScript, WireDocument, WireHit } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { ConvertedTitle } from '../shared/converted-title.tsx';
import { DocumentLine } from '../shared/document-line.tsx';
import { displayLang, displayTitle } from '../shared/document-text.ts';
import { Hit } from './hit.tsx';

interface Group {
  document: WireDocument;
  hits: WireHit[];
}

/** Puts the hits of one page under their documents, each where its best hit stands. */
function groupByDocument(hits: readonly WireHit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const group = groups.get(hit.document.id);
    if (group === undefined) groups.set(hit.document.id, { document: hit.document, hits: [hit] });
    else group.hits.push(hit);
  }
  return [...groups.values()];
}

interface Props {
  hits: readonly WireHit[];
  q: string;
  script: DisplayScript;
  /** How many clauses of each document answer, over all pages; none where it is not known. */
  counts: ReadonlyMap<string, number>;
}

/** Clauses under their documents. */
export function HitList({ hits, q, script, counts }: Props) {
  const m = useMessages();
  return (
    <>
      {groupByDocument(hits).map(({ document, hits: ofDocument }) => {
        const count = counts.get(document.id);
        return (
          <section class="group" key={document.id}>
            <header class="group-head">
              <h3 lang={displayLang(document)}>
                <a href={readerUrl(document.url, { q, script })}>{displayTitle(document)}</a>
              </h3>
              <p>
                <DocumentLine document={document} />
                <ConvertedTitle document={document} />
                {count !== undefined && <span class="group-count">{m.hit.inDocument(count)}</span>}
              </p>
            </header>
            <ol class="hits">
              {ofDocument.map((hit) => (
                <Hit key={hit.clause.id} hit={hit} q={q} script={script} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
