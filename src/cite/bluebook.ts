/** The Bluebook, rule 20 and table T2: a foreign legal text in a script that is not Latin. */
import type { DocumentMeta, RichText } from '../model/index.ts';
import { englishTitle, issuerInLatin, rich, titleInLatin, upright } from './latin.ts';
import { type CitationRequest, recordOf } from './record.ts';

/** The months as table T12 shortens them. */
const MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function englishDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/** The jurisdiction that the region or the issuer names; the mainland's is China. */
function jurisdiction({ region, issuer }: DocumentMeta): string {
  const named = `${region ?? ''}${issuer ?? ''}`;
  if (/台湾|臺灣|台灣|中華民國/u.test(named)) return 'Taiwan';
  if (/香港/u.test(named)) return 'H.K.';
  return /澳门|澳門/u.test(named) ? 'Macau' : 'China';
}

/** {Pinyin} ({汉字}) [{English}] (promulgated by {issuer}, {date}) {pinpoint} (China). */
export function bluebook(request: CitationRequest): RichText {
  const record = recordOf(request);
  const issuer = issuerInLatin(record, 'headline');
  const by = [
    issuer === null ? null : `by ${issuer}${record.date === null ? '' : ','}`,
    record.date === null ? null : englishDate(record.date),
  ].filter((part) => part !== null);
  const promulgated = by.length === 0 ? '' : ` (promulgated ${by.join(' ')})`;
  const place = record.pinpoint === null ? '' : ` ${record.pinpoint.en}`;
  const title = `${titleInLatin(record, 'headline')} (${record.title})${englishTitle(record)}`;
  return rich(upright(`${title}${promulgated}${place} (${jurisdiction(request.document)}).`));
}
