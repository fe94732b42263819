import { useEffect } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { Icon } from './icon.tsx';
import { notify, useNotice } from './notice.ts';
import { isTyping } from './shortcuts.ts';

/** What was just done, with the way to undo it. Stays until it is used, put away or replaced. */
export function NoticeBar() {
  const m = useMessages();
  const notice = useNotice();
  const action = notice?.action;
  useEffect(() => {
    if (action?.undoes !== true) return;
    const onKey = (event: KeyboardEvent): void => {
      const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      // A field undoes its own text.
      if (!undo || event.shiftKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      action.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [action]);
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
