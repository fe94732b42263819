import { useRef } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import type { Place } from '../router.ts';
import { saveFile } from '../shared/save-file.ts';
import { today } from '../shared/today.ts';
import { useArrival } from '../shared/use-arrival.ts';
import { useTitle } from '../shared/use-title.ts';
import { BasketFiles } from './basket-files.tsx';
import { BasketList } from './basket-list.tsx';
import { BasketOutput } from './basket-output.tsx';
import { useClausesNow } from './clauses-now.ts';
import { discard } from './collect.ts';
import { basket, useBasket } from './use-basket.ts';

/** That the basket is not kept, and what can be done about it. */
function TroubleNote() {
  const m = useMessages();
  const { trouble } = useBasket();
  if (trouble === null) return null;
  const unread = trouble === 'newer' || trouble === 'unreadable';
  const saveUnread = (): void => {
    const text = basket.unread();
    if (text !== null) saveFile(new Blob([text]), `basket-unread-${today()}.txt`);
  };
  return (
    <div class="basket-trouble" role="alert">
      <p>{m.basket.trouble[trouble]}</p>
      {unread && (
        <p class="basket-file-actions">
          <button type="button" class="quiet" onClick={saveUnread}>
            {m.basket.saveUnread}
          </button>
          <button type="button" class="quiet" onClick={() => basket.startAnew()}>
            {m.basket.startAnew}
          </button>
        </p>
      )}
    </div>
  );
}

function Empty() {
  const m = useMessages();
  const { title, steps, search, documents } = m.basket.empty;
  return (
    <div class="basket-empty">
      <p class="basket-empty-title">{title}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="basket-file-actions">
        <a class="button button-first" href="/">
          {search}
        </a>
        <a class="button" href="/documents">
          {documents}
        </a>
      </p>
    </div>
  );
}

/** What was collected, in order, and the finished list of references beside it. */
export function BasketPage({ place }: { place: Place }) {
  const m = useMessages();
  const { items } = useBasket();
  const now = useClausesNow(items);
  const title = useRef<HTMLHeadingElement>(null);
  const unknown = new Set(items.flatMap(({ id }) => (now.clauses.get(id) === null ? [id] : [])));
  useTitle(m.basket.title);
  useArrival(place, true);
  return (
    <div class="basket" data-empty={items.length === 0 ? '' : undefined}>
      <header class="basket-head">
        <h1 ref={title} tabIndex={-1}>
          {m.basket.title}
          {items.length > 0 && <span class="basket-total">{m.basket.count(items.length)}</span>}
        </h1>
        {items.length > 0 && (
          <p class="basket-tools">
            <button
              type="button"
              class="quiet basket-to-output"
              onClick={() => {
                const output = document.getElementById('basket-output');
                output?.scrollIntoView({ block: 'start' });
                output?.focus({ preventScroll: true });
              }}
            >
              {m.basket.toOutput}
            </button>
            <button type="button" class="quiet" onClick={() => window.print()}>
              {m.basket.print}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                discard(m, new Set(items.map(({ id }) => id)));
                title.current?.focus();
              }}
            >
              {m.basket.clear}
            </button>
          </p>
        )}
      </header>
      <TroubleNote />
      <div class="basket-main">
        {items.length === 0 ? (
          <Empty />
        ) : (
          <BasketList items={items} now={now} onEmptied={() => title.current?.focus()} />
        )}
        <BasketFiles unknown={unknown} />
      </div>
      {items.length > 0 && <BasketOutput items={items} now={now} />}
    </div>
  );
}
