import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from '../router.ts';

/**
 * Scrolls to where a page should be read from, once for each move, as soon as
 * the page has its content: where it was left when going back, the clause that
 * the address names, else the top.
 *
 * @param place - the current address.
 * @param ready - true when the content is there.
 * @param anchor - id of the element to show; null for none.
 */
export function useArrival(place: Place, ready: boolean, anchor: string | null = null): void {
  const done = useRef(-1);
  useLayoutEffect(() => {
    if (!ready || done.current === place.serial) return;
    done.current = place.serial;
    const returns = place.arrival === 'back' || place.arrival === 'load';
    if (returns && place.scroll !== null) {
      window.scrollTo(0, place.scroll);
      return;
    }
    if (place.keepScroll) return;
    const element = anchor === null ? null : document.getElementById(anchor);
    if (element !== null) {
      element.scrollIntoView({ block: 'start' });
      element.focus({ preventScroll: true });
    } else if (place.arrival !== 'load') {
      window.scrollTo(0, 0);
    }
  }, [place, ready, anchor]);
}
