import { useId } from 'preact/hooks';
import type { WireDocument } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { shownTitle } from '../shared/document-text.ts';

interface Props {
  label: string;
  documents: readonly WireDocument[];
  /** The id of the document chosen; empty for none. */
  value: string;
  onChoose: (id: string) => void;
}

/** More than this is no list to choose from; one types part of a title then. */
const MOST_OPTIONS = 300;

function nameOf(document: WireDocument): string {
  return document.year === null ? shownTitle(document) : `${document.year} ${shownTitle(document)}`;
}

/** Chooses one of the documents: from a list, or where there are very many, by typing. */
export function DocumentPicker({ label, documents, value, onChoose }: Props) {
  const m = useMessages();
  const id = useId();
  if (documents.length <= MOST_OPTIONS) {
    return (
      <label class="picker">
        <span>{label}</span>
        <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{m.compare.choose}</option>
          {documents.map((document) => (
            <option key={document.id} value={document.id} lang={`zh-${document.script}`}>
              {nameOf(document)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const chosen = documents.find((document) => document.id === value);
  const byName = (name: string): void => {
    const found = documents.find((document) => nameOf(document) === name || document.id === name);
    if (found !== undefined) onChoose(found.id);
  };
  return (
    <label class="picker">
      <span>{label}</span>
      <input
        key={value}
        list={id}
        placeholder={m.compare.choose}
        defaultValue={chosen === undefined ? value : nameOf(chosen)}
        onChange={(event) => byName(event.currentTarget.value.trim())}
      />
      <datalist id={id}>
        {documents.map((document) => (
          <option key={document.id} value={nameOf(document)} />
        ))}
      </datalist>
    </label>
  );
}
