/**
 * Keeps what the page says of itself to reference managers and search engines
 * true while one moves about in it. The server is the one who knows: what it
 * writes into the head of the new address is put in place of the old.
 */
import { useEffect } from 'preact/hooks';

/** What the server writes for a document or a clause, the title aside: that is in the reader's language. */
const ABOUT = [
  'meta[name="description"]',
  'meta[name^="z:"]',
  'meta[name^="dc:"]',
  'link[rel="canonical"]',
  'link[rel^="schema."]',
  'script[type="application/ld+json"]',
].join(', ');

/** The path that the head describes, or is about to. */
let described = location.pathname;

/** Zotero takes the canonical address as it is written, and a path alone leads nowhere. */
function writeOutCanonical(): void {
  const link = document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (link !== null) link.href = new URL(link.href, location.origin).href;
}

function describe(elements: Iterable<Element>): void {
  for (const element of document.head.querySelectorAll(ABOUT)) element.remove();
  for (const element of elements) document.head.append(document.importNode(element, true));
  writeOutCanonical();
  // Zotero looks at a page once, unless it is told that it should look again.
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
}

async function headOf(pathname: string, signal: AbortSignal): Promise<Iterable<Element>> {
  const response = await fetch(pathname, { headers: { Accept: 'text/html' }, signal });
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.head.querySelectorAll(ABOUT);
}

/** Describes the page of a path in the head. Until that is known, and where it cannot be, nothing is said. */
export function usePageMetadata(pathname: string): void {
  useEffect(() => {
    if (pathname === described) {
      writeOutCanonical();
      return;
    }
    described = pathname;
    describe([]);
    if (!pathname.startsWith('/documents/')) return;
    const controller = new AbortController();
    headOf(pathname, controller.signal).then(
      (elements) => {
        if (!controller.signal.aborted) describe(elements);
      },
      () => {
        // No server answered, or the reader has moved on: nothing is said, and nothing wrong.
      },
    );
    return () => controller.abort();
  }, [pathname]);
}
