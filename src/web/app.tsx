import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { labelConvertedCopies } from './clipboard.ts';
import { CitationDialog, CiteContext, type Cited } from './components/citation-dialog.tsx';
import { Header } from './components/header.tsx';
import { LiveRegion } from './components/live-region.tsx';
import { FailureState } from './components/states.tsx';
import { MessagesContext, messagesIn } from './messages/index.ts';
import { ComparePage } from './pages/compare.tsx';
import { DocumentsPage } from './pages/documents.tsx';
import { GridPage } from './pages/grid.tsx';
import { HomePage } from './pages/home.tsx';
import { QuotesPage } from './pages/quotes.tsx';
import { ReaderPage } from './pages/reader.tsx';
import { RelativesPage } from './pages/relatives.tsx';
import { ResultsPage } from './pages/results.tsx';
import { TimelinePage } from './pages/timeline.tsx';
import { initialLanguage, type Language, rememberLanguage } from './preferences.ts';
import { type Place, type Route, routeOf, usePlace } from './router.ts';

const UNKNOWN = { code: 'route-unknown', detail: '', retryAfter: null };

function Page({ place, route }: { place: Place; route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage place={place} script={route.script} />;
    case 'results':
      return <ResultsPage place={place} state={route.search} />;
    case 'documents':
      return <DocumentsPage place={place} script={route.script} />;
    case 'compare':
      return <ComparePage place={place} state={route.state} />;
    case 'quotes':
      return <QuotesPage place={place} />;
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

/** The whole page: header, the page that the address names, and the citation dialog. */
export function App() {
  const place = usePlace();
  const route = routeOf(place.pathname, place.search);
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [cited, setCited] = useState<Cited | null>(null);
  const m = messagesIn(language);

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
        <a class="skip" href="#main">
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
        <LiveRegion />
      </CiteContext.Provider>
    </MessagesContext.Provider>
  );
}
