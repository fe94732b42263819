import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { WireCitations, WireClause, WireDocument } from '../../wire/types.ts';
import { shownTitle, sourceLang } from '../document-text.ts';
import { pinpointIn, STYLES, type Style, useMessages } from '../messages/index.ts';
import { rememberedStyle, rememberStyle } from '../preferences.ts';
import { today } from '../today.ts';
import { useAnswer } from '../use-answer.ts';
import { Choice } from './choice.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { FailureState, Skeleton } from './states.tsx';

/** What is to be cited. */
export interface Cited {
  id: string;
  pinpoint: WireClause['pinpoint'];
  /** The title as it is shown. */
  title: string;
  /** The language of the source text. */
  lang: string;
}

/** Opens the citation dialog for a clause. */
export const CiteContext = createContext<(cited: Cited) => void>(() => undefined);

/** Opens the citation dialog for a clause of a document. */
export function useCite(): (
  clause: Pick<WireClause, 'id' | 'pinpoint'>,
  document: WireDocument,
) => void {
  const open = useContext(CiteContext);
  return ({ id, pinpoint }, document) =>
    open({ id, pinpoint, title: shownTitle(document), lang: sourceLang(document) });
}

function citationUrl(id: string, style: Style): string {
  const parameters = new URLSearchParams({ ids: id, style, accessed: today() });
  return `/api/v1/citations?${parameters}`;
}

/** The quote and its citation as one note; the style that quotes by itself stands alone. */
function bothOf(quote: string, citation: string, style: Style): string {
  return style === 'inline' ? citation : `“${quote}”\n${citation}`;
}

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

function CitationBody({ cited, style }: { cited: Cited; style: Style }) {
  const m = useMessages();
  const [byHand, setByHand] = useState<string | null>(null);
  const answer = useAnswer<WireCitations>(citationUrl(cited.id, style));
  const citation = answer.current ? answer.data?.citations[0] : undefined;
  if (answer.error !== null) return <FailureState error={answer.error} onRetry={answer.retry} />;
  if (citation === undefined) return <Skeleton lines={6} label={m.loading} />;
  const both = bothOf(citation.quote ?? '', citation.citation, style);
  return (
    <>
      <h3>{m.cite.citation}</h3>
      <p class="citation" lang={cited.lang}>
        {citation.citation}
      </p>
      <h3>{m.cite.quote}</h3>
      <blockquote class="quote" lang={cited.lang}>
        {citation.quote}
      </blockquote>
      <p class="note">{m.cite.sourceNote}</p>
      {byHand !== null && <ByHand text={byHand} />}
      <div class="dialog-actions">
        <CopyButton
          class="button button-first"
          text={both}
          label={m.cite.copyBoth}
          done={m.cite.copied}
          onRefused={setByHand}
        />
        <CopyButton
          class="button"
          text={citation.citation}
          label={m.cite.copyCitation}
          done={m.cite.copied}
          onRefused={setByHand}
        />
      </div>
    </>
  );
}

interface Props {
  cited: Cited | null;
  onClose: () => void;
}

/** The citation of a clause in a style to choose, with the source text, to be copied. */
export function CitationDialog({ cited, onClose }: Props) {
  const m = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const [style, setStyle] = useState<Style>(() => rememberedStyle(STYLES, 'gbt7714-2025'));
  useEffect(() => {
    if (cited !== null && dialog.current?.open === false) dialog.current.showModal();
    if (cited === null) dialog.current?.close();
  }, [cited]);
  const choose = (chosen: Style): void => {
    setStyle(chosen);
    rememberStyle(chosen);
  };
  const options = STYLES.map((value) => ({ value, label: m.cite.style[value] }));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      class="cite"
      aria-labelledby="cite-title"
      onClose={onClose}
      onClick={(event) => {
        // The dialog itself is hit only outside its content: on the backdrop.
        if (event.target === dialog.current) onClose();
      }}
    >
      {cited !== null && (
        <div class="dialog-body">
          <header class="dialog-head">
            <h2 id="cite-title">{m.cite.title}</h2>
            <button type="button" class="dialog-close" aria-label={m.cite.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <p class="cite-what" lang={cited.lang}>
            {cited.title} <span class="pinpoint">{pinpointIn(m, cited.pinpoint)}</span>
          </p>
          <Choice legend={m.cite.styles} options={options} value={style} onChoose={choose} />
          <CitationBody key={`${cited.id} ${style}`} cited={cited} style={style} />
        </div>
      )}
    </dialog>
  );
}
