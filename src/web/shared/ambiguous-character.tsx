import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { WireAmbiguity } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';

/** Which characters of doubtful conversion are to be seen, in all of a page. */
export interface AmbiguousView {
  /** Whether they are marked at all. */
  marked: boolean;
  /** The one that was gone to, by {@link placeKey}; null for none. */
  current: string | null;
  /** Leaves it again. */
  close: () => void;
}

/** No marks: what holds where nobody provides otherwise. */
export const AmbiguousContext = createContext<AmbiguousView>({
  marked: false,
  current: null,
  close: () => undefined,
});

/** Names a place: the id of a clause, and where in its text. */
export function placeKey(clauseId: string, { at }: Pick<WireAmbiguity, 'at'>): string {
  return `${at[0]} ${clauseId}`;
}

interface Props {
  clauseId: string;
  ambiguity: WireAmbiguity;
}

/**
 * A character that may be another, and what it may be: while the pointer is on it,
 * after a tap, or when it was gone to from the bar. No tab stop: there may be hundreds.
 */
export function AmbiguousCharacter({ clauseId, ambiguity }: Props) {
  const m = useMessages();
  const { current, close } = useContext(AmbiguousContext);
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLSpanElement>(null);
  const isCurrent = current === placeKey(clauseId, ambiguity);
  const told = open || isCurrent;

  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'center' });
  }, [isCurrent]);
  useEffect(() => {
    if (!told) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      close();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [told, close]);

  const { source, options } = ambiguity;
  const [shown = '', ...others] = options;
  const left = told ? (element.current?.getBoundingClientRect().left ?? 0) : 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the bar and each clause's list say the same to the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      ref={element}
      class="ambiguous"
      data-current={isCurrent ? '' : undefined}
      tabIndex={-1}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
      onClick={(event) => {
        event.currentTarget.focus({ preventScroll: true });
        setOpen(true);
      }}
      onBlur={() => setOpen(false)}
    >
      {shown}
      {told && (
        <span
          class="ambiguous-tip"
          lang={m.language}
          // What stands in the right half opens to the left.
          data-side={left > window.innerWidth / 2 ? 'left' : 'right'}
        >
          {m.ambiguous.doubt({ source, shown, others })}
        </span>
      )}
    </span>
  );
}
