/** Which words of a clause has the reader selected? */

/** Where a clause is shown with what can be done with it: the places that {@link selectedIn} looks in. */
export const CLAUSE_PLACES = '.clause, .hit, tr, .cell, .quote-source';

/** What is selected on the page, if it lies within one clause and is source text; null otherwise. */
export function selectedIn(place: Element | null): string | null {
  const selection = document.getSelection();
  if (place === null || selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.commonAncestorContainer)) return null;
  const converted = [...place.querySelectorAll('[data-converted]')];
  if (place.matches('[data-converted]')) converted.push(place);
  if (converted.some((element) => selection.containsNode(element, true))) return null;
  // The marks of what is left out belong to the page, as does the space around words.
  const words = range.toString().replace(/^[\s…]+|[\s…]+$/gu, '');
  return words === '' ? null : words;
}
