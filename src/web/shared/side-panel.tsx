import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props {
  /** What the panel is, for its landmark. */
  label: string;
  /** On the button that unfolds it where the page is narrow. */
  toggle: string;
  class: string;
  children: ComponentChildren;
}

/** What stands beside a page; folded away where the page is narrow. A link in it folds it again. */
export function SidePanel({ label, toggle, children, ...rest }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <aside class={`side ${rest.class}`} aria-label={label} data-open={open ? '' : undefined}>
      <button
        type="button"
        class="side-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {toggle}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears clicks on links inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link makes a click */}
      <div
        id={id}
        class="side-body"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a') !== null) setOpen(false);
        }}
      >
        {children}
      </div>
    </aside>
  );
}
