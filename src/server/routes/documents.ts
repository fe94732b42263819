import { Router } from 'express';
import type { ClauseIndex, IndexedDocument } from '../../index/index.ts';
import { type Clause, type ClauseOrdinal, TiaowenError } from '../../model/index.ts';
import type { WireClauseAnswer, WireDocumentAnswer, WireDocumentList } from '../../wire/types.ts';
import { displayScript, noParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toWireClause, toWireDocument } from '../to-wire.ts';

/** A document by its id. @throws TiaowenError `document-unknown`. */
export function documentById(index: ClauseIndex, id: string): IndexedDocument {
  const document = index.document(id);
  if (document === undefined) {
    const detail = `There is no document ${JSON.stringify(id.slice(0, 200))}. /api/v1/documents lists those there are.`;
    throw new TiaowenError('document-unknown', detail);
  }
  return document;
}

/** A clause by its id. @throws TiaowenError `clause-unknown`. */
export function clauseById(
  index: ClauseIndex,
  id: string,
): { clause: Clause; document: IndexedDocument; ordinal: ClauseOrdinal } {
  const ordinal = index.ordinalOf(id);
  if (ordinal === undefined) {
    const detail = `There is no clause ${JSON.stringify(id.slice(0, 200))}. An id is <document id>#<locator>, URL-encoded in an address.`;
    throw new TiaowenError('clause-unknown', detail);
  }
  return { clause: index.clause(ordinal), document: index.documentOf(ordinal), ordinal };
}

/** /documents, /documents/:id, /clauses/:id. */
export function documentRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/documents')
    .get((request, response) => {
      noParameters(request);
      const answer: WireDocumentList = {
        documents: readyIndex(dependencies).documents.map(toWireDocument),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  router
    .route('/documents/:id')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const shown = displayScript(request);
      const document = documentById(index, request.params.id);
      const answer: WireDocumentAnswer = {
        document: toWireDocument(document),
        clauses: Array.from({ length: document.count }, (_, i) =>
          toWireClause(index.clause(document.first + i), document.meta, shown),
        ),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  router
    .route('/clauses/:id')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const shown = displayScript(request);
      const { clause, document } = clauseById(index, request.params.id);
      const answer: WireClauseAnswer = {
        document: toWireDocument(document),
        clause: toWireClause(clause, document.meta, shown),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
