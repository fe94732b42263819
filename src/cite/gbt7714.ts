/**
 * GB/T 7714—2025 (in force 2026-07-01) and —2015: a reference list entry for
 * an electronic document. They differ in the width of two marks. The pinpoint,
 * which stands behind the number in the text, is given in brackets at the end.
 */
import type { RichText } from '../model/index.ts';
import { stopped } from './latin.ts';
import { type CitationRequest, recordOf } from './record.ts';

interface Marks {
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

function entry(request: CitationRequest, marks: Marks): RichText {
  const { issuer, title, number, date, url, accessed, ownPinpoint } = recordOf(request);
  const code = request.typeCode ?? 'EB/OL';
  const author = issuer === null ? '' : `${stopped(issuer)} `;
  const numbered = number === null ? '' : `${marks.colon}${number}`;
  const dated = date === null ? '' : `${marks.open}${date}${marks.close}`;
  // Only what was read online has a day of access and an address.
  const seen = code === 'A' || accessed === null ? '' : `[${accessed}]`;
  const when = dated + seen === '' ? '' : ` ${dated}${seen}.`;
  const address = url === null || code === 'A' ? '' : ` ${url}.`;
  const place = ownPinpoint === null ? '' : `（${ownPinpoint}）`;
  return [{ text: `${author}${title}${numbered}[${code}].${when}${address}${place}` }];
}

/** {issuer}. {title}：{number}[EB/OL]. （{date}）[{accessed}]. {url}.（{pinpoint}） */
export function gbt7714of2025(request: CitationRequest): RichText {
  return entry(request, { colon: '：', open: '（', close: '）' });
}

/** {issuer}. {title}: {number}[EB/OL]. ({date})[{accessed}]. {url}.（{pinpoint}） */
export function gbt7714of2015(request: CitationRequest): RichText {
  return entry(request, { colon: ': ', open: '(', close: ')' });
}

/** What stands in the text, raised: the number in the list and the pinpoint. */
export function gbt7714Mark(request: CitationRequest, number: number): RichText {
  return [{ text: `[${number}]${recordOf(request).ownPinpoint ?? ''}`, superscript: true }];
}
