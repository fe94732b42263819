/** `C` cites without the mouse. */
import { onShortcut } from '../shared/shortcuts.ts';

const BUTTON = '.clause-cite';

/** The button of the clause that an element belongs to; null where that is none, or several. */
function buttonNear(element: Element | null): HTMLElement | null {
  for (let around = element; around !== null; around = around.parentElement) {
    const [button, another] = around.querySelectorAll<HTMLElement>(BUTTON);
    if (button !== undefined) return another === undefined ? button : null;
  }
  return null;
}

/**
 * `C` opens the citation of the clause with the focus, else of the one that the
 * address names. To be called once.
 */
export function startCiteShortcut(): void {
  onShortcut('c', () => {
    const current = document.querySelector<HTMLElement>(`[aria-current=location] ${BUTTON}`);
    const button = buttonNear(document.activeElement) ?? current;
    button?.click();
    return button !== null;
  });
}
