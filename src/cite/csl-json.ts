/**
 * CSL-JSON. No type of it is right in every style: `regulation` by default,
 * `report` on request. The pinpoint is passed when citing, not in the item.
 */
import { exchangeRecord } from './exchange.ts';
import type { CitationRequest, CslType } from './record.ts';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** An item of CSL-JSON. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly number?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
}

function dateParts(iso: string): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] };
}

/** One item. */
export function cslItem(request: CitationRequest): CslItem {
  const { key, issuer, title, number, date, url, accessed, language } = exchangeRecord(request);
  return {
    id: key,
    type: request.cslType ?? 'regulation',
    title,
    ...(issuer === null ? {} : { author: [{ literal: issuer }] }),
    ...(number === null ? {} : { number }),
    ...(date === null ? {} : { issued: dateParts(date) }),
    ...(accessed === null ? {} : { accessed: dateParts(accessed) }),
    ...(url === null ? {} : { URL: url }),
    language,
  };
}

/** What a citation processor is given besides the items: `{"id", "locator", "label"}`. */
export function cslInText(request: CitationRequest): string {
  const { key, pinpoint } = exchangeRecord(request);
  const locator = pinpoint === null ? {} : { locator: pinpoint, label: 'section' };
  return JSON.stringify({ id: key, ...locator });
}
