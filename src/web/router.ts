/**
 * Which page does an address name, and how does one get to another?
 *
 * The address holds the whole state of a page, so this is the only store of it.
 */
import { useEffect, useState } from 'preact/hooks';
import type { DisplayScript } from '../wire/types.ts';
import { type CompareState, parseCompare } from './compare/compare-state.ts';
import { type DocumentsState, parseDocuments } from './documents/documents-state.ts';
import { type GridState, parseGrid } from './grid/grid-state.ts';
import { parseRelatives, type RelativesState } from './relatives/relatives-state.ts';
import { parseSearch, type SearchState } from './search/search-state.ts';
import { addressOf, parseScript } from './shared/addresses.ts';
import { parseTimeline, type TimelineState } from './timeline/timeline-state.ts';

/** The page that an address names, with what it says of it. */
export type Route =
  | { page: 'home'; script: DisplayScript }
  | { page: 'results'; search: SearchState }
  | { page: 'documents'; script: DisplayScript; list: DocumentsState }
  | { page: 'basket'; script: DisplayScript }
  | { page: 'compare'; script: DisplayScript; state: CompareState }
  | { page: 'quotes'; script: DisplayScript }
  | { page: 'record'; script: DisplayScript }
  | { page: 'timeline'; timeline: TimelineState }
  | { page: 'grid'; grid: GridState }
  | { page: 'relatives'; relatives: RelativesState }
  | {
      page: 'reader';
      documentId: string;
      /** The locator of the clause to show, decoded; null for the whole document. */
      locator: string | null;
      /** What to highlight; empty for nothing. */
      q: string;
      script: DisplayScript;
    }
  | { page: 'unknown' };

/** How the current address was reached; decides where the page scrolls to. */
export type Arrival = 'load' | 'push' | 'replace' | 'back';

/** The current address. `serial` grows with each move, also to the same address. */
export interface Place {
  pathname: string;
  search: string;
  arrival: Arrival;
  serial: number;
  /** The scroll position the entry had when it was left, in CSS pixels; null if none. */
  scroll: number | null;
  /** True when the page shall stay where it is scrolled to. */
  keepScroll: boolean;
}

let place: Place = currentPlace('load', false);
const listeners = new Set<(place: Place) => void>();

function currentPlace(arrival: Arrival, keepScroll: boolean): Place {
  const state: unknown = history.state;
  const scroll =
    typeof state === 'object' && state !== null && 'scroll' in state ? state.scroll : null;
  return {
    pathname: location.pathname,
    search: location.search,
    arrival,
    serial: (place?.serial ?? 0) + 1,
    scroll: typeof scroll === 'number' ? scroll : null,
    keepScroll,
  };
}

function arrive(arrival: Arrival, keepScroll: boolean): void {
  place = currentPlace(arrival, keepScroll);
  for (const listener of listeners) listener(place);
}

/**
 * Goes to a path of this site.
 *
 * @param to - path with query, as in a link.
 * @param options - `replace` leaves no entry in the history; `keepScroll` does not scroll to the top.
 */
export function navigate(to: string, options: { replace?: boolean; keepScroll?: boolean } = {}) {
  rememberScroll();
  if (options.replace === true) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  arrive(options.replace === true ? 'replace' : 'push', options.keepScroll === true);
}

function rememberScroll(): void {
  history.replaceState({ scroll: window.scrollY }, '');
}

/** A click that the browser itself would follow in this tab. */
function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}

function followLink(event: MouseEvent): void {
  if (!isPlainClick(event) || !(event.target instanceof Element)) return;
  const link = event.target.closest('a');
  if (link === null || !link.hasAttribute('href') || link.target !== '') return;
  if (link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.hash !== '' || link.pathname.startsWith('/api/')) return;
  event.preventDefault();
  const to = link.pathname + link.search;
  navigate(to, {
    replace: to === location.pathname + location.search,
    keepScroll: 'keepScroll' in link.dataset,
  });
}

/** Takes over links, the back button and the scroll position. To be called once. */
export function startRouter(): void {
  history.scrollRestoration = 'manual';
  document.addEventListener('click', followLink);
  window.addEventListener('popstate', () => arrive('back', false));
  let pending = 0;
  const rememberSoon = (): void => {
    clearTimeout(pending);
    pending = setTimeout(rememberScroll, 200);
  };
  window.addEventListener('scroll', rememberSoon, { passive: true });
}

/** The current address; renders again when it changes. */
export function usePlace(): Place {
  const [current, setCurrent] = useState(place);
  useEffect(() => {
    listeners.add(setCurrent);
    setCurrent(place);
    return () => {
      listeners.delete(setCurrent);
    };
  }, []);
  return current;
}

/** @returns null where the percent-encoding is broken. */
function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The page that an address names. */
export function routeOf(pathname: string, search: string): Route {
  const parameters = new URLSearchParams(search);
  const script = parseScript(parameters);
  if (pathname === '/') {
    const state = parseSearch(parameters);
    return state.q === '' ? { page: 'home', script } : { page: 'results', search: state };
  }
  if (/^\/compare\/?$/u.test(pathname)) {
    return { page: 'compare', script, state: parseCompare(parameters) };
  }
  if (/^\/basket\/?$/u.test(pathname)) return { page: 'basket', script };
  if (/^\/quotes\/?$/u.test(pathname)) return { page: 'quotes', script };
  if (/^\/record\/?$/u.test(pathname)) return { page: 'record', script };
  if (/^\/timeline\/?$/u.test(pathname)) {
    return { page: 'timeline', timeline: parseTimeline(parameters) };
  }
  if (/^\/grid\/?$/u.test(pathname)) return { page: 'grid', grid: parseGrid(parameters) };
  const parts = pathname.replace(/\/$/u, '').split('/').slice(1).map(decode);
  const [, documentId, locator, last] = parts;
  if (parts[0] !== 'documents' || parts.includes(null)) return { page: 'unknown' };
  if (last === 'relatives' && documentId != null && locator != null && parts.length === 4) {
    return { page: 'relatives', relatives: parseRelatives(documentId, locator, parameters) };
  }
  if (parts.length > 3) return { page: 'unknown' };
  if (documentId == null) {
    return { page: 'documents', script, list: parseDocuments(parameters) };
  }
  const q = (parameters.get('q') ?? '').trim();
  return { page: 'reader', documentId, locator: locator ?? null, q, script };
}

/**
 * The address of a document or clause in the reader.
 *
 * @param url - the path that the API gives for it.
 */
export function readerUrl(url: string, options: { q?: string; script?: DisplayScript }): string {
  const parameters = new URLSearchParams();
  if (options.q !== undefined && options.q !== '') parameters.set('q', options.q);
  if (options.script !== undefined && options.script !== 'source') {
    parameters.set('script', options.script);
  }
  return addressOf(url, parameters);
}
