/**
 * Which clauses have a good part of what was asked for, and how good a part?
 *
 * A question in plain words rarely stands in the text as it was put. Its words
 * count by how few clauses have them; pairs of characters find a word wherever
 * it stands and however it was divided, single characters its abbreviation.
 */
import { NO_POSTINGS, ordinalIn, type Postings, posting } from '../index/index.ts';
import type { TextNode } from '../query/index.ts';
import { FIELD_PREFIX, type Field, requiredTerms, wordTerm } from '../text/index.ts';
import { type Matcher, writtenForms } from './matcher.ts';
import type { Reader } from './reader.ts';
import { AllScores, inverseFrequency, weighted } from './score.ts';

/**
 * How much of the weight of a query's telling words a clause must have, so that
 * one rare word of a question can do, and a frequent one may not. Words that no
 * clause has weigh nothing. Less of it finds little more among the first hundred.
 */
const SHARE = 0.05;

/** How much each kind of term counts beside a pair of characters in the text. */
export interface Weights {
  readonly word: number;
  readonly character: number;
  /** A pair in the headings above. */
  readonly heading: number;
  /** A pair in the title. */
  readonly title: number;
}

/**
 * Set by 772 laymen's questions about mainland law, the articles that answer
 * them known; `npm run bench:questions` says what each weight gives.
 *
 * @public
 */
export const DEFAULT_WEIGHTS: Weights = { word: 0.8, character: 0.4, heading: 1, title: 0.2 };

/**
 * A term that more of the units have hardly tells them apart, and takes longest
 * to count: leaving such out costs the questions .002 of MRR and none of recall.
 */
const mostCommon = (units: number): number => Math.max(1000, units / 8);

/** So many postings at most are counted for the words, and again for the terms, of one question. */
const MOST_WORK = 1_500_000;

/** A term with punctuation in it says nothing about the matter. */
const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;

/** The clauses that have enough of some passages' words. */
export function partly(reader: Reader, matcher: Matcher, passages: readonly TextNode[]): Postings {
  const { index } = reader;
  const weights = new Float32Array(index.clauseCount);
  let total = 0;
  for (const list of tellingLists(reader, matcher, passages)) {
    if (list.length === 0) continue;
    const weight = inverseFrequency(index.clauseCount, list.length);
    total += weight;
    for (const entry of list) {
      const ordinal = ordinalIn(entry);
      weights[ordinal] = (weights[ordinal] ?? 0) + weight;
    }
  }
  if (total === 0) return NO_POSTINGS;
  // A little below, for what adding in single precision loses.
  const least = total * SHARE * 0.9999;
  const found = new Uint32Array(index.clauseCount);
  let count = 0;
  for (let ordinal = 0; ordinal < weights.length; ordinal++) {
    if ((weights[ordinal] ?? 0) >= least) found[count++] = posting(ordinal, 1);
  }
  return found.subarray(0, count);
}

/** The lists of the telling words; of many, the rarest as far as the work allows. */
function tellingLists(reader: Reader, matcher: Matcher, passages: readonly TextNode[]): Postings[] {
  const words = passages.flatMap((node) => node.words).filter(({ telling }) => telling);
  const lists = passages.filter(({ quoted }) => quoted).map((node) => matcher.passage(node));
  let work = 0;
  for (const word of matcher.rarestFirst(words)) {
    work += reader.mostContaining(writtenForms(word));
    if (work > MOST_WORK && lists.length > 0) break;
    lists.push(matcher.word(word));
  }
  return lists;
}

/** Scores all clauses by the words, pairs and characters of some passages; of many, by the rarest. */
export function partScores(
  reader: Reader,
  passages: readonly TextNode[],
  weights: Weights,
): AllScores {
  const { index } = reader;
  const scores = new AllScores(index);
  const terms = questionTerms(passages, weights)
    .map((term) => ({ ...term, frequency: index.frequency(term.term) }))
    .filter(({ field, frequency }) => frequency <= mostCommon(index.unitCount(field)))
    .sort((a, b) => a.frequency - b.frequency);
  let work = 0;
  for (const { field, term, factor, frequency } of terms) {
    work += frequency;
    if (work > MOST_WORK) break;
    if (frequency > 0) scores.add(weighted(index, field, reader.postings(term), factor));
  }
  return scores;
}

interface QuestionTerm {
  readonly field: Field;
  readonly term: string;
  readonly factor: number;
}

function questionTerms(passages: readonly TextNode[], weights: Weights): QuestionTerm[] {
  const terms = new Map<string, QuestionTerm>();
  const add = (field: Field, term: string, factor: number): void => {
    if (factor > 0) terms.set(term, { field, term, factor });
  };
  for (const { folded, words } of passages) {
    for (const pair of requiredTerms(folded).filter((term) => LETTERS.test(term))) {
      add('text', pair, 1);
      add('heading', FIELD_PREFIX.heading + pair, weights.heading);
      add('title', FIELD_PREFIX.title + pair, weights.title);
    }
    for (const word of words) {
      const { term, telling } = word;
      if (!telling) continue;
      for (const form of writtenForms(word)) add('text', wordTerm(form), weights.word);
      for (const character of term)
        if (LETTERS.test(character)) add('text', character, weights.character);
    }
  }
  return [...terms.values()];
}
