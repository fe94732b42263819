import type { DisplayScript, WireDocumentList } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import type { Place } from '../router.ts';
import { SyntaxHelp } from '../search/query-notes.tsx';
import { plainSearch, searchUrl } from '../search/search-state.ts';
import { Examples } from '../shared/examples.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { DocumentList } from './document-list.tsx';

/** The newest documents: few enough to be seen at a glance; the others have a page of their own. */
function newestUrl(script: DisplayScript): string {
  const newest = '/api/v1/documents?sort=newest&limit=20';
  return script === 'source' ? newest : `${newest}&script=${script}`;
}

/** The home page below its header: searches to try, and what there is to search. */
export function HomePage({ place, script }: { place: Place; script: DisplayScript }) {
  const m = useMessages();
  const answer = useAnswer<WireDocumentList>(newestUrl(script));
  const list = answer.data;
  useTitle(null);
  useArrival(place, answer.current);
  return (
    <div class="home">
      <h1 class="unseen">{m.home.title}</h1>
      <section class="home-examples">
        <h2>{m.home.examples}</h2>
        <Examples urlOf={(phrase) => searchUrl(plainSearch(phrase, script))} />
        <SyntaxHelp />
      </section>
      <section>
        {answer.error !== null && <FailureState error={answer.error} onRetry={answer.retry} />}
        {list === null && answer.error === null && <Skeleton lines={8} label={m.loading} />}
        {list !== null && (
          <>
            <h2 class="section-head">{m.home.corpus(list.count, list.clauses)}</h2>
            <DocumentList documents={list.documents} script={script} />
            {list.count > list.documents.length && (
              <p class="documents-all">
                <a href="/documents">{m.documentList.all(list.count)}</a>
              </p>
            )}
          </>
        )}
        <p class="home-record">
          <a href="/record">{m.record.toAgain}</a>
        </p>
      </section>
    </div>
  );
}
