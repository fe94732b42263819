/** Dragging an item of a list to another place, with mouse, pen or finger. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Where the item would come to stand. */
export interface DropTarget {
  readonly id: string;
  readonly side: 'before' | 'after';
}

interface Drag {
  readonly dragged: string | null;
  readonly target: DropTarget | null;
  /** Starts a drag; to be called when the pointer goes down on a handle. */
  readonly start: (event: PointerEvent, id: string) => void;
}

/** Nearer than this to the edge of the window, in CSS pixels, the page scrolls. */
const EDGE = 60;
const SCROLL = 14;

function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.children ?? [])].filter((child) => child instanceof HTMLElement);
}

function targetAt(list: HTMLElement | null, y: number): DropTarget | null {
  const items = itemsIn(list);
  for (const item of items) {
    const { top, height } = item.getBoundingClientRect();
    if (y < top + height / 2) return { id: item.dataset.item ?? '', side: 'before' };
  }
  const last = items.at(-1);
  return last === undefined ? null : { id: last.dataset.item ?? '', side: 'after' };
}

/** The place among the others at which an item comes to stand; null where it stays. */
function placeOf(list: HTMLElement | null, dragged: string, target: DropTarget): number | null {
  if (target.id === dragged) return null;
  const ids = itemsIn(list).map(({ dataset }) => dataset.item ?? '');
  const others = ids.filter((id) => id !== dragged);
  const place = others.indexOf(target.id) + (target.side === 'after' ? 1 : 0);
  return place === ids.indexOf(dragged) ? null : place;
}

/**
 * Drags items of a list whose elements have their id in `data-item`.
 *
 * @param onDrop - is told the item and its new place among all, from 0.
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, place: number) => void,
): Drag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<DropTarget | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;

  useEffect(() => {
    if (dragged === null) return;
    // Holds at once, not only when the listeners are gone.
    let ended = false;
    const end = (): void => {
      ended = true;
      setDragged(null);
      setTarget(null);
    };
    const onMove = (event: PointerEvent): void => {
      if (ended) return;
      if (event.clientY < EDGE) window.scrollBy(0, -SCROLL);
      if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
      setTarget(targetAt(list.current, event.clientY));
    };
    const onUp = (event: PointerEvent): void => {
      if (ended) return;
      const found = targetAt(list.current, event.clientY);
      const place = found === null ? null : placeOf(list.current, dragged, found);
      end();
      if (place !== null) drop.current(dragged, place);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', end);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', end);
      document.removeEventListener('keydown', onKey);
    };
  }, [dragged, list]);

  const start = useCallback((event: PointerEvent, id: string) => {
    if (event.button !== 0) return;
    // Otherwise the text of the page would be selected.
    event.preventDefault();
    setDragged(id);
  }, []);
  return { dragged, target, start };
}
