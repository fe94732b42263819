import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { Icon } from '../shared/icon.tsx';
import { announce } from '../shared/live.ts';
import { BasketCard } from './basket-card.tsx';
import type { Now } from './clauses-now.ts';
import { discard } from './collect.ts';
import { move } from './edit.ts';
import type { BasketItem } from './shape.ts';
import { standingOf } from './standing.ts';
import { basket } from './use-basket.ts';
import { useDrag } from './use-drag.ts';

/** Which button takes the focus once the list is drawn anew. */
interface Wanted {
  id: string;
  button: 'up' | 'down' | 'remove';
}

interface Props {
  items: readonly BasketItem[];
  now: Now;
  /** Takes the focus when the last item is gone. */
  onEmptied: () => void;
}

/** The collected clauses in order, each to be moved, annotated and removed. */
export function BasketList({ items, now, onEmptied }: Props) {
  const m = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<Wanted | null>(null);

  // What moves in the document loses its focus.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { id, button } = wanted.current;
    wanted.current = null;
    const item = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset.item === id,
    );
    item?.querySelector<HTMLElement>(`.basket-${button}`)?.focus();
  });

  const moveTo = (id: string, place: number): void => {
    if (!basket.edit((all) => move(all, id, place))) return;
    const { items: moved } = basket.state;
    announce(m.basket.moved(moved.findIndex((item) => item.id === id) + 1, moved.length));
  };
  const step = (id: string, place: number, button: 'up' | 'down'): void => {
    wanted.current = { id, button };
    moveTo(id, place);
  };
  const removeAt = (place: number): void => {
    const item = items[place];
    if (item === undefined) return;
    const next = items[place + 1] ?? items[place - 1];
    if (next !== undefined) wanted.current = { id: next.id, button: 'remove' };
    discard(m, new Set([item.id]));
    if (next === undefined) onEmptied();
  };
  const { dragged, target, start } = useDrag(list, moveTo);

  return (
    <ol ref={list} class="basket-list" aria-label={m.basket.list}>
      {items.map((item, i) => {
        const clause = now.clauses.get(item.id);
        const standing = standingOf(item, clause);
        return (
          <li
            key={item.id}
            class="basket-item"
            data-item={item.id}
            data-standing={standing}
            data-dragged={dragged === item.id ? '' : undefined}
            data-drop={dragged !== null && target?.id === item.id ? target.side : undefined}
          >
            {/* For the pointer alone: the buttons beside it do the same for everyone. */}
            <span
              class="basket-number"
              title={m.basket.drag}
              onPointerDown={(event) => start(event, item.id)}
            >
              {i + 1}
            </span>
            <BasketCard item={item} number={i + 1} standing={standing} now={clause} />
            <span class="basket-controls">
              <button
                type="button"
                class="step basket-up"
                aria-label={m.basket.up(i + 1)}
                aria-disabled={i === 0}
                onClick={() => step(item.id, i - 1, 'up')}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="step basket-down"
                aria-label={m.basket.down(i + 1)}
                aria-disabled={i === items.length - 1}
                onClick={() => step(item.id, i + 1, 'down')}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                class="step basket-remove"
                aria-label={m.basket.remove(i + 1)}
                onClick={() => removeAt(i)}
              >
                <Icon name="close" />
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
