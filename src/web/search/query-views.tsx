import { gridOf, gridUrl } from '../grid/grid-state.ts';
import { useMessages } from '../messages/index.ts';
import { timelineOf, timelineUrl } from '../timeline/timeline-state.ts';
import { type FilteredQuery, plainSearch, searchUrl } from './search-state.ts';

type View = 'results' | 'timeline' | 'grid';

interface Props {
  /** What is asked for; the view that is shown may hold more. */
  query: FilteredQuery;
  current: View;
  /** False where operators are followed: over the years a phrase is followed, and they are none. */
  phrase?: boolean;
}

/** The three views of one query; words and filters stay. */
export function QueryViews({ query, current, phrase = true }: Props) {
  const m = useMessages();
  const views: readonly { view: View; url: string }[] = [
    {
      view: 'results',
      url: searchUrl({ ...plainSearch(query.q), years: query.years, lists: query.lists }),
    },
    ...(phrase ? [{ view: 'timeline' as const, url: timelineUrl(timelineOf(query)) }] : []),
    { view: 'grid', url: gridUrl(gridOf(query)) },
  ];
  return (
    <nav class="views" aria-label={m.grid.views.label}>
      {views.map(({ view, url }) => (
        <a key={view} href={url} aria-current={view === current ? 'page' : undefined}>
          {m.grid.views[view]}
        </a>
      ))}
    </nav>
  );
}
