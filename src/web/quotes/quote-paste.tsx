import type { WireQuoteResult } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { cardId } from './quote-card.tsx';

interface Props {
  /** The text that was checked. */
  text: string;
  results: readonly WireQuoteResult[];
  /** Whether the card of a result is to be seen. */
  isShown: (result: WireQuoteResult) => boolean;
}

function goTo(place: number): void {
  const card = document.getElementById(cardId(place));
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}

/** The pasted text with a number behind each quote that leads to its card. */
export function QuotePaste({ text, results, isShown }: Props) {
  const m = useMessages();
  const shown = [];
  let end = 0;
  for (const [place, result] of results.entries()) {
    const [from, to] = result.span;
    shown.push(text.slice(end, from));
    shown.push(
      <span key={place} class={`passage passage-${result.verdict}`}>
        {text.slice(from, to)}
      </span>,
      <button
        key={`to ${place}`}
        type="button"
        class="passage-number"
        disabled={!isShown(result)}
        aria-label={m.quotes.goTo(place + 1, m.quotes.verdict[result.verdict])}
        onClick={() => goTo(place)}
      >
        {place + 1}
      </button>,
    );
    end = to;
  }
  return (
    <p class="paste" lang="zh">
      {shown}
      {text.slice(end)}
    </p>
  );
}
