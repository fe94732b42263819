import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Lets the keyboard reach an element while its text is higher than the element
 * itself, so that it can be scrolled; one that shows everything is no stop.
 *
 * @returns the `ref` to give to the element.
 */
export function useReach<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  // After every rendering: new text need not change the size of the element.
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    return () => observer.disconnect();
  });
  return ref;
}
