import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type * as z from 'zod';
import { TiaowenError } from '../model/index.ts';

/** More than a thousand clauses with their quotes and remarks need. */
const LIMIT = '8mb';

/** Reads a JSON body. What goes wrong becomes an error of the catalogue. */
export const jsonBody: readonly [RequestHandler, ErrorRequestHandler] = [
  express.json({ limit: LIMIT }),
  (error: unknown, _request, _response, next) => {
    const { status, type } = error as { status?: unknown; type?: unknown };
    if (typeof type !== 'string' || status === 413) return next(error);
    const detail =
      'The body cannot be read. Send JSON in UTF-8 with Content-Type: application/json.';
    next(new TiaowenError('request-malformed', detail, { cause: error }));
  },
];

/**
 * Reads what a body says by a schema.
 *
 * @throws TiaowenError `request-malformed` where there is no JSON, `parameter-invalid`, naming the field.
 */
export function parseBody<T>(schema: z.ZodType<T>, request: Request): T {
  if (request.body === undefined) {
    const detail = 'There is no body. Send JSON with Content-Type: application/json.';
    throw new TiaowenError('request-malformed', detail);
  }
  const result = schema.safeParse(request.body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the body' : issue.path.join('.');
  throw new TiaowenError('parameter-invalid', `${where}: ${issue?.message ?? 'not valid'}.`);
}
