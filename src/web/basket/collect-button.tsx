import { useRef } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { onShortcut } from '../shared/shortcuts.ts';
import { collect, collectWords, discard } from './collect.ts';
import { CLAUSE_PLACES, type Selected, selectedIn } from './selection.ts';
import { basket, useCollected } from './use-basket.ts';

interface Props {
  id: string;
  pinpoint: string;
  /** Where there is little room. */
  short: boolean;
}

/** Puts a clause into the basket, with the words that are selected in it, or takes it out. */
export function CollectButton({ id, pinpoint, short }: Props) {
  const m = useMessages();
  const collected = useCollected(id);
  const button = useRef<HTMLButtonElement>(null);
  // A press may end the selection before the click.
  const pressed = useRef<Selected | null>(null);
  const running = useRef(false);
  const selected = (): Selected | null =>
    selectedIn(button.current?.closest(CLAUSE_PLACES) ?? null);

  const toggle = async (event: MouseEvent): Promise<void> => {
    const words = event.detail === 0 ? selected() : pressed.current;
    pressed.current = null;
    if (running.current) return;
    running.current = true;
    if (!basket.has(id)) await collect(m, id, words);
    else if (words === null || !collectWords(m, id, words)) discard(m, new Set([id]));
    running.current = false;
  };
  const length = short ? 'short' : 'long';
  return (
    <button
      ref={button}
      type="button"
      class="quiet copy clause-collect"
      aria-pressed={collected}
      aria-label={m.basket.collectOne(pinpoint, collected)}
      aria-keyshortcuts="b"
      title={m.basket.collectHint}
      onPointerDown={() => {
        pressed.current = selected();
      }}
      onClick={(event) => void toggle(event)}
    >
      {/* Both labels take up their room, so that nothing beside them moves. */}
      <span class={collected ? 'copy-hidden' : undefined}>{m.basket.collect[length]}</span>
      <span class={collected ? undefined : 'copy-hidden'}>{m.basket.isCollected[length]}</span>
    </button>
  );
}

/** The clause in which something is selected, else the one with the focus. */
function clauseAtHand(): Element | null {
  const selection = document.getSelection();
  const node = selection?.isCollapsed === false ? selection.anchorNode : null;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(CLAUSE_PLACES) ?? document.activeElement?.closest(CLAUSE_PLACES) ?? null;
}

/** Lets the key B press the button of the clause at hand. To be called once. */
export function startCollectShortcut(): void {
  onShortcut('b', () => {
    const button = clauseAtHand()?.querySelector<HTMLElement>('.clause-collect');
    button?.click();
    return button != null;
  });
}
