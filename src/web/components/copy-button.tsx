import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../clipboard.ts';
import { announce } from '../live.ts';
import { useMessages } from '../messages/index.ts';

interface Props {
  text: string;
  /** The same text as the API sets it, for programs that keep italics; nothing else gets through. */
  html?: string | undefined;
  label: string;
  /** What is said when it worked. */
  done: string;
  class?: string;
  /** While what is to be copied is on its way. */
  disabled?: boolean;
  /** Offers the text for copying by hand, where the browser refuses to copy. */
  onRefused?: (text: string) => void;
}

const SHOWN = 2000;

/** Copies a text and says so, on the button and to screen readers. */
export function CopyButton({ text, html, label, done, disabled, onRefused, ...rest }: Props) {
  const m = useMessages();
  const [copied, setCopied] = useState<string | null>(null);
  // Of another text it is not true that it was copied.
  const shown = copied === text;
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    if (await copyText(text, html)) {
      setCopied(text);
      announce(done);
      return;
    }
    if (onRefused === undefined) window.prompt(m.cite.byHand, text);
    else onRefused(text);
  };
  return (
    <button
      type="button"
      class={`${rest.class ?? ''} copy`}
      disabled={disabled === true}
      onClick={copy}
    >
      {/* Both labels take up their room, so that nothing moves when one gives way to the other. */}
      <span aria-hidden={shown} class={shown ? 'copy-hidden' : undefined}>
        {label}
      </span>
      <span aria-hidden={!shown} class={shown ? undefined : 'copy-hidden'}>
        {done}
      </span>
    </button>
  );
}
