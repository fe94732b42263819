import { type Request, type Response, Router } from 'express';
import * as z from 'zod';
import type { ClauseIndex, IndexedDocument } from '../../index/index.ts';
import { type Clause, type ClauseOrdinal, TiaowenError } from '../../model/index.ts';
import { listDocuments } from '../../search/index.ts';
import type {
  WireClauseAnswer,
  WireClauseList,
  WireDocumentAnswer,
  WireDocumentList,
} from '../../wire/types.ts';
import { jsonBody, parseBody } from '../json-body.ts';
import { displayScript, documentsParameters, noParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toShownDocument, toWireClause } from '../to-wire.ts';

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

const CLAUSES_SHAPE =
  'Send {"ids": ["…"]}, up to 1000, as JSON with Content-Type: application/json.';
/** The largest body, in bytes: a thousand ids with room to spare. */
const CLAUSES_LIMIT = 1_000_000;

/** What POST /clauses takes. */
export const CLAUSE_SET: z.ZodType<{ ids: string[] }> = z.strictObject({
  ids: z.array(z.string()).max(1000),
});

/** /documents, /documents/:id, /clauses, /clauses/:id. */
export function documentRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/documents')
    .get((request, response) => {
      const { request: wanted, limit, offset, script } = documentsParameters(request);
      const { documents, facets } = listDocuments(readyIndex(dependencies), wanted);
      const answer: WireDocumentList = {
        documents: documents
          .slice(offset, limit === null ? undefined : offset + limit)
          .map((document) => toShownDocument(document, script)),
        count: documents.length,
        clauses: documents.reduce((sum, { count }) => sum + count, 0),
        facets: {
          year: [...facets.year],
          issuer: [...facets.issuer],
          region: [...facets.region],
          type: [...facets.type],
        },
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
        document: toShownDocument(document, shown),
        clauses: Array.from({ length: document.count }, (_, i) =>
          toWireClause(index.clause(document.first + i), document.meta, shown),
        ),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  router
    .route('/clauses')
    .post(...jsonBody(CLAUSES_LIMIT, CLAUSES_SHAPE), (request: Request, response: Response) => {
      noParameters(request);
      const index = readyIndex(dependencies);
      const { ids } = parseBody(CLAUSE_SET, request, CLAUSES_SHAPE);
      const answer: WireClauseList = {
        clauses: ids.map((id) => {
          if (index.ordinalOf(id) === undefined) return null;
          const { clause, document } = clauseById(index, id);
          return toWireClause(clause, document.meta, 'source');
        }),
      };
      response.json(answer);
    })
    .all(allowOnly('POST'));
  router
    .route('/clauses/:id')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const shown = displayScript(request);
      const { clause, document } = clauseById(index, request.params.id);
      const answer: WireClauseAnswer = {
        document: toShownDocument(document, shown),
        clause: toWireClause(clause, document.meta, shown),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
