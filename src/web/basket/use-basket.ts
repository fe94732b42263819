/** The one basket of this page, and how components follow it. */
import { useEffect, useState } from 'preact/hooks';
import { BASKET_KEY, type BasketState, BasketStore } from './store.ts';

/** A name that no other tab has; randomUUID is missing where a page comes over plain HTTP. */
function tabName(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-');
}

/** The basket of this tab. */
export const basket: BasketStore = new BasketStore(() => localStorage, tabName());

/** Follows what other tabs do. To be called once. */
export function startBasket(): void {
  window.addEventListener('storage', ({ key }) => {
    // No key: everything was cleared.
    if (key === BASKET_KEY || key === null) basket.refresh();
  });
  // A page that was kept while another was shown heard nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) basket.refresh();
  });
}

/** What is read from the basket; renders again when that changes. */
function useReading<T>(read: () => T): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const update = (): void => setValue(read);
    update();
    return basket.subscribe(update);
  }, []);
  return value;
}

/** What is in the basket. */
export function useBasket(): BasketState {
  return useReading(() => basket.state);
}

/** How many clauses are in the basket. */
export function useBasketCount(): number {
  return useReading(() => basket.state.items.length);
}

/** Whether a clause is in the basket. The component must be keyed by the clause. */
export function useCollected(id: string): boolean {
  return useReading(() => basket.has(id));
}
