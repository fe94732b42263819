/** `C` cites without the mouse. */
import { isTyping } from './components/search-form.tsx';

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
 * address names; nothing where text is typed or a dialog is open. To be called once.
 */
export function startCiteShortcut(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'c') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || event.repeat || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const current = document.querySelector<HTMLElement>(`[aria-current=location] ${BUTTON}`);
    const button = buttonNear(document.activeElement) ?? current;
    if (button === null) return;
    event.preventDefault();
    button.click();
  });
}
