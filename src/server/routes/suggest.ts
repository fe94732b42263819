import { Router } from 'express';
import type { ClauseIndex } from '../../index/index.ts';
import { TiaowenError } from '../../model/index.ts';
import {
  createSuggester,
  type Suggester,
  type Suggestion,
  type Word,
} from '../../suggest/index.ts';
import type { WireSuggestion, WireSuggestions } from '../../wire/types.ts';
import { suggestParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toWireDocument } from '../to-wire.ts';
import { documentById } from './documents.ts';

/** In code points, as for a search. */
const QUERY_LIMIT = 1000;

/** The words of an index and its frequent phrases, in the form in which they are printed. */
function* wordsOf(index: ClauseIndex): Generator<Word> {
  for (const words of [index.words(), index.phrases()]) {
    for (const { term, frequency, printed } of words) {
      yield { term, frequency, printed: printed.Hans ?? printed.Hant ?? term };
    }
  }
}

function toWireSuggestion(index: ClauseIndex, suggestion: Suggestion): WireSuggestion {
  if (suggestion.kind === 'term') return { ...suggestion };
  const { url } = toWireDocument(documentById(index, suggestion.documentId));
  return { ...suggestion, url };
}

/** /suggest. */
export function suggestRoutes(dependencies: AppDependencies): Router {
  const suggesters = new WeakMap<ClauseIndex, Suggester>();
  const suggesterOf = (index: ClauseIndex): Suggester => {
    const known = suggesters.get(index);
    if (known !== undefined) return known;
    const documents = index.documents.map(({ meta }) => meta);
    const suggester = createSuggester({ words: wordsOf(index), documents });
    suggester.ready.catch(dependencies.log);
    suggesters.set(index, suggester);
    return suggester;
  };
  const router = Router();
  // Begun once the API has given its first answer: neither the start of the
  // server nor the first search waits for suggestions.
  router.use((_request, response, next) => {
    response.once('finish', () => {
      if (response.statusCode >= 400) return;
      try {
        const state = dependencies.state();
        if (state.kind === 'ready') suggesterOf(state.index);
      } catch (error) {
        // Nobody waits for this; thrown from here it would end the server.
        dependencies.log(error);
      }
    });
    next();
  });
  router
    .route('/suggest')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const { q, limit } = suggestParameters(request);
      const length = [...q].length;
      if (length > QUERY_LIMIT) {
        const detail = `The text has ${length} characters; at most ${QUERY_LIMIT} are completed.`;
        throw new TiaowenError('query-too-long', detail);
      }
      const suggestions = suggesterOf(index).suggest(q, limit);
      const answer: WireSuggestions = {
        suggestions: suggestions.map((suggestion) => toWireSuggestion(index, suggestion)),
      };
      response.json(answer);
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
