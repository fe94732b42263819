import { Router } from 'express';
import { type FindDocument, type Found, findClauses } from '../../cite/index.ts';
import type { ClauseIndex } from '../../index/index.ts';
import { clausePath, TiaowenError } from '../../model/index.ts';
import { foldText } from '../../text/index.ts';
import type { WireFind } from '../../wire/types.ts';
import { titleWords } from '../citation-words.ts';
import { findParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toWireClause, toWireDocument } from '../to-wire.ts';

/** A citation with its quote is rarely longer; what is, is no citation. */
const LONGEST = 5000;
/** As many clauses as the longest citation names. */
const MOST_CANDIDATES = 100;

function documentsOf(index: ClauseIndex): FindDocument[] {
  return index.documents.map(({ meta, first, count }) => ({
    meta,
    clauses: () => Array.from({ length: count }, (_, i) => index.clause(first + i)),
  }));
}

function foundIn(index: ClauseIndex, text: string): Found[] {
  const ordinal = index.ordinalOf(text.trim());
  if (ordinal !== undefined) {
    const document = index.documentOf(ordinal).meta;
    return [{ document, clause: index.clause(ordinal), why: 'id' }];
  }
  const options = { fold: foldText, words: titleWords, limit: MOST_CANDIDATES };
  return findClauses(text, documentsOf(index), options);
}

/** /find. */
export function findRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/find')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const { q } = findParameters(request);
      if (q.trim() === '') {
        const detail =
          'q is empty. Paste a citation, a 文号 with a pinpoint, a permalink or a clause id.';
        throw new TiaowenError('query-empty', detail);
      }
      if (q.length > LONGEST) {
        const detail = `q has ${q.length} characters; ${LONGEST} are allowed. Paste one citation at a time.`;
        throw new TiaowenError('query-too-long', detail);
      }
      const answer: WireFind = {
        query: q,
        candidates: foundIn(index, q).map(({ document: meta, clause, why }) => {
          const document = index.document(meta.id);
          if (document === undefined) throw new RangeError(`no document ${meta.id}`);
          const wire = toWireDocument(document);
          return {
            why,
            document: wire,
            clause: clause === null ? null : toWireClause(clause, meta, 'source'),
            url: clause === null ? wire.url : clausePath(clause.id, meta.id),
          };
        }),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
