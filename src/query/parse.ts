/** What did the user ask? */
import { type SyntaxProblem, TiaowenError } from '../model/index.ts';
import { segment as segmentWithJieba } from '../text/index.ts';
import { type Expression, type TextNode, textNode } from './expression.ts';
import { SyntaxFault } from './fault.ts';
import type { Forms } from './forms.ts';
import { readSyntax } from './parser.ts';
import type { QueryWord, Segmenter } from './words.ts';

export interface Query {
  /** What was typed. */
  readonly text: string;
  /** The same, taken literally, as it is compared with folded text: white space dropped. */
  readonly folded: string;
  /** The folded strings of which a text must contain one to match exactly, `folded` first. */
  readonly forms: Forms;
  /**
   * The words, each once, in the order in which they were typed. Found when first
   * asked for: jieba takes a second to load, and an exact search has no use for it.
   */
  readonly words: readonly QueryWord[];
  /** The whole of what was typed as one text, whatever it says. */
  readonly literal: TextNode;
  /** What the query says. Without syntax it is one text, the whole of what was typed. */
  readonly expression: Expression;
  /** Whether anything that was typed was taken as syntax. */
  readonly usesSyntax: boolean;
  /** Why what looks like syntax is searched literally; null when nothing was wrong. */
  readonly problem: {
    readonly code: SyntaxProblem;
    /** UTF-16 offset into `text`. */
    readonly at: number;
  } | null;
}

/** The longest query, in code points. */
export const QUERY_LIMIT = 1000;

/**
 * Reads a query. What is no syntax, or no syntax that can be read, is looked for
 * as it was typed: a mistake is never an error.
 *
 * @param text - any string; a lone surrogate counts as U+FFFD.
 * @param options - `segment`: what finds words within a longer piece; jieba if not given.
 * @throws TiaowenError `query-too-long` (more than {@link QUERY_LIMIT} code points);
 *   `query-empty` when nothing is left after folding.
 */
export function parseQuery(text: string, options: { readonly segment?: Segmenter } = {}): Query {
  const length = [...text].length;
  if (length > QUERY_LIMIT) {
    throw new TiaowenError(
      'query-too-long',
      `The query has ${length} characters; ${QUERY_LIMIT} are allowed. Search for a shorter passage.`,
    );
  }
  const { segment = segmentWithJieba } = options;
  const literal = textNode(text, false, segment);
  if (literal === null) {
    throw new TiaowenError(
      'query-empty',
      'The query has nothing to search for. Type a word or a phrase; quotation marks and spaces alone are not searched.',
    );
  }
  const { folded, forms } = literal;
  return {
    text,
    folded,
    forms,
    literal,
    get words(): readonly QueryWord[] {
      return literal.words;
    },
    ...interpret(literal, segment),
  };
}

function interpret(
  literal: TextNode,
  segment: Segmenter,
): Pick<Query, 'expression' | 'usesSyntax' | 'problem'> {
  try {
    const expression = readSyntax(literal.text, segment);
    if (expression === null) return { expression: literal, usesSyntax: false, problem: null };
    return { expression, usesSyntax: true, problem: null };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { code, at } = error;
    return { expression: literal, usesSyntax: false, problem: { code, at } };
  }
}
