import { plainText, type RichText } from '../model/index.ts';
import { conversionNote } from './converted.ts';
import type { CitationRequest } from './record.ts';
import { type StyleName, styleOf } from './styles.ts';

/** A document as a style cites it. */
export interface Citation {
  /** The entry of a list, the note or the record, with the pinpoint where the style has one there. */
  readonly text: RichText;
  /** What stands in the text and leads to the entry; null where the style has nothing there. */
  readonly inText: RichText | null;
}

/**
 * Cites a document, as a whole or at some of its clauses.
 *
 * Fields that the source lacks are left out with their punctuation. That a
 * quote was converted from the other script is said in the language of the style.
 *
 * @param number - its number in the list, where the style counts.
 * @param letter - tells works of one author and year apart, where the style does so.
 */
export function cite(
  name: StyleName,
  request: CitationRequest,
  number: number = 1,
  letter: string = '',
): Citation {
  const style = styleOf(name);
  const entry = style.entry(request, letter);
  const saysItself = style.kind === 'running' || style.kind === 'exchange';
  const note = saysItself ? '' : conversionNote(request, style.language);
  return {
    text: note === '' ? entry : [...entry, { text: note }],
    inText: style.inText?.(request, number, letter) ?? null,
  };
}

/** A citation as plain text. */
export function citeText(name: StyleName, request: CitationRequest): string {
  return plainText(cite(name, request).text);
}
