/** Getting text out of the page. */
import { safeHtml } from './rich-text.ts';

/** What one copy holds: the same words for programs with type and for those without. */
interface Copied {
  readonly text: string;
  readonly html: string | null;
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}

async function writeBoth({ text, html }: Copied): Promise<boolean> {
  // Not there on pages that are not secure, whatever the types of the DOM say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  try {
    if (html === null) {
      await clipboard.writeText(text);
      return true;
    }
    if (typeof ClipboardItem === 'undefined') return false;
    const types = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
    await clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return false; // refused: the older way may still be open
  }
}

/** Something selected for as long as `use` runs: some browsers copy nothing without a selection. */
function withSelection<T>(text: string, use: () => T): T {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const before = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const holder = document.createElement('span');
  holder.className = 'unseen';
  holder.textContent = text;
  // What lies behind an open dialog cannot be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(holder);
  try {
    selection?.selectAllChildren(holder);
    return use();
  } finally {
    holder.remove();
    selection?.removeAllRanges();
    if (before !== null) selection?.addRange(before);
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
  }
}

/** The way of pages that are not secure, such as a server in one's own network by plain HTTP. */
function copyByCommand({ text, html }: Copied): boolean {
  let written = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return withSelection(text, () => document.execCommand('copy')) && written;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}

/**
 * Puts text on the clipboard, plain and set at once, so that a word processor
 * keeps italics and superscripts and an editor gets the bare words.
 *
 * To be called directly from what a person did: browsers allow it only then.
 *
 * @param html - the same text as the API sets it; anything but how text is set
 *   is taken out. Without, the text is plain.
 * @returns false where the browser allows neither way; the caller then offers
 *   the text for copying by hand.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  const copied = { text, html: html === undefined ? null : safeHtml(html) };
  return (await writeBoth(copied)) || copyByCommand(copied);
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
