/** What does a query say once its syntax is read? */
import { foldText } from '../text/index.ts';
import type { FieldName } from './fields.ts';
import { type Forms, queryForms } from './forms.ts';
import { type QueryWord, type Segmenter, wordsOf } from './words.ts';

/** A passage to look for. */
export interface TextNode {
  readonly kind: 'text';
  /** Whether it was in quotation marks: then it is looked for as it stands and not word by word. */
  readonly quoted: boolean;
  /** As it was typed, white space within it included, quotation marks around it not. */
  readonly text: string;
  /** Folded, white space dropped; never empty. */
  readonly folded: string;
  /** The folded strings of which a text must contain one to match exactly, `folded` first. */
  readonly forms: Forms;
  /** Its words, found when first asked for (see `Query.words`); none if quoted. */
  readonly words: readonly QueryWord[];
}

/** A restriction to documents. */
export interface FieldNode {
  readonly kind: 'field';
  readonly field: FieldName;
  /** The value as it was typed, quotation marks around it not. */
  readonly text: string;
  /** For `year`: the first and the last year, null where open. Else null. */
  readonly years: readonly [from: number | null, to: number | null] | null;
  /** The folded forms of the value, a 文号 with each kind of brackets. Of no use for `year`. */
  readonly forms: Forms;
}

export interface AndNode {
  readonly kind: 'and';
  /** Two or more, none an `and`, in the order in which they were typed. */
  readonly operands: readonly Expression[];
}

export interface OrNode {
  readonly kind: 'or';
  /** Two or more, none an `or`, in the order in which they were typed. */
  readonly operands: readonly Expression[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly operand: Expression;
}

/**
 * A query as a tree, at most a few hundred levels deep, so that recursion
 * over it is safe. Whatever satisfies it satisfies a `text` or a `field` that is
 * not negated: it never asks for all that lacks something.
 */
export type Expression = TextNode | FieldNode | AndNode | OrNode | NotNode;

/**
 * A passage to look for, or null when nothing of it is left after folding.
 *
 * @param text - as typed, without quotation marks around it.
 * @param segment - finds its words; called when they are first asked for.
 */
export function textNode(text: string, quoted: boolean, segment: Segmenter): TextNode | null {
  if (foldText(text) === '') return null;
  const forms = queryForms(text);
  let words: readonly QueryWord[] | undefined;
  return {
    kind: 'text',
    quoted,
    text,
    folded: forms[0],
    forms,
    get words(): readonly QueryWord[] {
      words ??= quoted ? [] : wordsOf(text, segment);
      return words;
    },
  };
}

/**
 * Joins operands; one of the same kind is taken apart, a single one stands for itself.
 *
 * @param operands - at least one.
 */
export function join(
  kind: 'and' | 'or',
  operands: readonly [Expression, ...Expression[]],
): Expression {
  const [first] = operands;
  if (operands.length === 1) return first;
  return {
    kind,
    operands: operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand])),
  };
}

/** Whether what satisfies the expression always has something that was asked for. */
export function isPositive(expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.operands.some(isPositive);
    case 'or':
      return expression.operands.every(isPositive);
    default:
      return expression.kind !== 'not';
  }
}
