/** How is the query string read? */
import type { Request } from 'express';
import type * as z from 'zod';
import { TiaowenError } from '../../model/index.ts';

/** Parses the query string by a schema. @throws TiaowenError `parameter-invalid`, naming the parameter. */
export function parse<T extends z.ZodRawShape>(
  schema: z.ZodObject<T>,
  request: Request,
): z.output<z.ZodObject<T>> {
  const result = schema.safeParse(request.query);
  if (result.success) return result.data;
  const unknown = result.error.issues.find((issue) => issue.code === 'unrecognized_keys')?.keys[0];
  if (unknown !== undefined) {
    const known = Object.keys(schema.shape).join(', ') || 'none';
    const detail = `${JSON.stringify(unknown.slice(0, 100))} is no parameter of this address. Its parameters: ${known}.`;
    throw new TiaowenError('parameter-invalid', detail);
  }
  const name = String(result.error.issues[0]?.path[0] ?? 'a parameter');
  throw invalid(name, request.query[name], result.error);
}

/**
 * Parses one value that was given outside of HTTP.
 *
 * @param name - what the value is called, for the message.
 * @throws TiaowenError `parameter-invalid`.
 */
export function parseValue<T>(schema: z.ZodType<T>, name: string, given: string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw invalid(name, given, result.error);
}

function invalid(name: string, given: unknown, error: z.ZodError): TiaowenError {
  if (given === undefined) return new TiaowenError('parameter-invalid', `${name} is missing.`);
  const shown = JSON.stringify(given)?.slice(0, 100);
  const what = error.issues[0]?.message ?? 'not valid';
  return new TiaowenError('parameter-invalid', `${name}=${shown}: ${what}.`);
}

/**
 * The values of a parameter that takes several, repeated or with commas between
 * them. A comma that is part of a value is percent-encoded; since many clients
 * encode every comma, such a value is divided after all unless it is known.
 */
export function listParameter(
  request: Request,
  name: string,
  isKnown: (value: string) => boolean,
): string[] {
  const query = request.originalUrl.split('?').slice(1).join('?');
  return query
    .split('&')
    .filter((pair) => pair.startsWith(`${name}=`))
    .flatMap((pair) => pair.slice(name.length + 1).split(','))
    .map((raw) => decodeURIComponent(raw.replaceAll('+', ' ')))
    .flatMap((value) => (isKnown(value) ? [value] : value.split(',')))
    .filter((value) => value !== '');
}
