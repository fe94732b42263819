import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireSuggestion } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { navigate } from '../router.ts';
import { announce } from '../shared/live.ts';
import { onShortcut } from '../shared/shortcuts.ts';
import { optionId, SUGGESTIONS_ID, SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** What key events carry while an input method is at work, in browsers without `isComposing`. */
const COMPOSING_KEY = 229;

interface Props {
  /** What is being searched for. */
  q: string;
  onSearch: (q: string) => void;
  autofocus: boolean;
}

/** The search field with its suggestions. Enter that confirms a word of an input method is not a search. */
export function SearchForm({ q, onSearch, autofocus }: Props) {
  const m = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const { items, ask, dismiss } = useSuggestions();
  const [active, setActive] = useState(-1);
  const shown = items.length;

  useEffect(() => {
    if (input.current !== null && !composing.current) input.current.value = q;
  }, [q]);
  useEffect(() => {
    if (autofocus) input.current?.focus({ preventScroll: true });
  }, [autofocus]);
  useEffect(() => {
    setActive(-1);
    if (items.length > 0) announce(m.suggest.count(items.length));
  }, [items, m]);
  useEffect(() => {
    if (active >= 0)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (item: WireSuggestion): void => {
    dismiss();
    if (item.kind !== 'term') {
      navigate(item.url);
      return;
    }
    if (input.current !== null) input.current.value = item.text;
    onSearch(item.text.trim());
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (composing.current || input.current === null) return;
    const chosen = items[active];
    if (chosen !== undefined) {
      choose(chosen);
      return;
    }
    dismiss();
    const text = input.current.value.trim();
    if (text === '') input.current.focus();
    else onSearch(text);
  };
  const onTyped = (): void => {
    setActive(-1);
    if (!composing.current) ask(input.current?.value ?? '');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || composing.current || event.keyCode === COMPOSING_KEY) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const place = placeAfter(event, active, shown);
    if (place !== null) {
      event.preventDefault();
      setActive(place);
    } else if (event.key === 'Escape' && shown > 0) {
      event.preventDefault();
      dismiss();
    } else if (event.key === 'ArrowDown' && !hasModifier(event)) {
      event.preventDefault();
      ask(input.current?.value ?? '');
    } else if (CARET_KEYS.has(event.key)) setActive(-1);
  };
  return (
    <search class="search">
      <form action="/" method="get" onSubmit={submit}>
        <input
          ref={input}
          id="q"
          // Not type=search, which may have no other role (ARIA in HTML).
          type="text"
          name="q"
          role="combobox"
          aria-label={m.search.label}
          aria-autocomplete="list"
          aria-expanded={shown > 0}
          aria-controls={SUGGESTIONS_ID}
          aria-activedescendant={active >= 0 && active < shown ? optionId(active) : undefined}
          placeholder={m.search.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-keyshortcuts="/"
          onKeyDown={onKeyDown}
          onInput={onTyped}
          onPaste={pasteAsOneLine}
          onBlur={dismiss}
          onCompositionStart={() => {
            composing.current = true;
            dismiss();
          }}
          onCompositionEnd={() => {
            composing.current = false;
            onTyped();
          }}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
        <button type="submit">{m.search.submit}</button>
        <SuggestionList
          items={items}
          typed={input.current?.value ?? ''}
          active={active}
          onChoose={choose}
        />
      </form>
    </search>
  );
}

/** Between two characters of which one is no Han, a line break divides words. */
const DIVIDING_BREAK = /(?<!\p{Script=Han})\s*[\r\n]+\s*|\s*[\r\n]+\s*(?!\p{Script=Han})/gu;

/**
 * A field of one line drops line breaks, and with them what divides a quote
 * from the citation beneath it, or the lines of RIS. Han characters are joined,
 * as they are where a source breaks a line in mid-word.
 */
function pasteAsOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const field = event.currentTarget;
  if (!/[\r\n]/u.test(text) || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  const line = text.replace(DIVIDING_BREAK, ' ').replace(/[\r\n]+/gu, '');
  field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Keys that move the caret: whoever uses them edits what was typed, and Enter searches for that. */
const CARET_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

/**
 * Where an arrow key leads among `count` suggestions: round, by way of -1, the
 * field itself. Null for any other key.
 */
function placeAfter(event: KeyboardEvent, active: number, count: number): number | null {
  if (count === 0 || hasModifier(event)) return null;
  if (event.key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (event.key === 'ArrowUp') return active >= 0 ? active - 1 : count - 1;
  return null;
}

/** `/` goes to the search field. To be called once. */
export function startSearchShortcut(): void {
  onShortcut('/', () => {
    const field = document.querySelector<HTMLInputElement>('#q');
    field?.focus();
    field?.select();
    return field !== null;
  });
}
