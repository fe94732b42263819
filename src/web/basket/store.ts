/**
 * Where is the basket kept? In this browser, for all its tabs.
 *
 * Every edit is done on what is stored at that moment. Two tabs can still
 * write at once, each without having seen the other: so what is stored says
 * the last write of each tab that is in it, and a tab that finds one of its
 * own missing does it again. Edits name items by id, hence nothing is doubled.
 */
import type { Edit } from './edit.ts';
import { type BasketItem, readBasket, storedText } from './shape.ts';

/** The key in the browser's storage. */
export const BASKET_KEY = 'tiaowen.basket';

/** Why the basket is not kept beyond this page. */
export type Trouble =
  /** The browser allows no storage. */
  | 'refused'
  /** There is no room left in it. */
  | 'full'
  /** What is stored was written by a later version, and is left alone. */
  | 'newer'
  /** What is stored cannot be read, and is left alone. */
  | 'unreadable';

export interface BasketState {
  readonly items: readonly BasketItem[];
  readonly trouble: Trouble | null;
}

/** What the store needs of the browser's storage. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** A write that another tab may have undone is looked for this long, in milliseconds. */
const WATCHED = 60_000;
/** How many tabs what is stored remembers; those that wrote last. */
const MOST_TABS = 32;

interface Logged {
  readonly number: number;
  readonly edit: Edit;
  readonly at: number;
}

interface Stored {
  readonly items: readonly BasketItem[];
  readonly writes: Readonly<Record<string, number>>;
}

const NOTHING: Stored = { items: [], writes: {} };

/** The basket of one tab. */
export class BasketStore {
  private readonly storage: () => Shelf;
  private readonly tab: string;
  private readonly now: () => number;
  private readonly listeners = new Set<() => void>();
  private current: BasketState = { items: [], trouble: null };
  private ids: ReadonlySet<string> = new Set();
  private log: Logged[] = [];
  private count = 0;
  /** The last of this tab's edits that was written. */
  private saved = 0;
  /** What was read or written last, so that unchanged items stay the same objects. */
  private last: { readonly raw: string; readonly stored: Stored } | null = null;

  /**
   * @param storage - gives the browser's storage; may throw where it is refused.
   * @param tab - tells this tab from all others.
   * @param now - the time in milliseconds.
   */
  constructor(storage: () => Shelf, tab: string, now: () => number = Date.now) {
    this.storage = storage;
    this.tab = tab;
    this.now = now;
    this.refresh();
  }

  /** What is in the basket now; the same object until something changes. */
  get state(): BasketState {
    return this.current;
  }

  /** Whether a clause is in the basket. */
  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Calls a listener after each change; returns how to end it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /**
   * Does an edit on what is stored now, and stores it.
   *
   * @returns false where it changed nothing.
   */
  edit(edit: Edit): boolean {
    const { stored, trouble } = this.read();
    const caughtUp = stored === null ? this.current.items : this.catchUp(stored);
    const items = edit(caughtUp);
    if (items === caughtUp) {
      this.become(items, trouble ?? this.current.trouble);
      return false;
    }
    this.count += 1;
    this.log.push({ number: this.count, edit, at: this.now() });
    this.become(items, trouble ?? this.write(items, stored ?? NOTHING));
    return true;
  }

  /** Looks at what is stored, for another tab has written; writes what it has lost of this one. */
  refresh(): void {
    const { stored, trouble } = this.read();
    if (stored === null) {
      this.become(this.current.items, trouble);
      return;
    }
    const items = this.catchUp(stored);
    this.become(items, items === stored.items ? null : this.write(items, stored));
  }

  /** What is stored, character for character, where it cannot be read; null elsewhere. */
  unread(): string | null {
    const { trouble, raw } = this.read();
    return trouble === 'newer' || trouble === 'unreadable' ? raw : null;
  }

  /** Gives up what is stored and cannot be read: stores what is in the basket now. */
  startAnew(): void {
    this.become(this.current.items, this.write(this.current.items, NOTHING));
  }

  /** `stored` is null where nothing is to be written. */
  private read(): { stored: Stored | null; trouble: Trouble | null; raw: string | null } {
    let raw: string | null;
    try {
      raw = this.storage().getItem(BASKET_KEY);
    } catch {
      return { stored: null, trouble: 'refused', raw: null };
    }
    if (raw === null) {
      // Whoever cleared the browser's storage wanted the basket gone, too.
      if (this.saved > 0) this.log = this.log.filter(({ number }) => number > this.saved);
      return { stored: NOTHING, trouble: null, raw };
    }
    if (raw === this.last?.raw) return { stored: this.last.stored, trouble: null, raw };
    const reading = readBasket(raw);
    if (reading.ok) {
      this.last = { raw, stored: reading };
      return { stored: reading, trouble: null, raw };
    }
    return { stored: null, trouble: reading.fault === 'newer' ? 'newer' : 'unreadable', raw };
  }

  /** What is stored, with those edits of this tab that are missing there. */
  private catchUp({ items, writes }: Stored): readonly BasketItem[] {
    const since = this.now() - WATCHED;
    this.log = this.log.filter(({ number, at }) => number > this.saved || at > since);
    const seen = writes[this.tab] ?? 0;
    return this.log
      .filter(({ number }) => number > seen)
      .reduce<readonly BasketItem[]>((done, { edit }) => edit(done), items);
  }

  private write(items: readonly BasketItem[], { writes }: Stored): Trouble | null {
    const { [this.tab]: _, ...others } = writes;
    const latest = Object.fromEntries(Object.entries(others).slice(1 - MOST_TABS));
    const stored = { items, writes: { ...latest, [this.tab]: this.count } };
    const raw = storedText(stored.items, stored.writes);
    let storage: Shelf;
    try {
      storage = this.storage();
    } catch {
      return 'refused';
    }
    try {
      storage.setItem(BASKET_KEY, raw);
    } catch {
      return 'full';
    }
    this.saved = this.count;
    this.last = { raw, stored };
    return null;
  }

  private become(items: readonly BasketItem[], trouble: Trouble | null): void {
    if (items === this.current.items && trouble === this.current.trouble) return;
    this.current = { items, trouble };
    this.ids = new Set(items.map(({ id }) => id));
    for (const listener of this.listeners) listener();
  }
}
