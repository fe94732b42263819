/**
 * In what order do the clauses of a tier come?
 *
 * By BM25 (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework:
 * BM25 and Beyond, 2009), with pairs of characters and words as terms: a pair
 * is found wherever it stands, a word only where jieba saw it as one. To this
 * comes a bonus for what the headings above a clause and the title of its
 * document say.
 */
import type { ClauseIndex } from '../index/index.ts';
import {
  type Clause,
  type ClauseOrdinal,
  documentDate,
  type SortOrder,
  type Tier,
} from '../model/index.ts';
import type { Query } from '../query/index.ts';
import { foldText, requiredTerms, wordTerm } from '../text/index.ts';
import { containing, intersect } from './containing.ts';

/** How soon a term's further occurrences stop to count. The usual value. */
const K1 = 1.2;
/** How much the length of a clause counts against it, 0 to 1. The usual value. */
const B = 0.75;
/** What a word in the headings above a clause, or in a heading itself, adds: parts of its weight. */
const HEADING_BONUS = 0.75;
/** What a word in the title of the document adds: parts of its weight. */
const TITLE_BONUS = 0.5;

/** A pair with punctuation in it says nothing about the matter. */
const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;

/** A clause in its place. */
export interface Ranked {
  readonly ordinal: ClauseOrdinal;
  readonly score: number;
}

/** What BM25 adds up. */
interface Term {
  /** Any of these counts as an occurrence. */
  readonly forms: readonly string[];
  readonly weight: number;
  /** Clauses that have the term; null when that is seen from their text alone. */
  readonly within: ReadonlySet<ClauseOrdinal> | null;
}

/**
 * The weight of a term, greater the fewer clauses have it; always positive.
 *
 * @param clauses - the number of clauses in the index.
 * @param frequency - how many of them have the term.
 */
export function inverseFrequency(clauses: number, frequency: number): number {
  return Math.log(1 + (clauses - frequency + 0.5) / (frequency + 0.5));
}

/**
 * A part of a tier in its order. Everything but the scores of what is not
 * returned is settled: the same request gives the same order.
 *
 * @param ordinals - the whole tier, ascending.
 * @param start - how many to skip.
 * @param end - one past the last to return.
 */
export function rankedPart(
  index: ClauseIndex,
  query: Query,
  tier: Tier,
  ordinals: readonly ClauseOrdinal[],
  { sort, start, end }: { readonly sort: SortOrder; readonly start: number; readonly end: number },
): Ranked[] {
  if (start >= end || start >= ordinals.length) return [];
  const terms = tier === 'exact' ? exactTerms(index, query, ordinals) : wordTerms(index, query);
  if (sort === 'relevance') {
    return scored(index, terms(ordinals), ordinals)
      .sort((a, b) => b.score - a.score || newestFirst(index, a.ordinal, b.ordinal))
      .slice(start, end);
  }
  const direction = sort === 'newest' ? -1 : 1;
  const part = [...ordinals].sort((a, b) => byDate(index, a, b, direction) || a - b);
  const page = part.slice(start, end);
  return scored(index, terms([...page].sort((a, b) => a - b)), page);
}

/** Orders by date, then by document and place, so that ties never fall one way or the other. */
function newestFirst(index: ClauseIndex, a: ClauseOrdinal, b: ClauseOrdinal): number {
  const [idA, idB] = [index.documentOf(a).meta.id, index.documentOf(b).meta.id];
  if (idA === idB) return a - b;
  return byDate(index, a, b, -1) || (idA < idB ? -1 : 1);
}

/** Orders by the date of the document; what has none comes last either way. */
function byDate(index: ClauseIndex, a: ClauseOrdinal, b: ClauseOrdinal, direction: 1 | -1): number {
  const dateA = documentDate(index.documentOf(a).meta);
  const dateB = documentDate(index.documentOf(b).meta);
  if (dateA === dateB) return 0;
  if (dateA === null) return 1;
  if (dateB === null) return -1;
  return dateA < dateB ? -direction : direction;
}

/** What is looked for, given the clauses (ascending) that are to be scored. */
type Terms = (ordinals: readonly ClauseOrdinal[]) => { sum: Term[]; bonus: Term[] };

/** The query as it stands, and its pairs; no words, so that jieba need not be loaded. */
function exactTerms(index: ClauseIndex, query: Query, exact: readonly ClauseOrdinal[]): Terms {
  const whole: Term = {
    forms: query.forms,
    weight: inverseFrequency(index.clauseCount, exact.length),
    within: null,
  };
  const pairs = pairTerms(index, query).filter(({ forms }) => forms[0] !== query.folded);
  return () => ({ sum: [whole, ...pairs], bonus: [whole] });
}

/** The pairs of the query and its words: the telling ones, if there are any. */
function wordTerms(index: ClauseIndex, query: Query): Terms {
  const telling = query.words.filter((word) => word.telling);
  const words = (telling.length > 0 ? telling : query.words).map(({ forms }) => ({
    forms,
    weight: inverseFrequency(index.clauseCount, containing(index, forms).length),
    within: null,
  }));
  const pairs = pairTerms(index, query);
  return (ordinals) => {
    const segmented = words.map(({ forms }): Term => {
      const lists = forms.map((form) => index.postings(wordTerm(form)));
      const frequency = lists.reduce((sum, { length }) => sum + length, 0);
      return {
        forms,
        weight: inverseFrequency(index.clauseCount, Math.min(frequency, index.clauseCount)),
        within: new Set(lists.flatMap((list) => intersect(ordinals, list))),
      };
    });
    return { sum: [...pairs, ...segmented], bonus: words };
  };
}

function pairTerms(index: ClauseIndex, query: Query): Term[] {
  return requiredTerms(query.folded)
    .map((pair) => ({ pair, frequency: index.frequency(pair) }))
    .filter(({ pair, frequency }) => frequency > 0 && LETTERS.test(pair))
    .map(({ pair, frequency }) => ({
      forms: [pair],
      weight: inverseFrequency(index.clauseCount, frequency),
      within: null,
    }));
}

/** Scores clauses, in the order in which they are given. */
function scored(
  index: ClauseIndex,
  { sum, bonus }: ReturnType<Terms>,
  ordinals: readonly ClauseOrdinal[],
): Ranked[] {
  const weightIn = rememberedWeight(bonus);
  return ordinals.map((ordinal) => {
    const clause = index.clause(ordinal);
    const score =
      bm25(index, sum, ordinal) +
      HEADING_BONUS * weightIn(headings(clause)) +
      TITLE_BONUS * weightIn(index.documentOf(ordinal).meta.title);
    return { ordinal, score };
  });
}

function bm25(index: ClauseIndex, terms: readonly Term[], ordinal: ClauseOrdinal): number {
  const text = index.foldedText(ordinal);
  const damping = K1 * (1 - B + (B * text.length) / index.averageLength);
  let score = 0;
  for (const { forms, weight, within } of terms) {
    if (within !== null && !within.has(ordinal)) continue;
    let frequency = 0;
    for (const form of forms) frequency += occurrencesOf(form, text);
    score += (weight * frequency * (K1 + 1)) / (frequency + damping);
  }
  return score;
}

function occurrencesOf(form: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) count++;
  return count;
}

/** What stands above a clause; for a heading, the heading as well. */
function headings({ kind, path, text }: Clause): string {
  return (kind === 'heading' || kind === 'title' ? [...path, text] : path).join('\n');
}

/** The weight of the terms that a source text has; many clauses share a heading or a title. */
function rememberedWeight(terms: readonly Term[]): (source: string) => number {
  const known = new Map<string, number>([['', 0]]);
  return (source) => {
    let weight = known.get(source);
    if (weight === undefined) {
      const folded = foldText(source);
      weight = terms
        .filter(({ forms }) => forms.some((form) => folded.includes(form)))
        .reduce((sum, term) => sum + term.weight, 0);
      known.set(source, weight);
    }
    return weight;
  };
}
