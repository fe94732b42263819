import { Router } from 'express';
import { renderList, styleNamed } from '../../cite/index.ts';
import { TiaowenError } from '../../model/index.ts';
import type { WireCitations } from '../../wire/types.ts';
import { allowedCount, citationsText, citeClauses } from '../cited.ts';
import { jsonBody } from '../json-body.ts';
import { citationParameters, listParameter } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { CITATION_SET_SHAPE, citationSet } from './citation-set.ts';

/** The largest body, in bytes: more than a thousand clauses with their quotes and remarks need. */
const SET_LIMIT = 8_000_000;

/** /citations. */
export function citationRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/citations')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const parameters = citationParameters(request);
      styleNamed(parameters.style);
      const isKnown = (id: string): boolean =>
        index.ordinalOf(id) !== undefined || index.document(id) !== undefined;
      const ids = listParameter(request, 'ids', isKnown);
      allowedCount(ids.length, 'ids');
      const cited = citeClauses(index, ids, parameters, dependencies.today());
      response.vary('Accept');
      const type = request.accepts(['text/plain', 'application/json']);
      if (type === 'application/json') {
        const list = renderList(cited.list, 'text');
        const answer: WireCitations = { citations: cited.citations, list };
        response.json(answer);
      } else if (type === 'text/plain') {
        response.type('text/plain').send(citationsText(cited, parameters.quote));
      } else {
        const detail = 'Citations are given as text/plain or application/json.';
        throw new TiaowenError('not-acceptable', detail);
      }
    })
    .post(...jsonBody(SET_LIMIT, CITATION_SET_SHAPE), citationSet(dependencies))
    .all(allowOnly('GET', 'HEAD', 'POST'));
  return router;
}
