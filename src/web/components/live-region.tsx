import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../live.ts';

/** Where announcements are put for screen readers; not to be seen. A dialog has one of its own. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(
    () => onAnnouncement((text) => setSaid((before) => ({ text, turn: before.turn + 1 }))),
    [],
  );
  return (
    <div class="unseen" role="status" aria-live="polite">
      {/* A new element each time, so that the same words are said again. */}
      <span key={said.turn}>{said.text}</span>
    </div>
  );
}
