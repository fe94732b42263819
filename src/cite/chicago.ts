/** Chicago 17, 11.89 ff.: pinyin, then the characters, then the official English title in brackets. */
import type { RichText, Run } from '../model/index.ts';
import { englishTitle, issuerInLatin, rich, stopped, titleInLatin, upright } from './latin.ts';
import { type CitationRecord, type CitationRequest, recordOf } from './record.ts';

/** {Pinyin} {汉字} [{English}], what stands behind it, and a full stop unless there is one. */
function titleRuns(record: CitationRecord, after: string): Run[] {
  return [
    { text: titleInLatin(record, 'sentence'), italic: true },
    upright(stopped(` ${record.title}${englishTitle(record)}${after}`)),
  ];
}

/** {Issuer}, {Pinyin} {汉字} [{English}], {number} ({year}), {pinpoint}, {url}. */
export function chicagoNote(request: CitationRequest): RichText {
  const record = recordOf(request);
  const issuer = issuerInLatin(record);
  const year = record.year === null ? '' : ` (${record.year})`;
  const rest = [record.pinpoint?.en ?? null, record.url]
    .filter((part) => part !== null)
    .map((part) => `, ${part}`);
  const number = record.number === null ? '' : `, ${record.number}`;
  return rich(
    upright(issuer === null ? '' : `${issuer}, `),
    ...titleRuns(record, number + year + rest.join('')),
  );
}

/** {Issuer}. {Pinyin} {汉字} [{English}]. {number}. {year}. {url}. */
export function chicagoBibliography(request: CitationRequest): RichText {
  const record = recordOf(request);
  const issuer = issuerInLatin(record);
  const rest = [record.number, record.year, record.url]
    .filter((part) => part !== null)
    .map((part) => ` ${part}.`);
  return rich(
    upright(issuer === null ? '' : `${stopped(issuer)} `),
    ...titleRuns(record, ''),
    upright(rest.join('')),
  );
}
