import type { DisplayScript } from '../../wire/types.ts';
import { gridUrl, searchOfGrid } from '../grid-state.ts';
import { messagesIn, useMessages } from '../messages/index.ts';
import { LANGUAGES, type Language } from '../preferences.ts';
import { navigate, type Route } from '../router.ts';
import { plainSearch, searchUrl } from '../search-state.ts';
import { timelineOf, timelineUrl } from '../timeline-state.ts';
import { SearchForm } from './search-form.tsx';

interface Props {
  route: Route;
  onLanguage: (language: Language) => void;
}

function scriptOf(route: Route): DisplayScript {
  if (route.page === 'results') return route.search.script;
  return 'script' in route ? route.script : 'source';
}

/**
 * The address for new words: in each view of a query they are looked for
 * there, and filters and choices stay; the page number does not.
 */
function addressFor(route: Route, q: string): string {
  if (route.page === 'results') return searchUrl({ ...route.search, q, page: 1 });
  if (route.page === 'timeline') return timelineUrl({ ...route.timeline, q, page: 1 });
  if (route.page === 'grid') return gridUrl({ ...route.grid, q });
  return searchUrl(plainSearch(q, scriptOf(route)));
}

function wordsOf(route: Route): string {
  if (route.page === 'results') return route.search.q;
  if (route.page === 'grid') return route.grid.q;
  return route.page === 'timeline' ? route.timeline.q : '';
}

function LanguageChoice({ onLanguage }: Pick<Props, 'onLanguage'>) {
  const m = useMessages();
  return (
    <label class="language">
      <span class="unseen">{m.languageLabel}</span>
      <select
        value={m.language}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const language = LANGUAGES.find((candidate) => candidate === chosen);
          if (language !== undefined) onLanguage(language);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {messagesIn(language).languageName}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * The name, the search field, the way to the documents and the language. On
 * the home page the same elements stand larger, so that the field keeps its
 * focus on the way to the results.
 */
export function Header({ route, onLanguage }: Props) {
  const m = useMessages();
  const home = route.page === 'home';
  const q = wordsOf(route);
  const asked = route.page === 'grid' ? searchOfGrid(route.grid) : null;
  const search = route.page === 'results' ? route.search : asked;
  const overYears = search === null ? '/timeline' : timelineUrl(timelineOf(search));
  return (
    <header class={home ? 'top top-home' : 'top'}>
      <a class="brand" href="/" aria-current={home ? 'page' : undefined}>
        {m.brand}
      </a>
      {home && <p class="tagline">{m.tagline}</p>}
      <SearchForm q={q} autofocus={home} onSearch={(text) => navigate(addressFor(route, text))} />
      <nav aria-label={m.nav.label}>
        <a href="/documents" aria-current={route.page === 'documents' ? 'page' : undefined}>
          {m.nav.documents}
        </a>
        <a href={overYears} aria-current={route.page === 'timeline' ? 'page' : undefined}>
          {m.timeline.nav}
        </a>
        <a href="/compare" aria-current={route.page === 'compare' ? 'page' : undefined}>
          {m.nav.compare}
        </a>
        <a href="/quotes" aria-current={route.page === 'quotes' ? 'page' : undefined}>
          {m.nav.quotes}
        </a>
      </nav>
      <LanguageChoice onLanguage={onLanguage} />
    </header>
  );
}
