/** Does the corpus still print what was collected? */
import type { WireClause } from '../../wire/types.ts';
import type { BasketItem } from './shape.ts';

/** How a collected clause stands to the corpus. */
export type Standing = 'checking' | 'same' | 'changed' | 'quote-lost' | 'unknown';

/** How a collected clause stands to what is printed now; undefined is not known yet. */
export function standingOf(
  { text, quote }: Pick<BasketItem, 'text' | 'quote'>,
  now: Pick<WireClause, 'text'> | null | undefined,
): Standing {
  if (now === undefined) return 'checking';
  if (now === null) return 'unknown';
  if (now.text === text) return 'same';
  return quote === null || now.text.includes(quote) ? 'changed' : 'quote-lost';
}
