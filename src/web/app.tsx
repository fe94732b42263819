import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { BasketPage } from './basket/basket-page.tsx';
import { CitationDialog, CiteContext } from './cite/citation-dialog.tsx';
import type { Cited } from './cite/citing.ts';
import { ComparePage } from './compare/compare-page.tsx';
import { DocumentsPage } from './documents/documents-page.tsx';
import { HomePage } from './documents/home-page.tsx';
import { GridPage } from './grid/grid-page.tsx';
import { Header } from './header.tsx';
import { MessagesContext, messagesIn } from './messages/index.ts';
import { usePageMetadata } from './page-metadata.ts';
import { initialLanguage, type Language, rememberLanguage } from './preferences.ts';
import { QuotesPage } from './quotes/quotes-page.tsx';
import { ReaderPage } from './reader/reader-page.tsx';
import { RecordPage } from './record/record-page.tsx';
import { RelativesPage } from './relatives/relatives-page.tsx';
import { type Place, type Route, routeOf, usePlace } from './router.ts';
import { ResultsPage } from './search/results-page.tsx';
import { labelConvertedCopies } from './shared/clipboard.ts';
import { LiveRegion } from './shared/live-region.tsx';
import { NoticeBar } from './shared/notice-bar.tsx';
import { FailureState } from './shared/states.tsx';
import { TimelinePage } from './timeline/timeline-page.tsx';

const UNKNOWN = { code: 'route-unknown', detail: '', retryAfter: null };

function Page({ place, route }: { place: Place; route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage place={place} script={route.script} />;
    case 'results':
      return <ResultsPage place={place} state={route.search} />;
    case 'documents':
      return <DocumentsPage place={place} state={route.list} />;
    case 'basket':
      return <BasketPage place={place} />;
    case 'compare':
      return <ComparePage place={place} state={route.state} />;
    case 'quotes':
      return <QuotesPage place={place} />;
    case 'record':
      return <RecordPage place={place} />;
    case 'timeline':
      return <TimelinePage place={place} state={route.timeline} />;
    case 'grid':
      return <GridPage place={place} state={route.grid} />;
    case 'relatives':
      return <RelativesPage place={place} state={route.relatives} />;
    case 'reader':
      return <ReaderPage key={route.documentId} place={place} route={route} />;
    case 'unknown':
      return <FailureState error={UNKNOWN} />;
  }
}

/** Past what narrows a search and the outline of a document, too: to the title of the page, if it takes the focus. */
function skipToTitle(event: MouseEvent): void {
  const title = document.querySelector<HTMLElement>('main h1[tabindex]');
  if (title === null) return;
  event.preventDefault();
  title.focus();
}

/** The whole page: header, the page that the address names, and the citation dialog. */
export function App() {
  const place = usePlace();
  const route = routeOf(place.pathname, place.search);
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [cited, setCited] = useState<Cited | null>(null);
  const m = messagesIn(language);

  usePageMetadata(place.pathname);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => labelConvertedCopies(() => m.convertedNote), [m]);
  // A dialog belongs to the page it was opened on: every move closes it.
  useEffect(() => setCited(null), [place.serial]);
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen);
    rememberLanguage(chosen);
  }, []);

  return (
    <MessagesContext.Provider value={m}>
      <CiteContext.Provider value={setCited}>
        {/* biome-ignore lint/a11y/useValidAnchor: it leads to #main where there is no title */}
        <a class="skip" href="#main" onClick={skipToTitle}>
          {m.skip}
        </a>
        <Header route={route} onLanguage={choose} />
        <main id="main" tabIndex={-1}>
          <Page place={place} route={route} />
        </main>
        <footer class="foot">
          <p>{m.footer}</p>
        </footer>
        <CitationDialog cited={cited} onClose={() => setCited(null)} />
        <NoticeBar />
        <LiveRegion />
      </CiteContext.Provider>
    </MessagesContext.Provider>
  );
}
