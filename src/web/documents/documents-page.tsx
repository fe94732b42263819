import { useEffect } from 'preact/hooks';
import type { WireDocumentList } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import type { Place } from '../router.ts';
import { announce } from '../shared/live.ts';
import { Pagination } from '../shared/pagination.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { DocumentList } from './document-list.tsx';
import { DocumentsFilter } from './documents-filter.tsx';
import {
  DOCUMENTS_PAGE,
  type DocumentsState,
  documentsApiUrl,
  documentsUrl,
  isFiltered,
} from './documents-state.ts';

/** Fewer documents are seen at a glance. */
const MOST_WITHOUT_FILTER = 10;

function None({ filtered }: { filtered: boolean }) {
  const m = useMessages();
  const { noneFound, noneFoundAdvice } = m.documentList;
  return (
    <section class="state">
      <h2>{filtered ? noneFound : m.documents.none}</h2>
      <p>{filtered ? noneFoundAdvice : m.documents.noneAdvice}</p>
    </section>
  );
}

/** All documents, or those that are looked for by name, a page at a time. */
export function DocumentsPage({ place, state }: { place: Place; state: DocumentsState }) {
  const m = useMessages();
  const answer = useAnswer<WireDocumentList>(documentsApiUrl(state));
  const { data, current, error, retry } = answer;
  const filtered = isFiltered(state);
  useTitle(m.documents.title);
  useArrival(place, current);
  useEffect(() => {
    if (!current || data === null || !filtered) return;
    const { count, clauses } = data;
    announce(count === 0 ? m.documentList.noneFound : m.documentList.count(count, clauses));
  }, [current, data, filtered, m]);
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  return (
    <div class="column" aria-busy={!current}>
      <div class="documents-head">
        <h1 tabIndex={-1}>{m.documents.title}</h1>
        {data !== null && data.count > 0 && (
          <p class="note">{m.documentList.count(data.count, data.clauses)}</p>
        )}
      </div>
      {data === null && <Skeleton lines={10} label={m.loading} />}
      {data !== null && (filtered || data.count > MOST_WITHOUT_FILTER) && (
        <DocumentsFilter state={state} facets={data.facets} />
      )}
      {data?.count === 0 && <None filtered={filtered} />}
      {data !== null && (
        <>
          <DocumentList documents={data.documents} script={state.script} />
          <Pagination
            page={state.page}
            pages={Math.ceil(data.count / DOCUMENTS_PAGE)}
            urlOf={(page) => documentsUrl({ ...state, page })}
          />
        </>
      )}
    </div>
  );
}
