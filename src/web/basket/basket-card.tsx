import { memo } from 'preact/compat';
import { useId, useState } from 'preact/hooks';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import type { ClauseNow } from './clauses-now.ts';
import { annotate, renew, requote } from './edit.ts';
import { type BasketItem, LONGEST_NOTE } from './shape.ts';
import type { Standing } from './standing.ts';
import { basket } from './use-basket.ts';

/** A quote longer than this, in UTF-16 units, is shown in part at first. */
const LONG = 130;
/** As many lines of the source are shown at first; see basket.css. */
const LINES = 4;

/** The words to quote, or the whole clause with those words marked. */
function Quote({ item }: { item: BasketItem }) {
  const m = useMessages();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const { quote, text } = item;
  const lang = `zh-${item.script}`;
  const at = quote === null ? -1 : text.indexOf(quote);
  const marks: [number, number][] = quote === null || at < 0 ? [] : [[at, at + quote.length]];
  const folds = quote !== null || text.length > LONG || text.split('\n').length > LINES;
  return (
    <>
      <blockquote
        id={id}
        class="basket-quote"
        lang={lang}
        data-folded={folds && !whole ? '' : undefined}
      >
        {whole ? <MarkedText text={text} marks={marks} /> : (quote ?? text)}
      </blockquote>
      <p class="basket-quote-actions">
        {quote !== null && <span class="note">{m.basket.words}</span>}
        {folds && (
          <button
            type="button"
            class="quiet"
            aria-expanded={whole}
            aria-controls={id}
            onClick={() => setWhole(!whole)}
          >
            {whole ? m.basket.less : m.basket.whole}
          </button>
        )}
        {quote !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => basket.edit((items) => requote(items, item.id, null))}
          >
            {m.basket.quoteWhole}
          </button>
        )}
        <span class="note basket-added">{m.basket.added(m.date(item.added.slice(0, 10)))}</span>
      </p>
    </>
  );
}

/** That the corpus no longer prints what was collected, with both texts. */
function Changed(props: { item: BasketItem; now: NonNullable<ClauseNow>; lost: boolean }) {
  const { item, now, lost } = props;
  const m = useMessages();
  const lang = `zh-${item.script}`;
  return (
    <div class="basket-warning">
      <p>{lost ? m.basket.quoteLost : m.basket.changed}</p>
      <dl>
        {/* Without words of its own, the quote above is what was collected. */}
        {item.quote !== null && (
          <>
            <dt>{m.basket.before}</dt>
            <dd lang={lang}>{item.text}</dd>
          </>
        )}
        <dt>{m.basket.now}</dt>
        <dd lang={lang}>{now.text}</dd>
      </dl>
      <button
        type="button"
        class="quiet"
        onClick={() => basket.edit((items) => renew(items, item.id, now.text))}
      >
        {m.basket.renew}
      </button>
    </div>
  );
}

interface Props {
  item: BasketItem;
  /** From 1. */
  number: number;
  standing: Standing;
  now: ClauseNow | undefined;
}

function BasketCardOf({ item, number, standing, now }: Props) {
  const m = useMessages();
  const lang = `zh-${item.script}`;
  const pinpoint = pinpointIn(m, item.pinpoint);
  const isLost = standing === 'quote-lost';
  return (
    <div class="basket-body">
      <h2 class="basket-place">
        {now == null ? (
          <span class="pinpoint">{pinpoint}</span>
        ) : (
          <a class="pinpoint" href={now.url}>
            {pinpoint}
          </a>
        )}
        <span class="basket-document">
          <bdi class="basket-title" lang={lang}>
            {item.title}
          </bdi>
          {item.year !== null && ` ${item.year}`}
        </span>
      </h2>
      <Quote item={item} />
      {standing === 'unknown' && <p class="basket-warning">{m.basket.unknown}</p>}
      {now != null && (standing === 'changed' || isLost) && (
        <Changed item={item} now={now} lost={isLost} />
      )}
      <textarea
        class="basket-note"
        rows={1}
        lang="zh"
        maxLength={LONGEST_NOTE}
        aria-label={m.basket.note(number)}
        placeholder={m.basket.notePlaceholder}
        value={item.note}
        onInput={(event) => {
          const { value } = event.currentTarget;
          basket.edit((items) => annotate(items, item.id, value));
        }}
      />
    </div>
  );
}

/** A collected clause: where it stands, what is quoted of it, and the person's note. */
export const BasketCard: typeof BasketCardOf = memo(BasketCardOf);
