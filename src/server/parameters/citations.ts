/** What does a request for citations ask for? */
import type { Request } from 'express';
import * as z from 'zod';
import { CSL_TYPES, type CslType, TYPE_CODES, type TypeCode } from '../../cite/index.ts';
import type { DisplayScript } from '../../wire/types.ts';
import { parse } from './parse.ts';
import { DAY, script } from './values.ts';

/** Fields that the two ways to ask for citations share. */
export const CITATION_FIELDS: {
  readonly accessed: z.ZodOptional<typeof DAY>;
  readonly typeCode: z.ZodType<TypeCode | undefined>;
  readonly cslType: z.ZodType<CslType | undefined>;
  readonly script: z.ZodType<DisplayScript, DisplayScript | undefined>;
} = {
  accessed: DAY.optional(),
  typeCode: z.enum(TYPE_CODES).optional(),
  cslType: z.enum(CSL_TYPES).optional(),
  script,
};

const CITATIONS = z.strictObject({
  // Read from the address itself by listParameter, where its commas are still told apart.
  ids: z.unknown(),
  style: z.string().default('gbt7714-2025'),
  quote: z.enum(['0', '1']).default('0'),
  pinpoint: z.enum(['0', '1']).default('1'),
  url: z.enum(['0', '1']).default('1'),
  ...CITATION_FIELDS,
});

/** What a citation asks for; `accessed` is undefined when today is meant. */
export interface CitationParameters {
  readonly style: string;
  readonly accessed?: string | undefined;
  readonly quote: boolean;
  /** Whether citations name the clause. */
  readonly pinpoint?: boolean | undefined;
  /** Whether citations have the address and the day of access. */
  readonly withUrl?: boolean | undefined;
  /** GB/T 7714 and CSL-JSON: the type of the document, where another than the usual one is wanted. */
  readonly typeCode?: TypeCode | undefined;
  readonly cslType?: CslType | undefined;
  readonly script: DisplayScript;
}

/** Reads the parameters of a citation, its ids aside. @throws TiaowenError `parameter-invalid`. */
export function citationParameters(request: Request): CitationParameters {
  const { ids: _ids, quote, pinpoint, url, ...given } = parse(CITATIONS, request);
  return { ...given, quote: quote === '1', pinpoint: pinpoint === '1', withUrl: url === '1' };
}
