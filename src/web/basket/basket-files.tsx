import { useRef, useState } from 'preact/hooks';
import { type Messages, useMessages } from '../messages/index.ts';
import { announce } from '../shared/live.ts';
import { saveFile } from '../shared/save-file.ts';
import { today } from '../shared/today.ts';
import { addAll, intake } from './edit.ts';
import { fileText, LONGEST_FILE, MOST_ITEMS, readBasket } from './shape.ts';
import { basket } from './use-basket.ts';

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const LARGEST = LONGEST_FILE * 3;

/** What came of an import. */
export interface Imported {
  text: string;
  failed: boolean;
  /** The ids of the items that were added. */
  fresh: readonly string[];
}

/** Adds what a file has to the basket, all of it or nothing. */
function importText(m: Messages, text: string): Imported {
  const refused = (reason: string): Imported => ({ text: reason, failed: true, fresh: [] });
  const reading = readBasket(text);
  if (!reading.ok) return refused(m.basketFile.fault(reading.fault, reading.item));
  const { items } = basket.state;
  const { fresh, known, differing, fits } = intake(items, reading.items);
  if (!fits) return refused(m.basketFile.full(fresh.length, MOST_ITEMS - items.length));
  basket.edit((own) => addAll(own, fresh));
  return {
    text: m.basketFile.imported(fresh.length, known, differing),
    failed: false,
    fresh: fresh.map(({ id }) => id),
  };
}

interface Props {
  /** The ids that this corpus does not have. */
  unknown: ReadonlySet<string>;
}

/** The basket to and from a file. */
export function BasketFiles({ unknown }: Props) {
  const m = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<Imported | null>(null);

  const exportAll = (): void => {
    const { items } = basket.state;
    const text = fileText(items, new Date().toISOString());
    saveFile(new Blob([text], { type: 'application/json' }), `basket-${today()}.json`);
    announce(m.basketFile.exported(items.length));
  };
  const importFile = async (file: File): Promise<void> => {
    const tooLarge = file.size > LARGEST;
    const done: Imported = tooLarge
      ? { text: m.basketFile.fault('too-large', null), failed: true, fresh: [] }
      : importText(m, await file.text());
    setImported(done);
    if (!done.failed) announce(done.text);
  };
  const strange = imported?.fresh.filter((id) => unknown.has(id)).length ?? 0;
  return (
    <section class="basket-files" aria-labelledby="basket-files-title">
      <h2 id="basket-files-title">{m.basketFile.title}</h2>
      <p class="note">{m.basketFile.hint}</p>
      <p class="basket-file-actions">
        <button type="button" class="button" onClick={exportAll}>
          {m.basketFile.export}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {m.basketFile.import}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={m.basketFile.import}
          onChange={(event) => {
            const field = event.currentTarget;
            const file = field.files?.[0];
            if (file !== undefined) void importFile(file);
            // So that the same file can be chosen again.
            field.value = '';
          }}
        />
      </p>
      {imported !== null && (
        <p class="basket-imported" role={imported.failed ? 'alert' : undefined}>
          {imported.text}
          {strange > 0 && <span>{m.basketFile.unknown(strange)}</span>}
        </p>
      )}
    </section>
  );
}
