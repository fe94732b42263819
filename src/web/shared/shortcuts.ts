/** Keys that do something wherever one is on the page. */

/** Whether keys pressed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** Whether a key pressed by itself is meant for the page: no text is typed, no dialog is open. */
function isForPage(event: KeyboardEvent): boolean {
  return (
    !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing) &&
    !isTyping(event.target) &&
    document.querySelector('dialog[open]') === null
  );
}

/**
 * Has a key do something where it is not text and no dialog is open.
 *
 * @param key - the character, in lower case; with Shift it is the same key.
 * @param act - does it; returns false where there is nothing to be done, and the key is the browser's.
 * @param options - `repeats`: once more and again while the key is held.
 * @returns a function that ends it.
 */
export function onShortcut(
  key: string,
  act: () => boolean,
  { repeats = false }: { repeats?: boolean } = {},
): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== key || !isForPage(event)) return;
    if (event.repeat && !repeats) return;
    if (act()) event.preventDefault();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
