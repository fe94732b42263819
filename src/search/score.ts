/**
 * How well does a clause answer?
 *
 * By BM25 (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework:
 * BM25 and Beyond, 2009), over the text of the clause, the headings above it
 * and the title of its document.
 */
import { type ClauseIndex, frequencyIn, ordinalIn, type Postings } from '../index/index.ts';
import type { Field } from '../text/index.ts';
import { seek } from './sets.ts';

/** How soon a term's further occurrences stop to count. The usual value. */
const K1 = 1.2;
/** How much the length of a clause counts against it, 0 to 1. The usual value. */
const B = 0.75;

/**
 * The weight of a term, greater the fewer units have it; always positive.
 *
 * @param units - how many units the field has.
 * @param frequency - how many of them have the term.
 */
export function inverseFrequency(units: number, frequency: number): number {
  return Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));
}

/**
 * What a term adds for a unit that has it so many times, in parts of its weight.
 *
 * @param length - of the unit, as a multiple of the average.
 */
function saturation(frequency: number, length: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
}

/** A term with the units that have it. */
export interface WeightedTerm {
  readonly field: Field;
  readonly postings: Postings;
  readonly weight: number;
}

/** A term of a field, weighted by how few units have it, times a factor. */
export function weighted(
  index: ClauseIndex,
  field: Field,
  postings: Postings,
  factor: number,
): WeightedTerm {
  const weight = factor * inverseFrequency(index.unitCount(field), postings.length);
  return { field, postings, weight };
}

/**
 * Scores some clauses.
 *
 * @returns a score for each, in their order.
 */
export function scoresOf(
  index: ClauseIndex,
  clauses: Postings,
  terms: readonly WeightedTerm[],
): Float64Array {
  const scores = new Float64Array(clauses.length);
  for (const { field, postings, weight } of terms) {
    const units = unitsOf(index, field);
    let from = 0;
    for (let i = 0; i < clauses.length; i++) {
      const ordinal = ordinalIn(clauses[i] ?? 0);
      // Sections and documents ascend as their clauses do.
      const unit = units === null ? ordinal : (units[ordinal] ?? 0);
      from = seek(postings, unit, from);
      const entry = postings[from];
      if (entry === undefined) break;
      if (ordinalIn(entry) !== unit) continue;
      const length = units === null ? relativeLength(index, ordinal) : 1;
      scores[i] = (scores[i] ?? 0) + weight * saturation(frequencyIn(entry), length);
    }
  }
  return scores;
}

/** Clause → unit of a field; null for the texts, whose units are the clauses. */
function unitsOf(index: ClauseIndex, field: Field): Uint32Array | null {
  if (field === 'text') return null;
  return field === 'heading' ? index.sectionOf : index.documentPlaces;
}

function relativeLength({ lengths, averageLength }: ClauseIndex, ordinal: number): number {
  return (lengths[ordinal] ?? 0) / averageLength;
}

/** Scores of all clauses at once, for a search that most of them could answer. */
export class AllScores {
  readonly #index: ClauseIndex;
  readonly #fields: Readonly<Record<Field, Float32Array>>;

  constructor(index: ClauseIndex) {
    this.#index = index;
    const zeros = (field: Field): Float32Array => new Float32Array(index.unitCount(field));
    this.#fields = { text: zeros('text'), heading: zeros('heading'), title: zeros('title') };
  }

  add({ field, postings, weight }: WeightedTerm): void {
    const scores = this.#fields[field];
    for (const entry of postings) {
      const unit = ordinalIn(entry);
      // Headings and titles are short: their length does not count.
      const length = field === 'text' ? relativeLength(this.#index, unit) : 1;
      scores[unit] = (scores[unit] ?? 0) + weight * saturation(frequencyIn(entry), length);
    }
  }

  /** The score of a clause, with what stands above it. */
  of(ordinal: number): number {
    const { text, heading, title } = this.#fields;
    return (
      (text[ordinal] ?? 0) +
      (heading[this.#index.sectionOf[ordinal] ?? 0] ?? 0) +
      (title[this.#index.documentPlaces[ordinal] ?? 0] ?? 0)
    );
  }
}
