/** What does an error look like over HTTP? One shape for all (RFC 9457). */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { ERROR_TITLES, type ErrorCode, TiaowenError } from '../model/index.ts';
import type { WireProblem } from '../wire/types.ts';

/** The status of every code that a request can meet; any other is the server's fault. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'query-empty': 400,
  'query-too-long': 400,
  'parameter-invalid': 400,
  'request-malformed': 400,
  'request-timeout': 408,
  'style-unknown': 400,
  'document-unknown': 404,
  'clause-unknown': 404,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'precondition-failed': 412,
  'request-too-large': 413,
  'query-too-costly': 503,
  'media-type-unsupported': 415,
  'not-ready': 503,
};

/** What to tell a client whose address is no UTF-8. */
export const ADDRESS_MALFORMED = 'The address is not valid: percent-encode it as UTF-8.';

/** The HTTP status of a code of the catalogue. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 500;
}

/**
 * Describes an error for a client.
 *
 * @param instance - the path and query of the request; empty where they are not known.
 * @param status - the status, where it is not the usual one of this code.
 */
export function problemOf(
  code: ErrorCode,
  detail: string,
  instance: string,
  status: number = statusOf(code),
): WireProblem {
  return {
    type: `urn:tiaowen:problem:${code}`,
    title: ERROR_TITLES[code],
    status,
    detail,
    instance,
    code,
  };
}

/** Answers with a problem document. */
export function sendProblem(request: Request, response: Response, error: TiaowenError): void {
  const problem = problemOf(error.code, error.message, request.originalUrl);
  if (problem.status === 503) response.setHeader('Retry-After', '1');
  response.status(problem.status);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.send(JSON.stringify(problem));
}

/** Turns whatever was thrown into an error of the catalogue. */
function asTiaowenError(error: unknown): TiaowenError {
  if (error instanceof TiaowenError) return error;
  const status = (error as { status?: unknown }).status;
  if (status === 413) {
    return new TiaowenError('request-too-large', 'The request is too large. Send less at once.');
  }
  if (status === 412) {
    const detail =
      'The file has changed since. Ask for it without If-Match and If-Unmodified-Since.';
    return new TiaowenError('precondition-failed', detail, { cause: error });
  }
  // Express and its parts mark what a client got wrong with 400; any other error is a bug.
  if (status === 400) {
    return new TiaowenError('request-malformed', ADDRESS_MALFORMED, { cause: error });
  }
  return new TiaowenError('internal', 'The server failed. The cause is in its log.', {
    cause: error,
  });
}

/** The last handler: every error becomes a problem document, bugs are logged. */
export function problemHandler(log: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const known = asTiaowenError(error);
    if (statusOf(known.code) >= 500 && known.code !== 'not-ready') log(error);
    if (response.headersSent) next(error);
    else sendProblem(request, response, known);
  };
}

/** Refuses a request that accepts no JSON. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  if (request.accepts('application/json') !== false) return next();
  throw new TiaowenError('not-acceptable', 'The answer is given as application/json.');
};

/** Refuses other methods than the given ones. */
export function allowOnly(...methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', methods.join(', '));
    const detail = `${request.method} is not allowed here; use ${methods.join(' or ')}.`;
    sendProblem(request, response, new TiaowenError('method-not-allowed', detail));
  };
}

/** Answers where nothing else did. */
export const routeUnknown: RequestHandler = (request, response) => {
  const path = request.originalUrl.replace(/\?.*$/su, '');
  const detail = `There is nothing at ${path}. The API is described at /api/v1/openapi.json.`;
  sendProblem(request, response, new TiaowenError('route-unknown', detail));
};
