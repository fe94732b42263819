import { Router } from 'express';
import { search } from '../../search/index.ts';
import { searchParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toWireSearch } from '../to-wire.ts';

/** /search. */
export function searchRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/search')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const { request: wanted, script } = searchParameters(request);
      const started = performance.now();
      const result = search(index, wanted);
      const took = performance.now() - started;
      response.json(toWireSearch(index, wanted, result, script, took));
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
