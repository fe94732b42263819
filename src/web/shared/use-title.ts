import { useEffect } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';

/**
 * Names the browser's tab.
 *
 * @param title - of the page; null for the name of the site alone.
 */
export function useTitle(title: string | null): void {
  const { brand } = useMessages();
  useEffect(() => {
    document.title = title === null ? brand : `${title} · ${brand}`;
  }, [title, brand]);
}
