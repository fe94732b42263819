import type { DisplayScript, WireDocumentList } from '../../wire/types.ts';
import { DocumentList } from '../components/document-list.tsx';
import { FailureState, Skeleton } from '../components/states.tsx';
import { useMessages } from '../messages/index.ts';
import type { Place } from '../router.ts';
import { useAnswer } from '../use-answer.ts';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** All documents. */
export function DocumentsPage({ place, script }: { place: Place; script: DisplayScript }) {
  const m = useMessages();
  const answer = useAnswer<WireDocumentList>(
    script === 'source' ? '/api/v1/documents' : `/api/v1/documents?script=${script}`,
  );
  const documents = answer.data?.documents ?? null;
  useTitle(m.documents.title);
  useArrival(place, answer.current);
  if (answer.error !== null) return <FailureState error={answer.error} onRetry={answer.retry} />;
  return (
    <div class="column">
      <h1 tabIndex={-1}>{m.documents.title}</h1>
      {documents === null && <Skeleton lines={10} label={m.loading} />}
      {documents?.length === 0 && (
        <section class="state">
          <h2>{m.documents.none}</h2>
          <p>{m.documents.noneAdvice}</p>
        </section>
      )}
      {documents !== null && <DocumentList documents={documents} script={script} />}
    </div>
  );
}
