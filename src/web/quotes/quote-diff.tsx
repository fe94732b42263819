import type { WireQuoteDiff, WireQuoteResult } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';

function Change({ op, result }: { op: WireQuoteDiff; result: WireQuoteResult }) {
  const m = useMessages();
  if (op.right !== null) {
    const words = result.quote.slice(...op.right);
    if (op.op === 'equal') return <>{words}</>;
    return (
      <ins>
        <span class="unseen">{m.quotes.inserted}</span>
        {words}
        <span class="unseen">{m.quotes.changeEnd}</span>
      </ins>
    );
  }
  if (op.left === null) return null;
  return (
    <del>
      <span class="unseen">{m.quotes.deleted}</span>
      {result.parts[op.part]?.clause.text.slice(...op.left)}
      <span class="unseen">{m.quotes.changeEnd}</span>
    </del>
  );
}

/** A quote with what differs from its source: what the source has is struck out, what the quote has underlined. */
export function QuoteDiff({ result }: { result: WireQuoteResult }) {
  const shown = [];
  let end = 0;
  for (const [i, op] of result.diff.entries()) {
    // A mark of omission is between two pieces and part of neither.
    if (op.right !== null && op.right[0] > end) shown.push(result.quote.slice(end, op.right[0]));
    if (op.right !== null) end = op.right[1];
    shown.push(<Change key={i} op={op} result={result} />);
  }
  return (
    <blockquote class="quote-text">
      {shown}
      {result.quote.slice(end)}
    </blockquote>
  );
}
