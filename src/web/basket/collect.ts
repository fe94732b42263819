/** Putting clauses into the basket and taking them out, with the way back. */
import type { WireClauseAnswer } from '../../wire/types.ts';
import { failureMessage, type Messages } from '../messages/index.ts';
import { ApiError, getJson } from '../shared/api.ts';
import { shownTitle } from '../shared/document-text.ts';
import { announce } from '../shared/live.ts';
import { notify } from '../shared/notice.ts';
import { add, type Removed, remove, removedBy, requote, restore } from './edit.ts';
import type { Selected } from './selection.ts';
import { type BasketItem, MOST_ITEMS } from './shape.ts';
import { basket } from './use-basket.ts';

/** The API's address of a clause as it is printed. */
function clauseUrl(id: string): string {
  return `/api/v1/clauses/${encodeURIComponent(id)}`;
}

/** A clause as it is collected. `words` are quoted if the clause has them, else all of it is. */
function itemFrom(
  { clause, document }: WireClauseAnswer,
  words: string | null,
  added: Date,
): BasketItem {
  return {
    id: clause.id,
    documentId: document.id,
    title: shownTitle(document),
    year: document.year,
    script: document.script,
    pinpoint: clause.pinpoint,
    url: clause.url,
    added: added.toISOString(),
    note: '',
    quote: words !== null && words !== clause.text && clause.text.includes(words) ? words : null,
    text: clause.text,
  };
}

/** Says that the basket is not kept, where that is so. */
function tellTrouble(m: Messages): boolean {
  const { trouble } = basket.state;
  if (trouble === null) return false;
  notify({ text: m.basket.trouble[trouble] });
  return true;
}

/**
 * Collects a clause, as printed whatever script it is shown in.
 *
 * @param selected - what is selected in it, to be quoted where the source has it; else all of
 *   the clause is, and the person is told.
 */
export async function collect(m: Messages, id: string, selected: Selected | null): Promise<void> {
  if (basket.state.items.length >= MOST_ITEMS) {
    notify({ text: m.basket.noRoom(MOST_ITEMS) });
    return;
  }
  let answer: WireClauseAnswer;
  try {
    answer = await getJson<WireClauseAnswer>(clauseUrl(id), new AbortController().signal);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const reason = failureMessage(m, error.code).title;
    const run = (): void => {
      notify(null);
      void collect(m, id, selected);
    };
    notify({
      text: m.basket.notCollected(reason),
      action: { label: m.failure.retry, run, undoes: false },
    });
    return;
  }
  const words = selected?.isShownAsPrinted === true ? selected.words : null;
  const item = itemFrom(answer, words, new Date());
  basket.edit((items) => add(items, item));
  if (tellTrouble(m)) return;
  notify(null);
  const count = basket.state.items.length;
  if (item.quote !== null) announce(m.basket.collectedWords(count));
  else if (selected === null || words === item.text) announce(m.basket.collected(count));
  else notify({ text: m.basket.collectedWhole });
}

/** Makes the selected words of a collected clause its quote. @returns false where it stays as it was. */
export function collectWords(m: Messages, id: string, selected: Selected): boolean {
  const { words, isShownAsPrinted } = selected;
  if (!isShownAsPrinted) return false;
  if (!basket.edit((items) => requote(items, id, words))) return false;
  if (!tellTrouble(m)) announce(m.basket.requoted);
  return true;
}

/** Takes clauses out, and offers to put them back. */
export function discard(m: Messages, ids: ReadonlySet<string>): void {
  const removed: Removed = removedBy(basket.state.items, ids);
  if (removed.length === 0) return;
  basket.edit((items) => remove(items, ids));
  const run = (): void => {
    basket.edit((items) => restore(items, removed));
    notify(null);
    announce(m.basket.restored(removed.length));
  };
  notify({
    text: m.basket.removed(removed.length),
    action: { label: m.basket.undo, run, undoes: true },
  });
}
