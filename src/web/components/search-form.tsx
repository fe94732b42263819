import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';

/** What key events carry while an input method is at work, in browsers without `isComposing`. */
const COMPOSING_KEY = 229;

interface Props {
  /** What is being searched for. */
  q: string;
  onSearch: (q: string) => void;
  autofocus: boolean;
}

/** The search field. Enter that confirms a word of an input method is not a search. */
export function SearchForm({ q, onSearch, autofocus }: Props) {
  const m = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);

  useEffect(() => {
    if (input.current !== null && !composing.current) input.current.value = q;
  }, [q]);
  useEffect(() => {
    if (autofocus) input.current?.focus({ preventScroll: true });
  }, [autofocus]);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (composing.current || input.current === null) return;
    const text = input.current.value.trim();
    if (text === '') input.current.focus();
    else onSearch(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.keyCode !== COMPOSING_KEY) return;
    if (event.isComposing || composing.current || event.keyCode === COMPOSING_KEY) {
      if (event.key === 'Enter') event.preventDefault();
    }
  };
  return (
    <search class="search">
      <form action="/" method="get" onSubmit={submit}>
        <input
          ref={input}
          id="q"
          type="search"
          name="q"
          aria-label={m.search.label}
          placeholder={m.search.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-keyshortcuts="/"
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
          }}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
        <button type="submit">{m.search.submit}</button>
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** `/` goes to the search field from anywhere but another field or a dialog. To be called once. */
export function startSearchShortcut(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const field = document.querySelector<HTMLInputElement>('#q');
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
