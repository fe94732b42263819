/** What do the exchange formats have in common? One record a document, its clauses as one pinpoint. */
import type { DocumentMeta } from '../model/index.ts';
import { type CitationRequest, recordOf } from './record.ts';

/** The fields of a document as the exchange formats carry them. */
export interface ExchangeRecord {
  /** Of ASCII letters, digits and `. _ - :`; the same for the same document, another for any other. */
  readonly key: string;
  readonly issuer: string | null;
  readonly title: string;
  readonly number: string | null;
  /** `YYYY-MM-DD`; the year alone where only the 文号 states one. */
  readonly date: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
  /** BCP 47. Traditional characters do not say from where they are. */
  readonly language: 'zh-CN' | 'zh-Hant';
  readonly pinpoint: string | null;
}

/** The id of a document as a citation key: what BibTeX does not take stands as `:hex:`. */
export function keyOf({ id }: DocumentMeta): string {
  return [...id]
    .map((character) =>
      /[A-Za-z0-9._-]/u.test(character)
        ? character
        : `:${(character.codePointAt(0) ?? 0).toString(16)}:`,
    )
    .join('');
}

/** Gathers what the exchange formats carry. */
export function exchangeRecord(request: CitationRequest): ExchangeRecord {
  const { issuer, title, number, date, year, url, accessed, ownPinpoint } = recordOf(request);
  return {
    key: keyOf(request.document),
    issuer,
    title,
    number,
    date: date ?? (year === null ? null : String(year)),
    url,
    accessed,
    language: request.document.script === 'Hans' ? 'zh-CN' : 'zh-Hant',
    pinpoint: ownPinpoint,
  };
}
