/** How far a clause answers a query; tiers are counted apart and ranked in this order. */
export type Tier = 'exact' | 'all' | 'any';

/** Which tiers a search fills: `exact` the first, `all` the first two, `any` and `auto` all three. */
export type MatchMode = 'auto' | Tier;

/** Within what the words of a query must stand together: 同条, 同句, 同篇. */
export type Scope = 'clause' | 'sentence' | 'document';

/** By relevance within each tier, or by the date of the document within each tier. */
export type SortOrder = 'relevance' | 'oldest' | 'newest';
