import type { Tier, WireSearch } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { HitList } from './hit-list.tsx';
import { PAGE_SIZE, type SearchState, searchUrl } from './search-state.ts';

const TIERS: readonly Tier[] = ['exact', 'all', 'any'];

interface Props {
  state: SearchState;
  answer: WireSearch;
}

/** Opens or folds away the lowest tier, where the others have something. */
function AnySwitch({ state, answer }: Props) {
  const m = useMessages();
  const { clauses, any } = answer.counts;
  const unfolded = state.match === 'any';
  const lastPage = state.page >= Math.ceil(clauses / PAGE_SIZE);
  if (clauses === 0 || (state.match !== 'auto' && !unfolded)) return null;
  if (unfolded) {
    return (
      <p class="any-switch">
        <a class="button" href={searchUrl({ ...state, match: 'auto', page: 1 })}>
          {m.results.hideAny}
        </a>
      </p>
    );
  }
  if (any === 0 || !lastPage) return null;
  return (
    <p class="any-switch">
      <a class="button" data-keep-scroll href={searchUrl({ ...state, match: 'any' })}>
        {m.results.showAny(any)}
      </a>
    </p>
  );
}

/** The hits of a page, each tier under what it means. */
export function Tiers({ state, answer }: Props) {
  const m = useMessages();
  const { counts, facets } = answer;
  const folded = state.match !== 'any' && counts.clauses > 0;
  // The facets count over both tiers; beside one of two they would mislead.
  const alone = counts.exact === 0 || counts.all === 0;
  const documentCounts = new Map(
    alone ? facets.document.map(({ value, count }) => [value, count]) : [],
  );
  const names: Record<Tier, string> = {
    exact: m.results.exact(state.q),
    all: m.results.all,
    any: m.results.any,
  };
  return (
    <div class="tiers">
      {TIERS.map((tier) => {
        const hits = answer.hits.filter((hit) => hit.tier === tier);
        if (hits.length === 0 || (tier === 'any' && folded)) return null;
        return (
          <section class={`tier tier-${tier}`} key={tier}>
            <h2>
              <span>{names[tier]}</span>
              <span class="tier-count">{m.results.count(counts[tier])}</span>
            </h2>
            <HitList
              hits={hits}
              q={state.q}
              script={state.script}
              counts={tier === 'any' ? new Map() : documentCounts}
            />
          </section>
        );
      })}
      <AnySwitch state={state} answer={answer} />
    </div>
  );
}
