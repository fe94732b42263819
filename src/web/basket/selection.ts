/** Which words of a clause has the reader selected? */

/** Where a clause is shown with what can be done with it: the places that {@link selectedIn} looks in. */
export const CLAUSE_PLACES = '.clause, .hit, tr, .cell, .quote-source';

/** What is selected in a clause. */
export interface Selected {
  readonly words: string;
  /** False where part of it was converted to the other script: that is nothing to quote. */
  readonly isShownAsPrinted: boolean;
}

/** What is selected on the page, if it lies within a clause. */
export function selectedIn(place: Element | null): Selected | null {
  const selection = document.getSelection();
  if (place === null || selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.commonAncestorContainer)) return null;
  const converted = [...place.querySelectorAll('[data-converted]')];
  if (place.matches('[data-converted]')) converted.push(place);
  // The marks of what is left out belong to the page, as does the space around words.
  const words = range.toString().replace(/^[\s…]+|[\s…]+$/gu, '');
  if (words === '') return null;
  const isShownAsPrinted = !converted.some((element) => selection.containsNode(element, true));
  return { words, isShownAsPrinted };
}
