import { TiaowenError } from '../model/index.ts';

/** Reads 2016, 2016..2021, 2016.. or ..2021. @throws TiaowenError `parameter-invalid`. */
export function parseYears(text: string): [number | null, number | null] {
  const match = /^(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/u.exec(text);
  if (match === null || text === '..') {
    const detail = `--year must be 2016, 2016..2021, 2016.. or ..2021, not “${text}”.`;
    throw new TiaowenError('parameter-invalid', detail);
  }
  const from = match[1] ?? match[2];
  const to = match[1] ?? match[3];
  return [from === undefined ? null : Number(from), to === undefined ? null : Number(to)];
}
