import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { type AppDependencies, readyIndex } from '../state.ts';

/**
 * The addresses of the page. All are the same file; its script reads the
 * address. The status is true all the same: 404 for what does not exist.
 */
export function pageRoutes(dependencies: AppDependencies): Router {
  const page = join(dependencies.publicDirectory, 'index.html');
  const exists = (id: string, locator: string | undefined): boolean => {
    if (dependencies.state().kind !== 'ready') return true;
    const index = readyIndex(dependencies);
    if (index.document(id) === undefined) return false;
    if (locator === undefined) return true;
    return [`${id}#${locator}`, locator].some((clause) => index.ordinalOf(clause) !== undefined);
  };
  const send =
    (status: (params: Record<string, string>) => number): RequestHandler =>
    (request, response, next) => {
      response.status(status(request.params as Record<string, string>));
      response.sendFile(page, { headers: { 'Cache-Control': 'no-cache' } }, (error) => {
        if (error !== undefined && error !== null) next(error);
      });
    };
  const router = Router();
  router.get(
    ['/', '/documents'],
    send(() => 200),
  );
  router.get(
    ['/documents/:id', '/documents/:id/:locator'],
    send(({ id = '', locator }) => (exists(id, locator) ? 200 : 404)),
  );
  return router;
}

/** Shows the page, which has words for it, to a browser that asks for what is not there. */
export function pageUnknown(dependencies: AppDependencies): RequestHandler {
  return (request, response, next) => {
    const isPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (!isPage || request.path.startsWith('/api/')) return next();
    response.status(404);
    response.sendFile(join(dependencies.publicDirectory, 'index.html'));
  };
}
