/** What was searched under some filters, of which corpus, on which day? */
import { absenceStatement, type Searched, type Sought } from '../compare/index.ts';
import type { ClauseIndex } from '../index/index.ts';
import type { InEachLanguage } from '../model/index.ts';
import { type Filters, searchedUnder } from '../search/index.ts';

/** What the filters admit. @param date - the day of the search, `YYYY-MM-DD`. */
export function searchedIn(index: ClauseIndex, filters: Filters, date: string): Searched {
  const documents = searchedUnder(index, filters);
  return {
    documents: documents.length,
    clauses: documents.reduce((sum, { count }) => sum + count, 0),
    corpusDigest: index.identity.corpusDigest,
    date,
  };
}

/**
 * The statement that nothing was found, as JSON.
 *
 * @param found - how many clauses were.
 * @returns null where something was found, or where nothing was searched.
 */
export function absenceOf(
  found: number,
  text: string,
  searched: Searched,
  sought: Sought,
  filters: Filters,
): InEachLanguage | null {
  if (found > 0 || searched.documents === 0) return null;
  return { ...absenceStatement(text, searched, sought, filters) };
}

/** What a search seeks: with operators an expression, with one word no more than that word. */
export function soughtIn(
  {
    syntax,
    terms,
  }: { readonly syntax: { readonly used: boolean }; readonly terms: readonly string[] },
  wanted: { readonly match: string; readonly scope: 'clause' | 'sentence' | 'document' },
): Sought {
  if (syntax.used) return { kind: 'expression' };
  if (wanted.match === 'exact' || terms.length < 2) return { kind: 'passage' };
  return { kind: 'words', scope: wanted.scope };
}
