/**
 * GB/T 7714—2025 (in force 2026-07-01) and —2015: a reference list entry for
 * an electronic document. They differ in the width of two marks. The pinpoint,
 * which stands behind the number in the text, is given in brackets at the end.
 */
import { type CitationRecord, type CitationRequest, recordOf } from './record.ts';

interface Marks {
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

function entry(
  { issuer, title, number, date, url, pinpoint }: CitationRecord,
  accessed: string,
  marks: Marks,
): string {
  const author = issuer === null ? '' : `${issuer}. `;
  const numbered = number === null ? '' : `${marks.colon}${number}`;
  const dated = date === null ? '' : `${marks.open}${date}${marks.close}`;
  const address = url === null ? '' : ` ${url}.`;
  return `${author}${title}${numbered}[EB/OL]. ${dated}[${accessed}].${address}（${pinpoint}）`;
}

/** {issuer}. {title}：{number}[EB/OL]. （{date}）[{accessed}]. {url}.（{pinpoint}） */
export function gbt7714of2025(request: CitationRequest): string {
  return entry(recordOf(request), request.accessed, { colon: '：', open: '（', close: '）' });
}

/** {issuer}. {title}: {number}[EB/OL]. ({date})[{accessed}]. {url}.（{pinpoint}） */
export function gbt7714of2015(request: CitationRequest): string {
  return entry(recordOf(request), request.accessed, { colon: ': ', open: '(', close: ')' });
}
