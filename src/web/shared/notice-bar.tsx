import { useEffect } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { Icon } from './icon.tsx';
import { notify, undo, useNotice } from './notice.ts';
import { isTyping } from './shortcuts.ts';

/** What was just done, with the way to undo it. Stays until it is used, put away or replaced. */
export function NoticeBar() {
  const m = useMessages();
  const notice = useNotice();
  const action = notice?.action;
  // The key works from the moment that something can be undone, before the bar is rendered.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      // A field undoes its own text.
      if (!isUndo || event.shiftKey || event.altKey || isTyping(event.target)) return;
      if (undo()) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (notice === null) return null;
  return (
    <div class="notice-bar">
      <p>{notice.text}</p>
      {action !== undefined && (
        <button
          type="button"
          class="quiet"
          aria-keyshortcuts={action.undoes ? 'Control+Z' : undefined}
          onClick={action.run}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        class="notice-close"
        aria-label={m.basket.dismiss}
        onClick={() => notify(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
