/** How far a clause answers a query; tiers are counted apart and ranked in this order. */
export type Tier = 'exact' | 'all' | 'any';

/** Which tiers a search fills: `exact` the first, `all` the first two, `any` and `auto` all three. */
export type MatchMode = 'auto' | Tier;

/** Within what the words of a query must stand together: 同条, 同句, 同篇. */
export type Scope = 'clause' | 'sentence' | 'document';

/** By relevance within each tier, or by the date of the document within each tier. */
export type SortOrder = 'relevance' | 'oldest' | 'newest';

/**
 * Why what looks like syntax in a query cannot be read. A code is stable: the
 * page has a sentence for each.
 */
export const SYNTAX_PROBLEMS = [
  /** A quotation mark is opened and never closed. */
  'unclosed-quote',
  /** Nothing to search for in quotation marks or beside an operator. */
  'empty-text',
  /** A parenthesis is opened and never closed. */
  'unclosed-group',
  /** A parenthesis is closed that was never opened. */
  'unopened-group',
  /** A word follows a closing parenthesis with nothing between. */
  'glued-group',
  /** Too many parentheses or negations stand in each other. */
  'too-deep',
  /** OR, AND, NOT or - with nothing to apply to, or empty parentheses. */
  'missing-operand',
  /** The name of a field and no value. */
  'empty-field',
  /** No year, or a range that ends before it starts. */
  'year-invalid',
  /** All that is asked for is what must not be there. */
  'only-negation',
] as const;

/** A code of {@link SYNTAX_PROBLEMS}. */
export type SyntaxProblem = (typeof SYNTAX_PROBLEMS)[number];
