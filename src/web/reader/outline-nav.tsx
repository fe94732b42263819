import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import type { ReaderContext } from './clause-margin.tsx';
import { clauseElementId } from './clause-view.tsx';
import type { OutlineEntry } from './outline.ts';

/** How far below the top of the window the line is that is being read, in CSS pixels. */
const READING_LINE = 140;

/** The last entry that begins above the line being read, found by halving. */
function entryAtReadingLine(entries: readonly OutlineEntry[]): string | null {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    const element = entry && document.getElementById(clauseElementId(entry.id));
    if (element != null && element.getBoundingClientRect().top <= READING_LINE) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1]?.id ?? null;
}

function useReadEntry(entries: readonly OutlineEntry[]): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setId(entryAtReadingLine(entries));
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    lookSoon();
    window.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', lookSoon);
    };
  }, [entries]);
  return id;
}

interface Props {
  entries: readonly OutlineEntry[];
  context: ReaderContext;
}

/** The outline of a document, with the part that is being read. */
export function OutlineNav({ entries, context }: Props) {
  const m = useMessages();
  const read = useReadEntry(entries);
  useEffect(() => {
    // Keeps the entry in view inside the outline, without moving the page.
    const current = document.querySelector<HTMLElement>('.outline [aria-current]');
    const frame = current?.closest<HTMLElement>('.side-body');
    if (current == null || frame == null) return;
    const top = current.offsetTop - frame.offsetTop;
    if (top < frame.scrollTop || top > frame.scrollTop + frame.clientHeight - 60) {
      frame.scrollTop = top - frame.clientHeight / 3;
    }
  }, [read]);
  if (entries.length === 0) return null;
  return (
    <nav class="outline" aria-labelledby="outline-title">
      <h2 id="outline-title">{m.reader.outline}</h2>
      <ol lang={`zh-${context.document.script}`}>
        {entries.map((entry) => (
          <li key={entry.id} data-depth={entry.depth}>
            <a
              href={readerUrl(entry.url, { q: context.q, script: context.script })}
              aria-current={entry.id === read ? 'location' : undefined}
            >
              <span>{entry.label}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
