/** What may stand as the value of a parameter? */
import * as z from 'zod';

/** How many of something one answer holds. */
export const LIMIT = { least: 1, most: 100, usual: 20 } as const;
/** A filter of more values than this is no filter. */
const MOST_VALUES = 200;

/** A parameter that may be given again and again; empty values are left out. */
export const values: z.ZodType<string[], string | string[] | undefined> = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat().filter((value) => value !== '')))
  .refine((given) => given.length <= MOST_VALUES, `may be given ${MOST_VALUES} times at most`);

/** A whole number from `least` to `most`, in digits. */
export function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,15}$/u, 'must be a whole number')
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be from ${least} to ${most}`);
}

/** 2016, 2016..2021, 2016.. or ..2021: the first and the last year, null where open. */
export const YEARS: z.ZodType<[number | null, number | null], string> = z
  .string()
  .regex(
    /^(?:\d{4}|\d{4}\.\.|\.\.\d{4}|\d{4}\.\.\d{4})$/u,
    'must be 2016, 2016..2021, 2016.. or ..2021',
  )
  .transform((text): [number | null, number | null] => {
    const [from = '', to = from] = text.split('..');
    return [from === '' ? null : Number(from), to === '' ? null : Number(to)];
  })
  .refine(
    ([from, to]) => from === null || to === null || from <= to,
    'must not end before it starts',
  );

/** A day of the calendar, `YYYY-MM-DD`. */
export const DAY: z.ZodType<string, string> = z.iso.date(
  'must be a date that exists, as YYYY-MM-DD',
);

/** The script to show text in. */
export const script: z.ZodDefault<z.ZodEnum<{ source: 'source'; hans: 'hans'; hant: 'hant' }>> = z
  .enum(['source', 'hans', 'hant'])
  .default('source');

/** The language of what a file says of itself. */
export const lang: z.ZodDefault<
  z.ZodEnum<{ 'zh-Hans': 'zh-Hans'; 'zh-Hant': 'zh-Hant'; en: 'en' }>
> = z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans');
