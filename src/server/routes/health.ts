import { Router } from 'express';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';

/** /healthz: the process answers. /readyz: it can search; 503 until then. */
export function healthRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/healthz')
    .get((_request, response) => {
      response.setHeader('Cache-Control', 'no-store');
      response.json({ status: 'ok' });
    })
    .all(allowOnly('GET', 'HEAD'));
  router
    .route('/readyz')
    .get((_request, response) => {
      const { identity } = readyIndex(dependencies);
      response.setHeader('Cache-Control', 'no-store');
      response.json({ status: 'ready', ...identity });
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
