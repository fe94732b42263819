/**
 * What can be done to a basket? Each edit is a function from items to items;
 * one that changes nothing returns the very array it was given. An edit names
 * items by id, so that it can be done again on what another tab has written.
 */
import { type BasketItem, LONGEST_NOTE, MOST_ITEMS } from './shape.ts';

type Items = readonly BasketItem[];

/** An edit, ready to be done. */
export type Edit = (items: Items) => Items;

/** Puts a clause at the end, if it is not there and there is room. */
export function add(items: Items, item: BasketItem): Items {
  if (items.length >= MOST_ITEMS || items.some(({ id }) => id === item.id)) return items;
  return [...items, item];
}

/** Takes clauses out. */
export function remove(items: Items, ids: ReadonlySet<string>): Items {
  const kept = items.filter(({ id }) => !ids.has(id));
  return kept.length === items.length ? items : kept;
}

/** Puts a clause at a place, counted from 0 without it; a place outside is the nearest one. */
export function move(items: Items, id: string, place: number): Items {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (item === undefined) return items;
  const to = Math.max(0, Math.min(items.length - 1, place));
  return to === from ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

function replace(items: Items, id: string, change: (item: BasketItem) => BasketItem): Items {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (item === undefined) return items;
  const changed = change(item);
  return changed === item ? items : items.with(at, changed);
}

/** Writes a remark, cut at what the API takes; the empty text removes it. */
export function annotate(items: Items, id: string, note: string): Items {
  const kept = note.slice(0, LONGEST_NOTE);
  return replace(items, id, (item) => (item.note === kept ? item : { ...item, note: kept }));
}

/** Chooses the words to quote, null for the whole clause; words that the clause lacks are none. */
export function requote(items: Items, id: string, quote: string | null): Items {
  return replace(items, id, (item) => {
    if (item.quote === quote || quote === '') return item;
    return quote === null || item.text.includes(quote) ? { ...item, quote } : item;
  });
}

/** Takes the clause as it is printed now; words to quote that it no longer has are given up. */
export function renew(items: Items, id: string, text: string): Items {
  return replace(items, id, (item) => {
    if (item.text === text) return item;
    const quote = item.quote !== null && text.includes(item.quote) ? item.quote : null;
    return { ...item, text, quote };
  });
}

/** What was taken out, each with the place where it stood. */
export type Removed = readonly { readonly item: BasketItem; readonly place: number }[];

/** What {@link remove} would take out, to be given to {@link restore}. */
export function removedBy(items: Items, ids: ReadonlySet<string>): Removed {
  return items.flatMap((item, place) => (ids.has(item.id) ? [{ item, place }] : []));
}

/** Puts back what was taken out, where it stood; what is there again is left as it is. */
export function restore(items: Items, removed: Removed): Items {
  const there = new Set(items.map(({ id }) => id));
  const restored = [...items];
  for (const { item, place } of removed) {
    if (there.has(item.id) || restored.length >= MOST_ITEMS) continue;
    restored.splice(Math.min(place, restored.length), 0, item);
  }
  return restored.length === items.length ? items : restored;
}

/** What an import would do. */
export interface Intake {
  /** The items that the basket has not, in the order of the file. */
  readonly fresh: Items;
  /** How many it has already; those stay as they are. */
  readonly known: number;
  /** How many of those have another note or quote in the file. */
  readonly differing: number;
  /** False where the new ones would be too many; then none is taken. */
  readonly fits: boolean;
}

/** Holds a file against the basket. */
export function intake(items: Items, imported: Items): Intake {
  const own = new Map(items.map((item) => [item.id, item]));
  const fresh = imported.filter(({ id }) => !own.has(id));
  const differing = imported.filter(({ id, note, quote }) => {
    const mine = own.get(id);
    return mine !== undefined && (mine.note !== note || mine.quote !== quote);
  });
  return {
    fresh,
    known: imported.length - fresh.length,
    differing: differing.length,
    fits: items.length + fresh.length <= MOST_ITEMS,
  };
}

/** Puts several at the end, those that are not there. */
export function addAll(items: Items, more: Items): Items {
  const there = new Set(items.map(({ id }) => id));
  const fresh = more.filter(({ id }) => !there.has(id)).slice(0, MOST_ITEMS - items.length);
  return fresh.length === 0 ? items : [...items, ...fresh];
}
