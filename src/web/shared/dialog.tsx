import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { Icon } from './icon.tsx';
import { LiveRegion } from './live-region.tsx';

interface Props {
  open: boolean;
  /** Asked for with Escape, with the button in its corner or with a click beside it. */
  onClose: () => void;
  class: string;
  title: string;
  /** What stands beside the title. */
  head?: ComponentChildren;
  /** Not rendered while it is closed. */
  children: ComponentChildren;
}

/** A modal dialog. The focus goes to the first of its `.button-first`, else to all of it. */
export function Dialog({ open, onClose, class: className, title, head, children }: Props) {
  const m = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (!open) {
      element.close();
      return;
    }
    element.showModal();
    (element.querySelector<HTMLElement>('.button-first') ?? element).focus();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      class={className}
      tabIndex={-1}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        // The dialog itself is hit only outside its content: on the backdrop.
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div class="dialog-body">
          <header class="dialog-head">
            <h2 id={titleId}>{title}</h2>
            {head}
            <button type="button" class="dialog-close" aria-label={m.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
          {/* What lies behind an open dialog is not heard. */}
          <LiveRegion />
        </div>
      )}
    </dialog>
  );
}
