import { Router } from 'express';
import { TiaowenError } from '../../model/index.ts';
import { jsonBody, parseBody } from '../json-body.ts';
import { noParameters, recordParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { RECORDED, recordSearch, searchAgain } from '../search-record.ts';
import { type AppDependencies, readyIndex } from '../state.ts';

/** The largest record, in bytes: every document of a large corpus with its title. */
const BODY_LIMIT = 5_000_000;
const SHAPE = 'Send a record as GET /api/v1/search/record gives it, as JSON.';

/** /search/record, /search/record/compare. */
export function searchRecordRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/search/record')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const { request: wanted, lang } = recordParameters(request);
      const answer = recordSearch(index, wanted, dependencies.today());
      response.vary('Accept');
      const type = request.accepts(['application/json', 'text/plain']);
      if (type === 'application/json') response.json(answer);
      else if (type === 'text/plain') {
        response.type('text/plain').send(`${answer.paragraph[lang]}\n`);
      } else {
        const detail = 'The record is given as application/json or text/plain.';
        throw new TiaowenError('not-acceptable', detail);
      }
    })
    .all(allowOnly('GET', 'HEAD'));
  router
    .route('/search/record/compare')
    .post(...jsonBody(BODY_LIMIT, SHAPE))
    .post((request, response) => {
      noParameters(request);
      const index = readyIndex(dependencies);
      const recorded = parseBody(RECORDED, request, SHAPE);
      response.json(searchAgain(index, recorded, dependencies.today()));
    })
    .all(allowOnly('POST'));
  return router;
}
