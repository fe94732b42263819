import { useId, useState } from 'preact/hooks';
import type { DisplayScript, WireHit } from '../../wire/types.ts';
import { shownLang, shownTitle, sourceLang } from '../document-text.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { snippetWindow } from '../segments.ts';
import { useCite } from './citation-dialog.tsx';
import { CopyButton } from './copy-button.tsx';
import { MarkedText } from './marked-text.tsx';

interface Props {
  hit: WireHit;
  q: string;
  script: DisplayScript;
}

function HitText({ hit, lang }: { hit: WireHit; lang: string }) {
  const m = useMessages();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const { text, highlights, converted } = hit.clause;
  const window = snippetWindow(text, highlights);
  const shown = window !== null && !whole ? window : undefined;
  return (
    <>
      <p id={id} class="hit-text" lang={lang} data-converted={converted ? '' : undefined}>
        {shown !== undefined && shown[0] > 0 && <span class="ellipsis">…</span>}
        <MarkedText text={text} marks={highlights} window={shown} />
        {shown !== undefined && shown[1] < text.length && <span class="ellipsis">…</span>}
      </p>
      {window !== null && (
        <button
          type="button"
          class="quiet hit-whole"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {whole ? m.hit.snippet : m.hit.whole}
        </button>
      )}
    </>
  );
}

/** A clause that answers, where it stands, and what can be done with it. */
export function Hit({ hit, q, script }: Props) {
  const m = useMessages();
  const cite = useCite();
  const { clause, document } = hit;
  const url = readerUrl(hit.url, { q, script });
  const lang = shownLang(document, clause, script);
  const openCitation = (): void =>
    cite({
      id: clause.id,
      pinpoint: clause.pinpoint,
      title: shownTitle(document),
      lang: sourceLang(document),
    });
  return (
    <li class="hit">
      <p class="hit-place">
        <a class="pinpoint" href={url}>
          {pinpointIn(m, clause.pinpoint)}
        </a>
        {clause.path.length > 0 && (
          <span class="path" lang={lang}>
            {clause.path.map((step, i) => (
              <span key={i}>{step}</span>
            ))}
          </span>
        )}
        {clause.converted && <span class="converted">{m.convertedFrom[document.script]}</span>}
      </p>
      <HitText key={clause.text} hit={hit} lang={lang} />
      <p class="hit-actions">
        <a class="quiet" href={url}>
          {m.hit.read}
        </a>
        <button type="button" class="quiet" onClick={openCitation}>
          {m.hit.cite}
        </button>
        <CopyButton
          class="quiet"
          text={`${location.origin}${hit.url}`}
          label={m.hit.copyLink}
          done={m.hit.linkCopied}
        />
      </p>
    </li>
  );
}
