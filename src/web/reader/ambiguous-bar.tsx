import { useMemo, useState } from 'preact/hooks';
import type { WireAmbiguity, WireClause } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { type AmbiguousView, placeKey } from '../shared/ambiguous-character.tsx';
import { Icon } from '../shared/icon.tsx';
import { announce } from '../shared/live.ts';

interface Place {
  key: string;
  ambiguity: WireAmbiguity;
}

/** How many marks stand above the line being read. */
function countAbove(): number {
  // The bar stays in sight; reading goes on below it.
  const line = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
  const marks = [...document.querySelectorAll('.ambiguous')];
  return marks.filter((mark) => mark.getBoundingClientRect().top < line).length;
}

/** What {@link useAmbiguous} gives: what the characters need, and what the bar does. */
export interface AmbiguousSteps {
  view: AmbiguousView;
  places: readonly Place[];
  setMarked: (marked: boolean) => void;
  go: (place: number) => void;
}

/** The characters of doubtful conversion in some clauses, and the way from one to the next. */
export function useAmbiguous(clauses: readonly WireClause[]): AmbiguousSteps {
  const m = useMessages();
  const [marked, setMarked] = useState(true);
  const [current, setCurrent] = useState<string | null>(null);
  const places = useMemo(
    () =>
      clauses.flatMap(({ id, ambiguous }) =>
        ambiguous.map((ambiguity) => ({ key: placeKey(id, ambiguity), ambiguity })),
      ),
    [clauses],
  );
  const view = useMemo(
    () => ({ marked, current, close: () => setCurrent(null) }),
    [marked, current],
  );
  const go = (at: number): void => {
    const place = places[at];
    if (place === undefined) return;
    setCurrent(place.key);
    const { source, options } = place.ambiguity;
    const [shown = '', ...others] = options;
    const where = m.ambiguous.at(at + 1, places.length);
    announce(`${where}: ${m.ambiguous.doubt({ source, shown, others })}`);
  };
  return { view, places, setMarked, go };
}

/** Whether such characters are marked, how many there are, and buttons from one to the next. */
export function AmbiguousBar({ steps }: { steps: AmbiguousSteps }) {
  const m = useMessages();
  const { view, places, setMarked, go } = steps;
  if (places.length === 0) return null;
  const at = places.findIndex(({ key }) => key === view.current);
  const last = places.length - 1;
  const previous = (): number => (at >= 0 ? at : countAbove()) - 1;
  const next = (): number => (at >= 0 ? at + 1 : countAbove());
  return (
    <fieldset class="ambiguous-bar">
      <legend class="unseen">{m.ambiguous.legend}</legend>
      <label>
        <input
          type="checkbox"
          checked={view.marked}
          onChange={(event) => {
            setMarked(event.currentTarget.checked);
            view.close();
          }}
        />
        {m.ambiguous.mark}
      </label>
      {view.marked && (
        <>
          <span class="find-count">
            {at < 0 ? m.ambiguous.count(places.length) : `${at + 1} / ${places.length}`}
          </span>
          <button
            type="button"
            class="step"
            aria-label={m.ambiguous.previous}
            onClick={() => go(previous() < 0 ? last : previous())}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="step"
            aria-label={m.ambiguous.next}
            onClick={() => go(next() > last ? 0 : next())}
          >
            <Icon name="down" />
          </button>
        </>
      )}
    </fieldset>
  );
}
