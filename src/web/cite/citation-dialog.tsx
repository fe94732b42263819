import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { WireClause, WireDocument } from '../../wire/types.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { rememberedStyle, rememberStyle } from '../preferences.ts';
import { Dialog } from '../shared/dialog.tsx';
import { shownTitle, sourceLang } from '../shared/document-text.ts';
import { today } from '../shared/today.ts';
import { CitationBody } from './citation-body.tsx';
import { CitationOptions } from './citation-options.tsx';
import { type Cited, type CitingOptions, STYLES, type Style, usualOptions } from './citing.ts';
import { StyleSelect } from './style-select.tsx';

/** Opens the citation dialog for a clause. */
export const CiteContext = createContext<(cited: Cited) => void>(() => undefined);

/** Opens the citation dialog for a clause of a document, or for all of it. */
export function useCite(): (
  clause: Pick<WireClause, 'id' | 'pinpoint'> | null,
  document: WireDocument,
) => void {
  const open = useContext(CiteContext);
  return (clause, document) =>
    open({
      id: clause?.id ?? document.id,
      pinpoint: clause?.pinpoint ?? null,
      title: shownTitle(document),
      lang: sourceLang(document),
      script: document.script,
    });
}

/** The options of the next citation: what concerns this one alone does not stay unseen. */
function forAnother(options: CitingOptions): CitingOptions {
  const { url, typeCode, cslType } = options;
  return { ...usualOptions(today()), url, typeCode, cslType };
}

interface Props {
  cited: Cited | null;
  onClose: () => void;
}

/** The citation of a clause or document in a style to choose, with the source text, to be copied. */
export function CitationDialog({ cited, onClose }: Props) {
  const m = useMessages();
  const [style, setStyle] = useState<Style>(() => rememberedStyle(STYLES, 'gbt7714-2025'));
  const [options, setOptions] = useState<CitingOptions>(() => usualOptions(today()));
  const open = cited !== null;
  useEffect(() => {
    if (!open) setOptions(forAnother);
  }, [open]);
  const choose = (chosen: Style): void => {
    setStyle(chosen);
    rememberStyle(chosen);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      class="cite"
      title={m.cite.title}
      head={
        <label class="cite-style">
          <span class="unseen">{m.cite.styles}</span>
          <StyleSelect value={style} onChoose={choose} />
        </label>
      }
    >
      {cited !== null && (
        <>
          <p class="cite-what">
            <span lang={cited.lang}>{cited.title}</span>{' '}
            <span class="pinpoint">
              {cited.pinpoint === null ? m.cite.wholeShort : pinpointIn(m, cited.pinpoint)}
            </span>
          </p>
          <CitationBody key={cited.id} cited={cited} style={style} options={options} />
          <CitationOptions
            style={style}
            options={options}
            onChange={(part) => setOptions((before) => ({ ...before, ...part }))}
            whole={cited.pinpoint === null}
            script={cited.script}
          />
        </>
      )}
    </Dialog>
  );
}
