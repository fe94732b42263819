import { useMessages } from '../messages/index.ts';

interface Props {
  /** 1-based. */
  page: number;
  pages: number;
  /** The address of a page. */
  urlOf: (page: number) => string;
}

/** To the page before and the page after. */
export function Pagination({ page, pages, urlOf }: Props) {
  const m = useMessages();
  if (pages < 2) return null;
  return (
    <nav class="paging" aria-label={m.paging.label}>
      {page > 1 ? (
        <a rel="prev" href={urlOf(page - 1)}>
          {m.paging.previous}
        </a>
      ) : (
        <span />
      )}
      <span aria-current="page">{m.paging.at(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={urlOf(page + 1)}>
          {m.paging.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
