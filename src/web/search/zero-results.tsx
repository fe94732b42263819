import type { WireSearch } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { Examples } from '../shared/examples.tsx';
import {
  filterCount,
  plainSearch,
  type SearchState,
  searchUrl,
  withoutFilters,
} from './search-state.ts';

interface Props {
  state: SearchState;
  answer: WireSearch;
}

const QUOTED = /["“”„「」＂]/u;

/** Nothing was found: what was searched, and what could be changed. */
export function ZeroResults({ state, answer }: Props) {
  const m = useMessages();
  const { counts } = answer;
  if (counts.clauses + counts.any > 0) {
    return (
      <section class="zero">
        <p>{m.zero.beyond}</p>
        <p>
          <a href={searchUrl({ ...state, page: 1 })}>{m.zero.firstPage}</a>
        </p>
      </section>
    );
  }
  const several = /\s/u.test(state.q);
  return (
    <section class="zero">
      <p>{m.zero.searched}</p>
      <h2>{m.zero.tryThis}</h2>
      <ul class="zero-advice">
        {filterCount(state) > 0 && (
          <li>
            <a href={searchUrl(withoutFilters(state))}>{m.zero.removeFilters}</a>
          </li>
        )}
        {state.match === 'exact' && (
          <li>
            <a href={searchUrl({ ...state, match: 'auto', page: 1 })}>{m.zero.anyWords}</a>
          </li>
        )}
        {several && state.scope !== 'document' && (
          <li>
            <a href={searchUrl({ ...state, scope: 'document', page: 1 })}>{m.zero.widerScope}</a>
          </li>
        )}
        {QUOTED.test(state.q) && <li>{m.zero.quotation}</li>}
        <li>{m.zero.fewerWords}</li>
      </ul>
      <h2>{m.zero.examples}</h2>
      <Examples urlOf={(phrase) => searchUrl(plainSearch(phrase, state.script))} />
    </section>
  );
}
