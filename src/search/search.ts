/** Which clauses answer, in what order, and why? */
import type { ClauseIndex } from '../index/index.ts';
import type { Tier } from '../model/index.ts';
import { parseQuery, type Query } from '../query/index.ts';
import { admission, countFacets } from './filters.ts';
import { highlightsOf } from './occurrences.ts';
import { rankedPart } from './rank.ts';
import { findTiers, type Tiers } from './tiers.ts';
import type { Hit, SearchRequest, SearchResult } from './types.ts';

const TIERS: readonly Tier[] = ['exact', 'all', 'any'];

/**
 * Searches an index.
 *
 * Tier `exact` is every clause whose folded text contains the query in one of
 * its forms, and no other, whatever `scope` says; `all` has every word within
 * the scope; `any` the words that tell most. Counts and facets are over the
 * whole answer; `hits` is the part of it that was asked for, tier by tier.
 *
 * @returns `terms` is empty for `match: 'exact'`, which looks for no words.
 * @throws TiaowenError `query-empty` or `query-too-long`; `index-damaged` or
 *   `index-stale` when the index turns out not to be what was built.
 */
export function search(index: ClauseIndex, request: SearchRequest): SearchResult {
  const query = parseQuery(request.text);
  const tiers = findTiers(index, query, request, admission(index, request.filters));
  const answer = [...tiers.exact, ...tiers.all];
  const { facets, documents } = countFacets(index, answer);
  return {
    folded: query.folded,
    terms: request.match === 'exact' ? [] : query.words.map(({ term }) => term),
    counts: {
      clauses: answer.length,
      documents,
      exact: tiers.exact.length,
      all: tiers.all.length,
      any: tiers.any.length,
    },
    facets,
    hits: findHits(index, query, tiers, request),
  };
}

/** The hits from `offset` on, at most `limit`, as if the tiers stood in one list. */
function findHits(index: ClauseIndex, query: Query, tiers: Tiers, request: SearchRequest): Hit[] {
  const hits: Hit[] = [];
  let before = 0;
  for (const tier of TIERS) {
    const ordinals = tiers[tier];
    const start = Math.max(0, request.offset - before);
    const end = Math.min(ordinals.length, request.offset + request.limit - before);
    before += ordinals.length;
    const ranked = rankedPart(index, query, tier, ordinals, { sort: request.sort, start, end });
    if (ranked.length === 0) continue;
    const needles = tier === 'exact' ? query.forms : query.words.flatMap(({ forms }) => forms);
    for (const { ordinal, score } of ranked) {
      hits.push({ tier, score, ordinal, highlights: highlightsOf(index.folded(ordinal), needles) });
    }
  }
  return hits;
}
