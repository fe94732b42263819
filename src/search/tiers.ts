/** Which clauses answer a query, and how well? */
import type { ClauseIndex } from '../index/index.ts';
import type { ClauseOrdinal, MatchMode, Scope, Tier } from '../model/index.ts';
import type { Query } from '../query/index.ts';
import { containing, intersect } from './containing.ts';
import type { Admits } from './filters.ts';
import { inverseFrequency } from './rank.ts';

/** The clauses of each tier, ascending; no clause is in two. */
export type Tiers = Readonly<Record<Tier, readonly ClauseOrdinal[]>>;

/**
 * How much of the weight of a query's telling words a clause of the tier `any`
 * must have. Words weigh by their inverse frequency, so that one rare word of
 * a question can do, and two frequent ones may not. Words that no clause has
 * weigh nothing. A smaller share finds more and takes longer: of the articles
 * that answer 772 laymen's questions about mainland law, 0.3 keeps 59 %, 0.15
 * 77 % and 0.05 88 %, but among the first hundred they differ little.
 */
const ANY_SHARE = 0.15;

/** Ends a sentence once folded: 。！？； and their half-width forms. A line break does not. */
const SENTENCE_END = /[。!?;]/u;

/** A word with the clauses that contain it. */
interface FoundWord {
  readonly forms: readonly string[];
  readonly telling: boolean;
  readonly ordinals: readonly ClauseOrdinal[];
}

/** Fills the tiers that `match` asks for; the others stay empty. */
export function findTiers(
  index: ClauseIndex,
  query: Query,
  { match, scope }: { readonly match: MatchMode; readonly scope: Scope },
  admits: Admits,
): Tiers {
  const exact = containing(index, query.forms).filter(admits);
  if (match === 'exact') return { exact, all: [], any: [] };
  const words = query.words.map(
    ({ forms, telling }): FoundWord => ({ forms, telling, ordinals: containing(index, forms) }),
  );
  const above = new Set(exact);
  const below = (ordinal: ClauseOrdinal): boolean => !above.has(ordinal) && admits(ordinal);
  const all = findAll(index, words, scope).filter(below);
  if (match === 'all') return { exact, all, any: [] };
  for (const ordinal of all) above.add(ordinal);
  return { exact, all, any: findAny(index, words).filter(below) };
}

/** The clauses that have every word: in one clause, in one sentence, or within one document. */
function findAll(
  index: ClauseIndex,
  words: readonly FoundWord[],
  scope: Scope,
): readonly ClauseOrdinal[] {
  if (words.length === 0) return [];
  if (scope === 'document') return inSharedDocuments(index, words);
  const lists = words.map(({ ordinals }) => ordinals).sort((a, b) => a.length - b.length);
  const together = lists.reduce(intersect);
  if (scope === 'clause') return together;
  return together.filter((ordinal) =>
    index
      .foldedText(ordinal)
      .split(SENTENCE_END)
      .some((sentence) =>
        words.every(({ forms }) => forms.some((form) => sentence.includes(form))),
      ),
  );
}

/** The clauses with at least one word, of the documents that have every word. */
function inSharedDocuments(
  index: ClauseIndex,
  words: readonly FoundWord[],
): readonly ClauseOrdinal[] {
  const documentsOf = ({ ordinals }: FoundWord): Set<string> =>
    new Set(ordinals.map((ordinal) => index.documentOf(ordinal).meta.id));
  const [first, ...others] = words.map(documentsOf).sort((a, b) => a.size - b.size);
  const shared = new Set([...(first ?? [])].filter((id) => others.every((ids) => ids.has(id))));
  return [...new Set(words.flatMap(({ ordinals }) => ordinals))]
    .filter((ordinal) => shared.has(index.documentOf(ordinal).meta.id))
    .sort((a, b) => a - b);
}

/** The clauses that have a good part of the telling words, by weight. */
function findAny(index: ClauseIndex, words: readonly FoundWord[]): readonly ClauseOrdinal[] {
  const weights = new Float64Array(index.clauseCount);
  let total = 0;
  for (const { telling, ordinals } of words) {
    if (!telling || ordinals.length === 0) continue;
    const weight = inverseFrequency(index.clauseCount, ordinals.length);
    total += weight;
    for (const ordinal of ordinals) weights[ordinal] = (weights[ordinal] ?? 0) + weight;
  }
  if (total === 0) return [];
  const found: ClauseOrdinal[] = [];
  for (const [ordinal, weight] of weights.entries()) {
    if (weight >= total * ANY_SHARE) found.push(ordinal);
  }
  return found;
}
