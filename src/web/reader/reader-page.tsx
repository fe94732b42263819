import { useEffect, useMemo } from 'preact/hooks';
import type { WireClause, WireDocumentAnswer } from '../../wire/types.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { navigate, type Place, type Route, readerUrl, routeOf } from '../router.ts';
import { AmbiguousContext } from '../shared/ambiguous-character.tsx';
import { displayLang, displayTitle } from '../shared/document-text.ts';
import { announce } from '../shared/live.ts';
import { ScriptChoice } from '../shared/script-choice.tsx';
import { SidePanel } from '../shared/side-panel.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { AmbiguousBar, useAmbiguous } from './ambiguous-bar.tsx';
import type { ReaderContext } from './clause-margin.tsx';
import { ClauseView, clauseElementId } from './clause-view.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { type DocumentMarks, loadMarks, marksKey } from './document-hits.ts';
import { FindBar } from './find-bar.tsx';
import { blocksOf, outlineOf, sameTitle } from './outline.ts';
import { OutlineNav } from './outline-nav.tsx';
import { TableView } from './table-view.tsx';

type ReaderRoute = Extract<Route, { page: 'reader' }>;

const NO_MARKS: DocumentMarks = new Map();

function documentApiUrl({ documentId, script }: ReaderRoute): string {
  const path = `/api/v1/documents/${encodeURIComponent(documentId)}`;
  return script === 'source' ? path : `${path}?script=${script}`;
}

/** The locator that the page's path for a clause ends in. */
function locatorIn(url: string): string | null {
  const route = routeOf(url, '');
  return route.page === 'reader' ? route.locator : null;
}

interface LoadedProps {
  place: Place;
  route: ReaderRoute;
  answer: WireDocumentAnswer;
}

/** The clauses in order, each as it is printed. */
function Clauses(props: {
  context: ReaderContext;
  clauses: readonly WireClause[];
  marks: DocumentMarks;
  currentId: string | null;
  ownTitleId: string | undefined;
}) {
  const { context, clauses, marks, currentId, ownTitleId } = props;
  const blocks = useMemo(() => blocksOf(clauses), [clauses]);
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'table' ? (
          <TableView
            key={(block.columns ?? block.rows[0])?.id}
            columns={block.columns}
            rows={block.rows}
            context={context}
            marks={marks}
            currentId={currentId}
          />
        ) : (
          <ClauseView
            key={block.clause.id}
            clause={block.clause}
            context={context}
            marks={marks.get(block.clause.id)}
            current={block.clause.id === currentId}
            ownTitle={block.clause.id === ownTitleId}
          />
        ),
      )}
    </>
  );
}

/** A document that is there. */
function LoadedReader({ place, route, answer }: LoadedProps) {
  const m = useMessages();
  const { document, clauses } = answer;
  const { q, script, locator } = route;
  const found = useAnswer<DocumentMarks>(
    q === '' ? null : marksKey(document.id, q, script),
    loadMarks,
  );
  const marks = q !== '' && found.current && found.data !== null ? found.data : NO_MARKS;
  const indexes = useMemo(() => new Map(clauses.map(({ id }, i) => [id, i])), [clauses]);
  const indexOf = (clause: WireClause): number => indexes.get(clause.id) ?? -1;
  const entries = useMemo(() => outlineOf(clauses), [clauses]);
  const hits = useMemo(() => clauses.filter(({ id }) => marks.has(id)), [clauses, marks]);
  const ownTitle = clauses.find(
    ({ kind, text }) =>
      kind === 'title' && sameTitle(text, document.display?.title ?? document.title),
  );
  const current =
    locator === null ? undefined : clauses.find(({ url }) => locatorIn(url) === locator);
  const context = useMemo(() => ({ document, q, script }), [document, q, script]);
  const ambiguous = useAmbiguous(clauses);
  const anchor = current === undefined ? null : clauseElementId(current.id);

  const title = displayTitle(document);
  useTitle(current === undefined ? title : `${pinpointIn(m, current.pinpoint)} · ${title}`);
  useArrival(place, true, anchor);
  useEffect(() => {
    if (current !== undefined) announce(pinpointIn(m, current.pinpoint));
  }, [current, m]);
  const here = current?.url ?? document.url;
  return (
    <div class="reader">
      <SidePanel
        class="reader-side"
        label={m.reader.about}
        toggle={`${m.reader.about} · ${m.reader.outline}`}
      >
        <DocumentFacts document={document} />
        <OutlineNav entries={entries} context={context} />
      </SidePanel>
      <div class="reader-main">
        <div class="reader-bar">
          <ScriptChoice
            value={script}
            onChoose={(chosen) =>
              navigate(readerUrl(here, { q, script: chosen }), { keepScroll: true })
            }
          />
          <AmbiguousBar steps={ambiguous} />
          <FindBar
            context={context}
            hits={found.current ? hits : null}
            error={found.error}
            onRetry={found.retry}
            currentIndex={current === undefined ? -1 : indexOf(current)}
            indexOf={indexOf}
            clearUrl={readerUrl(here, { script })}
          />
        </div>
        {locator !== null && current === undefined && (
          <p class="missing" role="alert">
            {m.reader.clauseMissing(locator)}
          </p>
        )}
        <article class="sheet">
          {ownTitle === undefined && (
            <h1 class="sheet-title" lang={displayLang(document)}>
              {displayTitle(document)}
            </h1>
          )}
          <AmbiguousContext.Provider value={ambiguous.view}>
            <Clauses
              context={context}
              clauses={clauses}
              marks={marks}
              currentId={current?.id ?? null}
              ownTitleId={ownTitle?.id}
            />
          </AmbiguousContext.Provider>
        </article>
      </div>
    </div>
  );
}

/** A whole document to read, with the clause that the address names in view. */
export function ReaderPage({ place, route }: { place: Place; route: ReaderRoute }) {
  const m = useMessages();
  const { data, current, error, retry } = useAnswer<WireDocumentAnswer>(documentApiUrl(route));
  // A renamed document answers to its former id, too.
  const present = current && data !== null ? data.document.id : route.documentId;
  useEffect(() => {
    if (present === route.documentId) return;
    const locator = route.locator === null ? '' : `/${encodeURIComponent(route.locator)}`;
    const path = `/documents/${encodeURIComponent(present)}${locator}`;
    navigate(readerUrl(path, route), { replace: true, keepScroll: true });
  }, [present, route]);
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  // While another script is on its way the one before stays; another document does not.
  if (data === null || (!current && data.document.id !== route.documentId)) {
    return (
      <div class="reader">
        <div class="side reader-side" />
        <div class="reader-main">
          <Skeleton lines={20} label={m.loading} />
        </div>
      </div>
    );
  }
  return <LoadedReader place={place} route={route} answer={data} />;
}
