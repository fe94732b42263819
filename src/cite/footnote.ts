/**
 * A footnote after the 法学引注手册: by the 文号; without one by who adopted the
 * document and when; without that by the day it was published; without that by
 * who adopted it alone.
 */
import type { DocumentMeta, RichText } from '../model/index.ts';
import {
  bookTitle,
  type CitationRecord,
  type CitationRequest,
  chineseDate,
  oneLine,
  recordOf,
} from './record.ts';

/** How the document came about, with its punctuation; empty when the source does not say. */
function origin({ number, date, words }: CitationRecord, document: DocumentMeta): string {
  if (number !== null) return `（${number}）`;
  if (document.adopted !== null) {
    return `，${chineseDate(document.adopted)}${oneLine(document.adoptedBy ?? '')}${words.passed}`;
  }
  if (date !== null) return `，${chineseDate(date)}${words.published}`;
  // Who adopted it is known, when is not.
  const meeting = oneLine(document.adoptedBy ?? '');
  return meeting === '' ? '' : `，${meeting}${words.passed}`;
}

/** 《{title}》（{number}），{pinpoint}。 and its forms for documents without a 文号. */
export function footnote(request: CitationRequest): RichText {
  const record = recordOf(request);
  const place = record.ownPinpoint === null ? '' : `，${record.ownPinpoint}`;
  return [{ text: `${bookTitle(record.title)}${origin(record, request.document)}${place}。` }];
}
