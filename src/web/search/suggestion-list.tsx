import type { WireSuggestion } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';

/** The id of the list; that of an option is this with its place. */
export const SUGGESTIONS_ID = 'suggestions';

/** The id of the option at a place. */
export function optionId(place: number): string {
  return `${SUGGESTIONS_ID}-${place}`;
}

interface Props {
  items: readonly WireSuggestion[];
  /** What has been typed; it is told apart from what is suggested after it. */
  typed: string;
  /** The place of the option that Enter would choose; -1 for none. */
  active: number;
  onChoose: (item: WireSuggestion) => void;
}

function Text({ text, typed }: { text: string; typed: string }) {
  if (!text.startsWith(typed)) return <b>{text}</b>;
  return (
    <>
      {typed}
      <b>{text.slice(typed.length)}</b>
    </>
  );
}

/** The list under the search field. It stays in the page when it is empty, for the field refers to it. */
export function SuggestionList({ items, typed, active, onChoose }: Props) {
  const m = useMessages();
  return (
    <div
      id={SUGGESTIONS_ID}
      class="suggestions"
      role="listbox"
      aria-label={m.suggest.label}
      hidden={items.length === 0}
      // A press must not take the focus from the field, which would close the list.
      onMouseDown={(event) => event.preventDefault()}
    >
      {items.map((item, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field; aria-activedescendant names the option.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
        <div
          key={`${item.kind} ${item.text} ${item.kind === 'term' ? '' : item.documentId}`}
          id={optionId(place)}
          role="option"
          aria-selected={place === active}
          onClick={() => onChoose(item)}
        >
          <span class="suggestion-text">
            <Text text={item.text} typed={item.kind === 'term' ? typed : ''} />
          </span>{' '}
          <span class="suggestion-kind">{m.suggest[item.kind]}</span>
        </div>
      ))}
    </div>
  );
}
