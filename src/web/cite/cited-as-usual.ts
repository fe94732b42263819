import { rememberedStyle } from '../preferences.ts';
import { today } from '../shared/today.ts';
import { READING_STYLES, type Style } from './citing.ts';

/** How the citations beside clauses are asked for: in the style that was used last, seen today. */
export function citedAsUsual(): { readonly style: Style; readonly accessed: string } {
  return { style: rememberedStyle(READING_STYLES, 'gbt7714-2025'), accessed: today() };
}
