/** Answers a search. */
import { type ClauseIndex, NO_POSTINGS, ordinalIn, type Postings } from '../index/index.ts';
import type { Tier } from '../model/index.ts';
import { type Expression, parseQuery, type Query, type TextNode } from '../query/index.ts';
import { DEFAULT_WEIGHTS, partly, partScores, type Weights } from './any.ts';
import { containing } from './containing.ts';
import { admitted, countFacets, keepAdmitted } from './filters.ts';
import { Matcher, passagesOf, writtenForms } from './matcher.ts';
import { highlightsIn } from './occurrences.ts';
import { best, byDate, type Ranked } from './order.ts';
import { Reader } from './reader.ts';
import { scoresOf, type WeightedTerm, weighted } from './score.ts';
import { subtract, union } from './sets.ts';
import type { Hit, SearchRequest, SearchResult, SyntaxUse } from './types.ts';
import { segmenterOf } from './words.ts';

const TIERS: readonly Tier[] = ['exact', 'all', 'any'];

/**
 * What a passage in the headings above a clause, or in the title of its
 * document, counts beside one in the text.
 */
const HEADING = 0.75;
const TITLE = 0.5;

/**
 * Searches an index.
 *
 * The counts and facets are over the whole answer, the hits are the part of it
 * that was asked for, tier by tier.
 *
 * @param options - `weights`: of the kinds of terms that the tier `any` is ranked by.
 * @returns `terms` is empty for `match: 'exact'`, which looks for no words.
 * @throws TiaowenError `query-empty` or `query-too-long`; `query-too-costly`;
 *   `index-damaged` or `index-stale` when the index turns out not to be what was built.
 */
export function search(
  index: ClauseIndex,
  request: SearchRequest,
  { weights = DEFAULT_WEIGHTS }: { readonly weights?: Weights } = {},
): SearchResult {
  const query = parseQuery(request.text, { segment: segmenterOf(index) });
  const reader = new Reader(index);
  const { expression, syntax } = interpretation(reader, query);
  const answer = new Answer(reader, expression, request, weights);
  const { exact, all, any } = answer.tiers;
  const found = union([exact, all]);
  const { facets, documents } = countFacets(index, found);
  const words = request.match === 'exact' ? [] : answer.passages.flatMap((node) => node.words);
  return {
    folded: query.folded,
    terms: words.map(({ term }) => term),
    synonyms: words
      .filter(({ synonyms }) => synonyms.length > 0)
      .map(({ text, synonyms }) => ({ text, also: synonyms.map((synonym) => synonym.text) })),
    syntax,
    counts: {
      clauses: found.length,
      documents,
      exact: exact.length,
      all: all.length,
      any: any.length,
    },
    facets,
    hits: answer.hits(),
  };
}

/**
 * What stands in a clause as it was typed, operators, brackets and all, was
 * pasted from there and is meant literally.
 */
function interpretation(
  reader: Reader,
  query: Query,
): { expression: Expression; syntax: SyntaxUse } {
  const { expression, usesSyntax, problem } = query;
  const none = { used: false, verbatim: false, problem };
  if (!usesSyntax || (expression.kind === 'text' && expression.quoted)) {
    return { expression, syntax: { ...none, used: usesSyntax } };
  }
  if (containing(reader, query.forms).length === 0) {
    return { expression, syntax: { ...none, used: true } };
  }
  return { expression: query.literal, syntax: { ...none, verbatim: true } };
}

/** The clauses that answer one request. */
class Answer {
  readonly #reader: Reader;
  readonly #request: SearchRequest;
  readonly #matcher: Matcher;
  readonly #weights: Weights;
  readonly passages: readonly TextNode[];
  /** Each ascending; no clause is in two. */
  readonly tiers: Readonly<Record<Tier, Postings>>;

  constructor(reader: Reader, expression: Expression, request: SearchRequest, weights: Weights) {
    this.#reader = reader;
    this.#weights = weights;
    this.#request = request;
    this.#matcher = new Matcher(reader, request.scope);
    this.passages = passagesOf(expression);
    this.tiers = this.#findTiers(expression);
  }

  /** The hits from `offset` on, at most `limit`, as if the tiers stood in one list. */
  hits(): Hit[] {
    const { offset, limit } = this.#request;
    const hits: Hit[] = [];
    let before = 0;
    for (const tier of TIERS) {
      const start = Math.max(0, offset - before);
      const end = Math.min(this.tiers[tier].length, offset + limit - before);
      before += this.tiers[tier].length;
      if (start >= end) continue;
      const needles = this.#needles(tier);
      for (const { ordinal, score } of this.#ranked(tier, start, end)) {
        const highlights = highlightsIn(this.#reader.index, ordinal, needles);
        hits.push({ tier, score, ordinal, highlights });
      }
    }
    return hits;
  }

  #findTiers(expression: Expression): Record<Tier, Postings> {
    const { match, filters } = this.#request;
    const documents = admitted(this.#reader.index, filters);
    const keep = (clauses: Postings): Postings =>
      keepAdmitted(this.#reader.index, clauses, documents);
    const exact = keep(this.#matcher.find(expression, 'exact'));
    if (match === 'exact') return { exact, all: NO_POSTINGS, any: NO_POSTINGS };
    const all = subtract(keep(this.#matcher.find(expression, 'all')), exact);
    if (match === 'all') return { exact, all, any: NO_POSTINGS };
    const any = keep(this.#partly(expression));
    return { exact, all, any: subtract(subtract(any, exact), all) };
  }

  /** Whoever writes OR says exactly what will do; a part of it will not. */
  #partly(expression: Expression): Postings {
    const loose = expression.kind === 'and' ? expression.operands : [expression];
    if (loose.some(({ kind }) => kind === 'or')) return NO_POSTINGS;
    const found = partly(this.#reader, this.#matcher, this.passages);
    return this.#matcher.restrict(found, this.#matcher.restriction(expression));
  }

  /** Everything but the scores of what is not returned is settled: the same request gives the same order. */
  #ranked(tier: Tier, start: number, end: number): Ranked[] {
    const { index } = this.#reader;
    const { sort } = this.#request;
    const clauses = this.tiers[tier];
    if (sort === 'relevance') return best(index, clauses, this.#scores(tier, clauses), start, end);
    const part = byDate(index, clauses, sort, start, end);
    const inOrder = part.slice().sort();
    const scores = this.#scores(tier, inOrder);
    const scoreOf = new Map(Array.from(inOrder, (entry, i) => [entry, scores[i] ?? 0]));
    return Array.from(part, (entry) => ({
      ordinal: ordinalIn(entry),
      score: scoreOf.get(entry) ?? 0,
    }));
  }

  /** A score for each of some clauses of a tier, ascending. */
  #scores(tier: Tier, clauses: Postings): Float64Array {
    const { index } = this.#reader;
    if (tier !== 'any') return scoresOf(index, clauses, this.#terms(tier));
    const scores = partScores(this.#reader, this.passages, this.#weights);
    return Float64Array.from(clauses, (entry) => scores.of(ordinalIn(entry)));
  }

  /** The passages, or their words, wherever they stand. */
  #terms(tier: 'exact' | 'all'): WeightedTerm[] {
    const { index } = this.#reader;
    const everywhere = (found: Postings, forms: readonly string[]): WeightedTerm[] => [
      weighted(index, 'text', found, 1),
      weighted(index, 'heading', containing(this.#reader, forms, 'heading'), HEADING),
      weighted(index, 'title', containing(this.#reader, forms, 'title'), TITLE),
    ];
    return this.passages.flatMap((node) =>
      tier === 'exact' || node.words.length === 0
        ? everywhere(this.#matcher.passage(node), node.forms)
        : node.words.flatMap((word) => everywhere(this.#matcher.word(word), writtenForms(word))),
    );
  }

  #needles(tier: Tier): string[] {
    return this.passages.flatMap((node) =>
      tier === 'exact' || node.words.length === 0 ? node.forms : node.words.flatMap(writtenForms),
    );
  }
}
