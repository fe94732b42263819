import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { allowOnly } from '../problems.ts';
import type { AppDependencies } from '../state.ts';

const FRESH = { headers: { 'Cache-Control': 'no-cache' } } as const;

/**
 * The addresses of the page. All are the same file; its script reads the
 * address. The status is true all the same: 404 for what does not exist.
 */
export function pageRoutes(dependencies: AppDependencies): Router {
  const page = join(dependencies.publicDirectory, 'index.html');
  const exists = (id: string, locator: string | undefined): boolean => {
    const state = dependencies.state();
    // The page itself says that the index is still being loaded.
    if (state.kind !== 'ready') return true;
    const { index } = state;
    if (index.document(id) === undefined) return false;
    if (locator === undefined) return true;
    return [`${id}#${locator}`, locator].some((clause) => {
      const ordinal = index.ordinalOf(clause);
      return ordinal !== undefined && index.documentOf(ordinal).meta.id === id;
    });
  };
  const send =
    (status: (params: Record<string, string>) => number): RequestHandler =>
    (request, response) => {
      response.status(status(request.params as Record<string, string>));
      response.sendFile(page, FRESH);
    };
  const router = Router();
  router
    .route(['/', '/documents', '/timeline', '/compare', '/quotes', '/grid'])
    .get(send(() => 200))
    .all(allowOnly('GET', 'HEAD'));
  router
    .route(['/documents/:id', '/documents/:id/:locator', '/documents/:id/:locator/relatives'])
    .get(send(({ id = '', locator }) => (exists(id, locator) ? 200 : 404)))
    .all(allowOnly('GET', 'HEAD'));
  return router;
}

/** Shows the page, which has words for it, to a browser that asks for what is not there. */
export function pageUnknown(dependencies: AppDependencies): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || request.accepts(['json', 'html']) !== 'html') return next();
    response.status(404);
    response.sendFile(join(dependencies.publicDirectory, 'index.html'), FRESH);
  };
}
