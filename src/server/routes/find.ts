import { Router } from 'express';
import { type FindDocument, type Recognised, recognise } from '../../cite/index.ts';
import type { ClauseIndex, IndexedDocument } from '../../index/index.ts';
import { clausePath, TiaowenError } from '../../model/index.ts';
import { foldText, unifyPhrases } from '../../text/index.ts';
import type { WireFind } from '../../wire/types.ts';
import { titleWords } from '../citation-words.ts';
import { findParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toWireClause, toWireDocument } from '../to-wire.ts';
import { documentById } from './documents.ts';

/** A citation with its quote is rarely longer; what is, is no citation. */
const LONGEST = 5000;
/** As many clauses as the longest citation names. */
const MOST_CANDIDATES = 100;

const SOURCES = new WeakMap<ClauseIndex, readonly FindDocument[]>();

function sourceOf(index: ClauseIndex, { meta, first, count }: IndexedDocument): FindDocument {
  return { meta, clauses: () => Array.from({ length: count }, (_, i) => index.clause(first + i)) };
}

/** All documents to look in; kept, because every search asks whether it names one of them. */
function sourcesOf(index: ClauseIndex): readonly FindDocument[] {
  const sources = SOURCES.get(index) ?? index.documents.map((one) => sourceOf(index, one));
  SOURCES.set(index, sources);
  return sources;
}

const OPTIONS = {
  fold: foldText,
  unify: unifyPhrases,
  words: titleWords,
  limit: MOST_CANDIDATES,
} as const;

/** What a text names in all documents, or in the one that is being read. */
function foundIn(index: ClauseIndex, text: string, within: string | null): Recognised {
  const pasted = text.trim();
  const ordinal = index.ordinalOf(within === null ? pasted : `${within}#${pasted}`);
  if (ordinal !== undefined) {
    const { meta: document } = index.documentOf(ordinal);
    const found = [{ document, clause: index.clause(ordinal), why: 'id' as const }];
    return { found, sure: true, direct: within !== null || pasted.includes('#') };
  }
  if (within === null) return recognise(text, sourcesOf(index), OPTIONS);
  const document = documentById(index, within);
  return recognise(text, [sourceOf(index, document)], OPTIONS, true);
}

/** /find. */
export function findRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/find')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const { q, document: within } = findParameters(request);
      if (q.trim() === '') {
        const detail =
          'q is empty. Paste a citation, a 文号 with a pinpoint, a permalink or a clause id.';
        throw new TiaowenError('query-empty', detail);
      }
      if (q.length > LONGEST) {
        const detail = `q has ${q.length} characters; ${LONGEST} are allowed. Paste one citation at a time.`;
        throw new TiaowenError('query-too-long', detail);
      }
      const { found, sure, direct } = foundIn(index, q, within);
      const candidates = found.map(({ document: meta, clause, why }) => {
        const document = toWireDocument(documentById(index, meta.id));
        return {
          why,
          document,
          clause: clause === null ? null : toWireClause(clause, meta, 'source'),
          url: clause === null ? document.url : clausePath(clause.id, meta.id),
        };
      });
      const [first] = candidates;
      const answer: WireFind = {
        query: q,
        sure,
        direct: direct && first !== undefined ? first.url : null,
        candidates,
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
