import { useEffect, useState } from 'preact/hooks';
import type { WireSearchRecord } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import type { SearchState } from '../search/search-state.ts';
import { Dialog } from '../shared/dialog.tsx';
import { saveFile } from '../shared/save-file.ts';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { RecordParagraph } from './record-paragraph.tsx';
import { recordApiUrl } from './record-state.ts';

/** More documents than this are looked up in the file. */
const SHOWN = 100;

/** The record as a file that can be run again. */
function download(record: WireSearchRecord): void {
  const file = new Blob([`${JSON.stringify(record, null, 2)}\n`], { type: 'application/json' });
  saveFile(file, `search-record-${record.date}.json`);
}

function Facts({ record }: { record: WireSearchRecord }) {
  const m = useMessages();
  const { corpus, documents, date } = record;
  return (
    <>
      <dl class="record-facts">
        <dt>{m.record.date}</dt>
        <dd>{m.date(date)}</dd>
        <dt>{m.record.digest}</dt>
        <dd>
          <code>{corpus.digest}</code>{' '}
          <span>{m.record.corpus(corpus.documents, corpus.clauses)}</span>
        </dd>
      </dl>
      {documents.length > 0 && (
        <section>
          <h3>{m.record.perDocument}</h3>
          {/* What scrolls must be reached with the keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
          <ul class="record-documents" tabIndex={0} aria-label={m.record.perDocument}>
            {documents.slice(0, SHOWN).map(({ id, title, clauses }) => (
              <li key={id}>
                <span lang="zh">{title}</span>
                <span class="facet-count">{clauses}</span>
              </li>
            ))}
          </ul>
          {documents.length > SHOWN && (
            <p class="note">{m.record.shownOf(SHOWN, documents.length)}</p>
          )}
        </section>
      )}
      <p class="dialog-actions">
        <button type="button" class="button" onClick={() => download(record)}>
          {m.record.download}
        </button>
        <a class="quiet" href="/record">
          {m.record.toAgain}
        </a>
      </p>
    </>
  );
}

function Body({ state }: { state: SearchState }) {
  const m = useMessages();
  const { data, current, error, retry } = useAnswer<WireSearchRecord>(recordApiUrl(state));
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  if (data === null || !current) return <Skeleton lines={6} label={m.loading} />;
  return (
    <>
      <RecordParagraph record={data} />
      <Facts record={data} />
    </>
  );
}

/** A button that opens the record of a search: a paragraph to copy, counts, a file to run again. */
export function RecordButton({ state }: { state: SearchState }) {
  const m = useMessages();
  const [open, setOpen] = useState(false);
  // Every move closes it: it belongs to one search.
  const address = recordApiUrl(state);
  useEffect(() => setOpen(false), [address]);
  return (
    <>
      <button type="button" class="quiet record-open" onClick={() => setOpen(true)}>
        {m.record.open}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} class="record" title={m.record.open}>
        <p class="cite-what">{m.record.intro}</p>
        <Body state={state} />
      </Dialog>
    </>
  );
}
