import { useEffect, useRef } from 'preact/hooks';
import type { WireDocumentList } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { navigate } from '../router.ts';
import {
  type DocumentsState,
  documentsUrl,
  isFiltered,
  LONGEST_FILTER,
} from './documents-state.ts';

/** The list follows what is typed once typing pauses for this long, in milliseconds. */
const PAUSE = 250;

interface SelectProps {
  label: string;
  values: readonly { value: string | number; count: number }[];
  /** Empty for any. */
  value: string;
  onChoose: (value: string) => void;
  lang?: string;
}

function Select({ label, values, value, onChoose, lang }: SelectProps) {
  const m = useMessages();
  if (values.length < 2 && value === '') return null;
  const known = values.some((one) => String(one.value) === value);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{m.documentList.any}</option>
        {!known && value !== '' && <option value={value}>{value}</option>}
        {values.map((one) => (
          <option key={one.value} value={one.value} lang={lang}>
            {`${one.value} (${one.count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  state: DocumentsState;
  facets: WireDocumentList['facets'];
}

/** Narrows the list of documents: by words as they are typed, by year and by type. */
export function DocumentsFilter({ state, facets }: Props) {
  const m = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const timer = useRef(0);
  useEffect(() => {
    // What is being typed is newer than the address.
    if (input.current !== null && document.activeElement !== input.current) {
      input.current.value = state.q;
    }
  }, [state.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (part: Partial<DocumentsState>): void => {
    clearTimeout(timer.current);
    const q = input.current?.value.trim() ?? state.q;
    const next = { ...state, q, page: 1, ...part };
    navigate(documentsUrl(next), { replace: true, keepScroll: true });
  };
  const onTyped = (): void => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => change({}), PAUSE);
  };
  const clear = (): void => {
    if (input.current !== null) input.current.value = '';
    change({ q: '', year: null, type: '' });
    input.current?.focus();
  };
  return (
    <search aria-label={m.documentList.filter}>
      <form
        class="documents-filter"
        onSubmit={(event) => {
          event.preventDefault();
          if (!composing.current) change({});
        }}
      >
        <input
          ref={input}
          type="text"
          name="q"
          defaultValue={state.q}
          maxLength={LONGEST_FILTER}
          aria-label={m.documentList.filter}
          placeholder={m.documentList.placeholder}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          onInput={onTyped}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
            onTyped();
          }}
        />
        <button type="submit" class="unseen">
          {m.documentList.submit}
        </button>
        <Select
          label={m.documentList.year}
          values={facets.year}
          value={state.year === null ? '' : String(state.year)}
          onChoose={(value) => change({ year: value === '' ? null : Number(value) })}
        />
        <Select
          label={m.documentList.type}
          values={facets.type}
          value={state.type}
          onChoose={(type) => change({ type })}
          lang="zh"
        />
        {isFiltered(state) && (
          <button type="button" class="quiet" onClick={clear}>
            {m.documentList.clear}
          </button>
        )}
      </form>
    </search>
  );
}
