import type { WireClause, WireDocument } from '../../wire/types.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { compareUrl, RELATIONS } from '../compare/compare-state.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { DocumentLine } from '../shared/document-line.tsx';
import { shownTitle, sourceLang } from '../shared/document-text.ts';
import { HeadingPath } from '../shared/heading-path.tsx';
import type { Entry } from './descent.ts';
import { Difference } from './difference.tsx';
import { MOSTLY_OTHER } from './differences.ts';
import type { Shown } from './relatives-state.ts';

/** The two documents side by side at a clause, the older one on the left. */
function sideBySide(clause: WireClause, document: WireDocument, asked: Entry): string {
  const older = (document.year ?? 9999) < (asked.document.year ?? 9999);
  const [left, right] = older ? [document, asked.document] : [asked.document, document];
  const at = older ? asked.clause.id : clause.id;
  return compareUrl({ left: left.id, right: right.id, kinds: RELATIONS, at });
}

interface Props {
  entry: Entry;
  asked: Entry;
  /** The clause that the differences are from, by its id. */
  entryOf: (clauseId: string) => Entry | undefined;
  shown: Shown;
  /** Whether clauses are held against the one before them. */
  stepwise: boolean;
}

/** What an entry differs from, and how much of it is equal. */
function Basis({ entry, entryOf, stepwise }: Omit<Props, 'asked' | 'shown'>) {
  const m = useMessages();
  const { difference, document } = entry;
  if (difference === null) {
    if (!stepwise || document.year === null) return null;
    return <p class="note entry-basis">{m.relatives.oldest}</p>;
  }
  const from = entryOf(difference.from) ?? entry;
  const { similarity } = difference;
  return (
    <p class="note entry-basis">
      {stepwise && (
        <span>
          {m.relatives.from(from.document.year ?? '', pinpointIn(m, from.clause.pinpoint))}
        </span>
      )}
      <span>
        {similarity === 1 ? m.relatives.same : m.compare.similarity(Math.floor(similarity * 100))}
      </span>
      {similarity < MOSTLY_OTHER && <span>{m.relatives.mostlyOther}</span>}
    </p>
  );
}

/** A clause in the line of time: what it is of, what differs in it, and what can be done with it. */
export function RelativeEntry({ entry, asked, entryOf, shown, stepwise }: Props) {
  const m = useMessages();
  const { clause, document, difference, score, citation } = entry;
  const lang = sourceLang(document);
  const isAsked = score === null;
  const from = difference === null ? undefined : entryOf(difference.from);
  const differs = difference !== null && from !== undefined && difference.similarity < 1;
  const repeats = isAsked && difference === null;
  return (
    <article class={isAsked ? 'entry entry-asked' : 'entry'}>
      <h3 lang={lang}>
        <a href={readerUrl(document.url, {})}>{shownTitle(document)}</a>
      </h3>
      <p class="entry-facts note">
        {isAsked ? (
          <strong>{m.relatives.asked}</strong>
        ) : (
          <span title={m.relatives.scoreHint}>{m.relatives.score(score.toFixed(2))}</span>
        )}
        <DocumentLine document={document} />
      </p>
      <p class="hit-place">
        <a class="pinpoint" href={readerUrl(clause.url, {})}>
          {pinpointIn(m, clause.pinpoint)}
        </a>
        <HeadingPath clause={clause} lang={lang} />
      </p>
      <Basis entry={entry} entryOf={entryOf} stepwise={stepwise} />
      {!repeats && (
        <p class="hit-text" lang={lang}>
          {differs ? (
            <Difference
              diff={difference.diff}
              similarity={difference.similarity}
              left={from.clause.text}
              right={clause.text}
              changesOnly={shown === 'changes'}
            />
          ) : (
            (difference === null || shown === 'all') && clause.text
          )}
        </p>
      )}
      {!isAsked && (
        <>
          <p class="entry-citation" lang={lang}>
            {citation}
          </p>
          <p class="hit-actions">
            <a class="quiet" href={readerUrl(clause.url, {})}>
              {m.hit.read}
            </a>
            <ClauseActions clause={clause} document={document} />
            <a class="quiet" href={sideBySide(clause, document, asked)}>
              {m.relatives.sideBySide}
            </a>
          </p>
        </>
      )}
    </article>
  );
}
