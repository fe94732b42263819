import { useState } from 'preact/hooks';
import type { FacetValue, WireSearch } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { navigate } from '../router.ts';
import { SidePanel } from '../shared/side-panel.tsx';
import {
  filterCount,
  LIST_FILTERS,
  type ListFilter,
  type SearchState,
  searchUrl,
  toggleList,
  withoutFilters,
} from './search-state.ts';

const SHOWN = 8;

interface FacetProps {
  legend: string;
  values: readonly { value: string; label: string; count: number | null }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  lang: string | undefined;
}

/** The values of one dimension with their counts, to be switched on and off. */
function Facet({ legend, values, chosen, onToggle, lang }: FacetProps) {
  const m = useMessages();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.slice(0, SHOWN);
  if (values.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{legend}</legend>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => onToggle(value)}
              />
              <span class="facet-value" lang={lang}>
                {label}
              </span>
              {count !== null && <span class="facet-count">{count}</span>}
            </label>
          </li>
        ))}
      </ul>
      {values.length > SHOWN && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? m.filters.fewer : m.filters.more(values.length - SHOWN)}
        </button>
      )}
    </fieldset>
  );
}

/** The values of a facet, with those that are switched on but found nothing. */
function withChosen(
  facet: readonly FacetValue[],
  chosen: readonly string[],
  labelOf: (value: string) => string,
): FacetProps['values'] {
  const counted = facet.map(({ value, count }) => ({ value, label: labelOf(value), count }));
  const absent = chosen.filter((value) => !facet.some((known) => known.value === value));
  return [...counted, ...absent.map((value) => ({ value, label: labelOf(value), count: 0 }))];
}

interface YearsProps {
  facet: readonly FacetValue<number>[];
  state: SearchState;
}

function YearSelect(props: {
  label: string;
  years: readonly number[];
  value: number | null;
  onChoose: (year: number | null) => void;
}) {
  const m = useMessages();
  return (
    <label>
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={({ currentTarget: { value } }) =>
          props.onChoose(value === '' ? null : Number(value))
        }
      >
        <option value="">{m.filters.anyYear}</option>
        {props.years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Single years to switch on and off, and a range. */
function Years({ facet, state }: YearsProps) {
  const m = useMessages();
  const [from, to] = state.years;
  const known = facet.map(({ value }) => value);
  const years = [...new Set([...known, from, to])].filter((year) => year !== null).sort();
  const go = (range: SearchState['years']): void =>
    navigate(searchUrl({ ...state, years: range, page: 1 }), { keepScroll: true });
  const values = [...facet]
    .sort((a, b) => b.value - a.value)
    .map(({ value, count }) => ({ value: String(value), label: String(value), count }));
  const single = from !== null && from === to ? String(from) : null;
  const toggle = (value: string): void =>
    go(value === single ? [null, null] : [Number(value), Number(value)]);
  if (years.length === 0) return null;
  return (
    <>
      <Facet
        legend={m.filters.year}
        values={values}
        chosen={single === null ? [] : [single]}
        onToggle={toggle}
        lang={undefined}
      />
      {(years.length > 1 || from !== null || to !== null) && (
        <div class="year-range">
          <YearSelect
            label={m.filters.from}
            years={years}
            value={from}
            onChoose={(year) => go([year, year !== null && to !== null && to < year ? year : to])}
          />
          <YearSelect
            label={m.filters.to}
            years={years}
            value={to}
            onChoose={(year) =>
              go([year !== null && from !== null && from > year ? year : from, year])
            }
          />
        </div>
      )}
    </>
  );
}

interface Props {
  state: SearchState;
  answer: Pick<WireSearch, 'facets' | 'titles'>;
  /** The title of a document by its id. */
  titleOf: (id: string) => string;
}

/** Everything by which the results can be narrowed. */
export function Facets({ state, answer, titleOf }: Props) {
  const m = useMessages();
  const { facets } = answer;
  const titles = new Map(facets.document.map(({ value }, i) => [value, answer.titles[i] ?? value]));
  const labelOf = (name: ListFilter, value: string): string =>
    name === 'document' ? (titles.get(value) ?? titleOf(value)) : value;
  return (
    <SidePanel class="facets" label={m.filters.heading} toggle={m.filters.open(filterCount(state))}>
      <Years facet={facets.year} state={state} />
      {LIST_FILTERS.map((name) => (
        <Facet
          key={name}
          legend={m.filters[name]}
          values={withChosen(facets[name], state.lists[name], (value) => labelOf(name, value))}
          chosen={state.lists[name]}
          onToggle={(value) =>
            navigate(searchUrl(toggleList(state, name, value)), { keepScroll: true })
          }
          lang="zh"
        />
      ))}
    </SidePanel>
  );
}

interface ActiveProps extends Omit<Props, 'answer'> {
  /** The address of the page for other filters; by default that of the results. */
  urlOf?: (state: SearchState) => string;
}

/** The filters that hold, each to be removed. */
export function ActiveFilters({ state, titleOf, urlOf = searchUrl }: ActiveProps) {
  const m = useMessages();
  const [from, to] = state.years;
  const chips: { key: string; label: string; without: SearchState }[] = [];
  if (from !== null || to !== null) {
    const without = { ...state, years: [null, null] as const, page: 1 };
    chips.push({ key: 'year', label: m.filters.years(from, to), without });
  }
  for (const name of LIST_FILTERS) {
    for (const value of state.lists[name]) {
      const label = name === 'document' ? titleOf(value) : value;
      chips.push({ key: `${name} ${value}`, label, without: toggleList(state, name, value) });
    }
  }
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={m.filters.active}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <a class="chip" href={urlOf(without)} aria-label={m.filters.remove(label)}>
            <span>{label}</span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a class="quiet" href={urlOf(withoutFilters(state))}>
            {m.filters.clear}
          </a>
        </li>
      )}
    </ul>
  );
}
