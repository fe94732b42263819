/** How is the JSON body of a request read? In one way, whatever it is for. */
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type * as z from 'zod';
import { TiaowenError } from '../model/index.ts';

/**
 * Reads a JSON body. What goes wrong becomes an error of the catalogue.
 *
 * @param limit - the largest body, in bytes.
 * @param shape - what to send, in a sentence, for whoever sent something else.
 */
export function jsonBody(
  limit: number,
  shape: string,
): readonly [RequestHandler, RequestHandler, ErrorRequestHandler] {
  return [
    (request, _response, next) => {
      if (request.is('application/json') !== false) return next();
      const detail = `The body must be application/json. ${shape}`;
      throw new TiaowenError('media-type-unsupported', detail);
    },
    express.json({ limit }),
    (error: unknown, _request, _response, next) => next(refusal(error, limit, shape)),
  ];
}

/** Says in our words what Express's reader of bodies says in its own. */
function refusal(error: unknown, limit: number, shape: string): unknown {
  if (error instanceof TiaowenError) return error;
  const { type } = error as { type?: unknown };
  const options = { cause: error };
  if (type === 'entity.too.large') {
    const detail = `The request has more than ${limit} bytes. Send it in parts.`;
    return new TiaowenError('request-too-large', detail, options);
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    const detail = 'The body must be UTF-8, plain or compressed with gzip, deflate or br.';
    return new TiaowenError('media-type-unsupported', detail, options);
  }
  // What cannot be decompressed has a status, but no type.
  if ((error as { status?: unknown }).status === 400 && typeof type !== 'string') {
    const detail = 'The body cannot be decompressed: it is not what Content-Encoding says.';
    return new TiaowenError('request-malformed', detail, options);
  }
  if (typeof type !== 'string') return error;
  return new TiaowenError('request-malformed', `The body is not JSON. ${shape}`, options);
}

/**
 * Reads what a body says by a schema.
 *
 * @param shape - as for {@link jsonBody}.
 * @throws TiaowenError `request-malformed` where there is no JSON, `parameter-invalid`, naming the field.
 */
export function parseBody<T>(schema: z.ZodType<T>, request: Request, shape: string): T {
  if (request.body === undefined) {
    throw new TiaowenError('request-malformed', `There is no body. ${shape}`);
  }
  const result = schema.safeParse(request.body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'The body' : issue.path.join('.');
  throw new TiaowenError(
    'parameter-invalid',
    `${where}: ${issue?.message ?? 'not valid'}. ${shape}`,
  );
}
