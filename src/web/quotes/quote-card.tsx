import type { QuoteVerdict, WireQuotePart, WireQuoteResult } from '../../wire/types.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { Absence } from '../shared/absence.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { shownTitle, sourceLang } from '../shared/document-text.ts';
import { Icon } from '../shared/icon.tsx';
import { MarkedText } from '../shared/marked-text.tsx';
import { snippetWindow } from '../shared/segments.ts';
import { QuoteDiff } from './quote-diff.tsx';

const ICONS = { verbatim: 'same', altered: 'changed', 'not-found': 'none' } as const;

/** A verdict in words with its drawing; never by colour alone. */
export function VerdictLabel({ verdict }: { verdict: QuoteVerdict }) {
  const m = useMessages();
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={ICONS[verdict]} />
      {m.quotes.verdict[verdict]}
    </span>
  );
}

/** The id of the card of a result, and of its heading's target. */
export function cardId(place: number): string {
  return `quote-${place + 1}`;
}

/** The parts that are of one clause, in the order of the quote. */
type Parts = readonly [WireQuotePart, ...WireQuotePart[]];

/** Puts neighbouring parts of the same clause together: they are shown as one source. */
function byClause(parts: readonly WireQuotePart[]): Parts[] {
  const groups: [WireQuotePart, ...WireQuotePart[]][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.[0].clause.id === part.clause.id) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

function Source({ parts, label }: { parts: Parts; label: string | null }) {
  const m = useMessages();
  const [part] = parts;
  const { clause, document } = part;
  const lang = sourceLang(document);
  const marks = parts.map(({ matched }) => matched);
  const window = marks.length > 1 ? undefined : (snippetWindow(clause.text, marks) ?? undefined);
  return (
    <div class="quote-source">
      <p class="hit-place">
        {label !== null && <span class="quote-piece">{label}</span>}
        <a class="pinpoint" href={part.url}>
          {pinpointIn(m, clause.pinpoint)}
        </a>
        <span lang={lang}>{shownTitle(document)}</span>
        {/* Successive reports have one title: only the date tells them apart. */}
        {document.date !== null && (
          <time class="quote-date" dateTime={document.date}>
            {m.date(document.date)}
          </time>
        )}
      </p>
      <p class="hit-text" lang={lang}>
        {window !== undefined && window[0] > 0 && <span class="ellipsis">…</span>}
        <MarkedText text={clause.text} marks={marks} window={window} />
        {window !== undefined && window[1] < clause.text.length && <span class="ellipsis">…</span>}
      </p>
      <p class="hit-actions">
        <a class="quiet" href={part.url}>
          {m.hit.read}
        </a>
        <CopyButton
          class="quiet"
          text={part.citation}
          label={m.cite.copyCitation}
          done={m.cite.copied}
        />
        <ClauseActions clause={clause} document={document} />
      </p>
      <p class="quote-citation" lang={lang}>
        {part.citation}
      </p>
    </div>
  );
}

function Also({ result }: { result: WireQuoteResult }) {
  const m = useMessages();
  if (result.also.length === 0) return null;
  const near = result.clauses === 0;
  return (
    <p class="note quote-also">
      {near ? m.quotes.alsoNear : m.quotes.also(result.clauses - 1)}
      {result.also.map(({ id, title, pinpoint, url }) => (
        <a key={id} href={url}>
          {title} {pinpointIn(m, pinpoint)}
        </a>
      ))}
    </p>
  );
}

/** One quote: the verdict, what differs, and where it is from. */
export function QuoteCard({ result, place }: { result: WireQuoteResult; place: number }) {
  const m = useMessages();
  const { verdict, notes, parts } = result;
  const sources = byClause(parts);
  const remarks = [
    ...(result.converted ? [m.quotes.converted] : []),
    ...notes.map(({ code, expected }) => m.quotes.note[code](expected)),
  ];
  return (
    <li class={`quote-card quote-${verdict}`} id={cardId(place)} tabIndex={-1}>
      <h3>
        <span class="quote-number">{place + 1}</span>
        <VerdictLabel verdict={verdict} />
        {verdict === 'altered' && parts.length === 1 && (
          <span class="note">{m.quotes.similarity(Math.floor(result.similarity * 100))}</span>
        )}
      </h3>
      <QuoteDiff result={result} />
      {remarks.length > 0 && (
        <ul class="quote-notes">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {sources.map((group, i) => (
        <Source
          key={i}
          parts={group}
          label={sources.length > 1 ? m.quotes.pieceOf(i + 1) : m.quotes.source}
        />
      ))}
      <Also result={result} />
      {result.absence !== null && <Absence statement={result.absence} level="h4" />}
    </li>
  );
}
