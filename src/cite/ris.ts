/**
 * RIS. The type is STAT, with what it is in the notes: importers turn LEGAL
 * into a case and GOVDOC into a report.
 */
import { exchangeRecord } from './exchange.ts';
import type { CitationRequest } from './record.ts';

function day(iso: string): string {
  return iso.replaceAll('-', '/');
}

/** One record, `ER` included; every value is one line, so that none can begin another tag. */
export function ris(request: CitationRequest): string {
  const { issuer, title, number, date, url, accessed, language, pinpoint } =
    exchangeRecord(request);
  const whole = date !== null && date.length > 4;
  const tags: readonly (readonly [string, string | null])[] = [
    ['TY', 'STAT'],
    ['TI', title],
    ['AU', issuer],
    ['M1', number],
    whole ? ['DA', day(date)] : ['PY', date],
    ['SE', pinpoint === null ? null : pinpoint.replace(/\s+/gu, ' ')],
    ['LA', language],
    ['UR', url],
    ['Y2', accessed === null ? null : day(accessed)],
    ['M2', 'Type: regulation'],
    ['ER', ''],
  ];
  return tags
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value}`)
    .join('\n');
}
