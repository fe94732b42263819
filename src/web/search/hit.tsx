import { useId, useState } from 'preact/hooks';
import type { DisplayScript, WireHit } from '../../wire/types.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { shownLang } from '../shared/document-text.ts';
import { HeadingPath } from '../shared/heading-path.tsx';
import { MarkedText } from '../shared/marked-text.tsx';
import { type Range, snippetWindow } from '../shared/segments.ts';

interface Props {
  hit: WireHit;
  q: string;
  script: DisplayScript;
}

/** The text, or the part of it that is shown first. */
function HitText(props: { id: string; hit: WireHit; lang: string; window: Range | undefined }) {
  const { id, hit, lang, window } = props;
  const { text, highlights, converted } = hit.clause;
  return (
    <p id={id} class="hit-text" lang={lang} data-converted={converted ? '' : undefined}>
      {window !== undefined && window[0] > 0 && <span class="ellipsis">…</span>}
      <MarkedText text={text} marks={highlights} window={window} />
      {window !== undefined && window[1] < text.length && <span class="ellipsis">…</span>}
    </p>
  );
}

/** A clause that answers, where it stands, and what can be done with it. */
export function Hit({ hit, q, script }: Props) {
  const m = useMessages();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const { clause, document } = hit;
  const part = snippetWindow(clause.text, clause.highlights);
  const url = readerUrl(hit.url, { q, script });
  const lang = shownLang(document, clause, script);
  return (
    <li class="hit">
      <p class="hit-place">
        <a class="pinpoint" href={url}>
          {pinpointIn(m, clause.pinpoint)}
        </a>
        <HeadingPath clause={clause} lang={lang} />
        {clause.converted && <span class="converted">{m.convertedFrom[document.script]}</span>}
      </p>
      <HitText id={id} hit={hit} lang={lang} window={whole ? undefined : (part ?? undefined)} />
      <p class="hit-actions">
        {part !== null && (
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
        <a class="quiet" href={url}>
          {m.hit.read}
        </a>
        <ClauseActions clause={clause} document={document} />
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
