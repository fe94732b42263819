/** Which documents does a request look at? */
import type * as z from 'zod';
import type { Filters } from '../../search/index.ts';
import { values, YEARS } from './values.ts';

/** The filters of a search, under the names that they have everywhere. */
export const FILTERS: {
  readonly year: z.ZodOptional<typeof YEARS>;
  readonly issuer: typeof values;
  readonly region: typeof values;
  readonly type: typeof values;
  readonly document: typeof values;
} = {
  year: YEARS.optional(),
  issuer: values,
  region: values,
  type: values,
  document: values,
};

/** What the filters that were given say. */
export function filtersOf(given: z.output<z.ZodObject<typeof FILTERS>>): Filters {
  return {
    years: given.year ?? [null, null],
    issuers: given.issuer,
    regions: given.region,
    types: given.type,
    documents: given.document,
  };
}
