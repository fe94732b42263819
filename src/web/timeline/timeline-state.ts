/** What the page over the years shows, as the address says it and as the API takes it. */
import type { ConcordanceOrder } from '../../wire/types.ts';
import {
  type FilteredQuery,
  filterParameters,
  parseSearch,
  plainSearch,
  type SearchState,
} from '../search/search-state.ts';
import { addressOf, oneOf } from '../shared/addresses.ts';

/** How many lines a page of the concordance has. */
export const LINES = 50;

/** More than fits beside the phrase on a wide screen; what does not fit is cut off by the page. */
const CONTEXT = 40;

/** What the chart draws for each year. */
export type Measure = 'occurrences' | 'clauses' | 'per10k';
export type View = 'chart' | 'table';

export const MEASURES: readonly Measure[] = ['occurrences', 'clauses', 'per10k'];
export const VIEWS: readonly View[] = ['chart', 'table'];
export const ORDERS: readonly ConcordanceOrder[] = ['year', 'left', 'right'];

/** The state of the page over the years. */
export interface TimelineState extends FilteredQuery {
  measure: Measure;
  view: View;
  order: ConcordanceOrder;
  /** 1-based page of the concordance. */
  page: number;
}

/** Reads the state from the parameters of an address; what is not understood is left out. */
export function parseTimeline(parameters: URLSearchParams): TimelineState {
  const { q, years, lists, page } = parseSearch(parameters);
  return {
    q,
    years,
    lists,
    page,
    measure: oneOf(parameters, 'measure', MEASURES, 'occurrences'),
    view: oneOf(parameters, 'view', VIEWS, 'chart'),
    order: oneOf(parameters, 'sort', ORDERS, 'year'),
  };
}

/** The address of the page for a state; what is at its default is left out. */
export function timelineUrl(state: TimelineState): string {
  const parameters = filterParameters(state);
  if (state.measure !== 'occurrences') parameters.set('measure', state.measure);
  if (state.view !== 'chart') parameters.set('view', state.view);
  if (state.order !== 'year') parameters.set('sort', state.order);
  if (state.page > 1) parameters.set('page', String(state.page));
  return addressOf('/timeline', parameters);
}

/** The page over the years for what a search asks for, its filters kept. */
export function timelineOf({ q, years, lists }: FilteredQuery): TimelineState {
  return { q, years, lists, measure: 'occurrences', view: 'chart', order: 'year', page: 1 };
}

/** The search for the phrase under the filters of the page, or in one year of them. */
export function searchOf({ q, years, lists }: TimelineState, year?: number): SearchState {
  const own = year === undefined ? years : ([year, year] as const);
  return { ...plainSearch(q), match: 'exact', years: own, lists };
}

/** The API's address for a state. */
export function timelineApiUrl(state: TimelineState): string {
  const parameters = filterParameters(state);
  parameters.set('context', String(CONTEXT));
  if (state.order !== 'year') parameters.set('sort', state.order);
  parameters.set('limit', String(LINES));
  parameters.set('offset', String((state.page - 1) * LINES));
  return `/api/v1/timeline?${parameters}`;
}

/** The API's address for a file with what the page shows. */
export function timelineFileUrl(
  state: TimelineState,
  options: { format: 'csv' | 'md' | 'docx'; table?: 'years'; lang: string; accessed: string },
): string {
  const parameters = filterParameters(state);
  for (const [name, value] of Object.entries(options)) parameters.set(name, value);
  parameters.set('context', String(CONTEXT));
  if (state.order !== 'year') parameters.set('sort', state.order);
  parameters.set('limit', '10000');
  return `/api/v1/timeline?${parameters}`;
}
