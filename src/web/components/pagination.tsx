import { useMessages } from '../messages/index.ts';
import { PAGE_SIZE, type SearchState, searchUrl } from '../search-state.ts';

interface Props {
  state: SearchState;
  /** How many clauses there are over all pages. */
  total: number;
}

/** To the page before and the page after. */
export function Pagination({ state, total }: Props) {
  const m = useMessages();
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages < 2) return null;
  const to = (page: number): string => searchUrl({ ...state, page });
  return (
    <nav class="paging" aria-label={m.paging.label}>
      {state.page > 1 ? (
        <a rel="prev" href={to(state.page - 1)}>
          {m.paging.previous}
        </a>
      ) : (
        <span />
      )}
      <span aria-current="page">{m.paging.at(state.page, pages)}</span>
      {state.page < pages ? (
        <a rel="next" href={to(state.page + 1)}>
          {m.paging.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
