import type { WireRecordComparison } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { resultsUrl } from './record-state.ts';

const COUNTS = ['clauses', 'documents', 'exact', 'all', 'any'] as const;

function Counts({ comparison: { recorded, now } }: { comparison: WireRecordComparison }) {
  const m = useMessages();
  const { again } = m.record;
  return (
    <table class="record-table">
      <thead>
        <tr>
          <th scope="col">{again.count}</th>
          <th scope="col">{again.before(m.date(recorded.date))}</th>
          <th scope="col">{again.after(m.date(now.date))}</th>
        </tr>
      </thead>
      <tbody>
        {COUNTS.map((name) => (
          <tr key={name} class={recorded.counts[name] === now.counts[name] ? undefined : 'changed'}>
            <th scope="row">{again.counts[name]}</th>
            <td>{recorded.counts[name]}</td>
            <td>{now.counts[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Documents({ comparison }: { comparison: WireRecordComparison }) {
  const m = useMessages();
  const { again } = m.record;
  const { recorded, now, documents } = comparison;
  const noteOf = (one: WireRecordComparison['documents'][number]): string | null => {
    if (!one.inCorpus) return again.gone;
    if (one.before === 0) return again.added;
    return one.after === 0 ? again.missing : null;
  };
  return (
    <table class="record-table">
      <caption>{again.changed}</caption>
      <thead>
        <tr>
          <th scope="col">{again.document}</th>
          <th scope="col">{again.before(m.date(recorded.date))}</th>
          <th scope="col">{again.after(m.date(now.date))}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((one) => {
          const note = noteOf(one);
          return (
            <tr key={one.id}>
              <th scope="row">
                {one.inCorpus ? (
                  <a href={`/documents/${encodeURIComponent(one.id)}`} lang="zh">
                    {one.title}
                  </a>
                ) : (
                  <span lang="zh">{one.title}</span>
                )}
                {note !== null && <span class="note"> {note}</span>}
              </th>
              <td>{one.before}</td>
              <td>{one.after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A search as it was recorded and as it is answered now. */
export function RecordComparison({ comparison }: { comparison: WireRecordComparison }) {
  const m = useMessages();
  const { again } = m.record;
  const { recorded, now, sameCorpus, sameAnswer, documents } = comparison;
  return (
    <section class="record-comparison">
      <h2>{again.searched(now.query.text)}</h2>
      <ul class="record-verdict">
        <li class={sameCorpus ? undefined : 'changed'}>
          {sameCorpus ? again.sameCorpus : again.otherCorpus}
        </li>
        <li class={sameAnswer ? undefined : 'changed'}>
          {sameAnswer ? again.sameAnswer : again.otherAnswer(documents.length)}
        </li>
      </ul>
      <p>
        <a class="button" href={resultsUrl(now.search)}>
          {again.toResults}
        </a>
      </p>
      <Counts comparison={comparison} />
      {documents.length > 0 && <Documents comparison={comparison} />}
      <dl class="record-facts">
        <dt>{sameCorpus ? m.record.digest : again.digestBefore}</dt>
        <dd>
          <code>{recorded.corpus.digest}</code>
        </dd>
        {!sameCorpus && (
          <>
            <dt>{again.digestAfter}</dt>
            <dd>
              <code>{now.corpus.digest}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
