import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireCitation, WireCitations } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { AmbiguousNote } from '../shared/ambiguous-note.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { RichHtml } from '../shared/rich-html.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useReach } from '../shared/use-reach.ts';
import {
  type Cited,
  type CitingOptions,
  citationUrl,
  copiesOf,
  EXTENSIONS,
  isExchange,
  type Style,
} from './citing.ts';

/** A text already selected, for browsers in which the page may not copy by itself. */
function ByHand({ text }: { text: string }) {
  const m = useMessages();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <label class="by-hand">
      <span role="alert">{m.cite.byHand}</span>
      <textarea ref={area} readonly rows={4} value={text} />
    </label>
  );
}

interface CopiesProps {
  style: Style;
  citation: WireCitation;
  /** Where the record of a style for programs is. */
  url: string;
  /** False while another style is on its way. */
  current: boolean;
}

/** The buttons that copy; the first has the focus as soon as there is something to copy. */
function Copies({ style, citation, url, current }: CopiesProps) {
  const m = useMessages();
  const [byHand, setByHand] = useState<string | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const extension = EXTENSIONS[style];
  useEffect(() => {
    const first = actions.current?.querySelector('button');
    if (document.activeElement === first?.closest('dialog')) first?.focus();
  }, []);
  return (
    <>
      <div class="dialog-actions" ref={actions}>
        {copiesOf(style, citation).map(({ kind, text, html }, i) => (
          <CopyButton
            key={kind}
            class={i === 0 ? 'button button-first' : 'button'}
            text={text}
            html={html}
            label={kind === 'citation' && isExchange(style) ? m.cite.copyRecord : m.cite.copy[kind]}
            done={m.cite.copied}
            disabled={!current}
            onRefused={setByHand}
          />
        ))}
        {extension !== undefined && (
          <a class="button" href={url} download={`citation.${extension}`}>
            {m.cite.download(extension)}
          </a>
        )}
      </div>
      {byHand !== null && <ByHand text={byHand} />}
    </>
  );
}

function Quote({ cited, citation }: { cited: Cited; citation: WireCitation }) {
  const m = useMessages();
  const text = useReach<HTMLQuoteElement>();
  const { quote, converted } = citation;
  if (quote === null) return null;
  const other = cited.script === 'Hans' ? 'zh-Hant' : 'zh-Hans';
  return (
    <section class="cite-quote">
      <h3>
        {converted ? m.cite.convertedQuote : m.cite.quote}
        {converted && <span class="converted">{m.convertedFrom[cited.script]}</span>}
      </h3>
      <blockquote
        ref={text}
        class="quote"
        lang={converted ? other : cited.lang}
        data-converted={converted ? '' : undefined}
      >
        {quote}
      </blockquote>
      <AmbiguousNote
        text={quote}
        ambiguous={citation.ambiguous}
        lang={converted ? other : cited.lang}
      />
    </section>
  );
}

interface Props {
  cited: Cited;
  style: Style;
  options: CitingOptions;
}

/** A citation as it is set, the buttons that copy it, and the words of the clause. */
export function CitationBody({ cited, style, options }: Props) {
  const m = useMessages();
  const text = useReach<HTMLDivElement>();
  const url = citationUrl(cited.id, style, options, cited.pinpoint === null);
  const { data, current, error, retry } = useAnswer<WireCitations>(url);
  // What is shown and copied is of one style, also while another is on its way.
  const [citation] = data?.citations ?? [];
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  if (citation === undefined) return <Skeleton lines={6} label={m.loading} />;
  const exchange = isExchange(style);
  return (
    <div class="cite-body" aria-busy={!current}>
      <div ref={text} class={exchange ? 'citation record' : 'citation'} lang={cited.lang}>
        {exchange ? citation.citation : <RichHtml html={citation.html} />}
      </div>
      {citation.inText !== null && (
        <p class="cite-in-text">
          <span class="cite-in-text-label">{m.cite.inText}</span>
          <span lang={cited.lang}>{citation.inText}</span>
          {style.startsWith('gbt') && <span class="cite-in-text-label">{m.cite.numberNote}</span>}
        </p>
      )}
      <Copies key={style} style={style} citation={citation} url={url} current={current} />
      {!exchange && style !== 'inline' && <Quote cited={cited} citation={citation} />}
    </div>
  );
}
