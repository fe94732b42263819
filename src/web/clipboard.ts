/** Getting text out of the page. */

/**
 * Puts text on the clipboard.
 *
 * @returns false where the browser does not allow it (a non-secure context, a
 *   refused permission); the caller then offers the text for copying by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectionTouches(selection: Selection, element: Element): boolean {
  return selection.containsNode(element, true);
}

/**
 * Adds a note to whatever is selected by hand and copied when part of it was
 * converted from the other script, so that it does not pass for source text.
 *
 * @param noteFor - the note, in the language of the interface.
 * @returns a function that ends it.
 */
export function labelConvertedCopies(noteFor: () => string): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
    const converted = [...document.querySelectorAll('[data-converted]')];
    if (!converted.some((element) => selectionTouches(selection, element))) return;
    event.clipboardData.setData('text/plain', `${selection.toString()}\n${noteFor()}`);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  return () => document.removeEventListener('copy', onCopy);
}
