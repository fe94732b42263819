import { Router } from 'express';
import { cite, conversionLabel, styleNamed } from '../../cite/index.ts';
import type { ClauseIndex } from '../../index/index.ts';
import { clausePath, type Script, TiaowenError } from '../../model/index.ts';
import { convertScript } from '../../text/index.ts';
import type { WireCitation, WireCitations } from '../../wire/types.ts';
import { type CitationParameters, citationParameters, listParameter } from '../parameters.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { conversionTarget } from '../to-wire.ts';
import { clauseById } from './documents.ts';

const MOST_IDS = 1000;

/**
 * Cites one clause.
 *
 * @param today - the date of access when none is asked for.
 * @throws TiaowenError `clause-unknown`, `style-unknown`.
 */
export function toWireCitation(
  index: ClauseIndex,
  id: string,
  { style, accessed, script }: Omit<CitationParameters, 'quote'>,
  today: string,
): WireCitation {
  const { clause, document } = clauseById(index, id);
  const { meta } = document;
  const target = conversionTarget(meta, script);
  const quote = target === null ? clause.text : convertScript(clause.text, target);
  const request = { document: meta, clause, accessed: accessed ?? today, quote };
  return {
    id: clause.id,
    style,
    citation: cite(
      styleNamed(style),
      target === null ? request : { ...request, convertedFrom: meta.script },
    ),
    quote,
    converted: target !== null,
    pinpoint: clause.pinpoint,
    url: clausePath(clause.id, clause.documentId),
  };
}

/**
 * A citation as plain text.
 *
 * @param quote - whether the quote stands above it, in quotation marks; a style
 *   that holds the quote itself does not repeat it.
 * @param from - the script that the quote was converted from; absent for source text.
 */
export function citationText(citation: WireCitation, quote: boolean, from?: Script): string {
  if (!quote || citation.style === 'inline') return citation.citation;
  const label = from === undefined ? '' : conversionLabel(from);
  return `“${citation.quote}”${label}\n${citation.citation}`;
}

/** /citations. */
export function citationRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/citations')
    .get((request, response) => {
      const index = readyIndex(dependencies);
      const parameters = citationParameters(request);
      styleNamed(parameters.style);
      const ids = listParameter(request, 'ids', (id) => index.ordinalOf(id) !== undefined);
      if (ids.length === 0 || ids.length > MOST_IDS) {
        const detail = `ids must name 1 to ${MOST_IDS} clauses, with commas between them; ${ids.length} were given.`;
        throw new TiaowenError('parameter-invalid', detail);
      }
      const today = dependencies.today();
      const citations = ids.map((id) => toWireCitation(index, id, parameters, today));
      const answer: WireCitations = { citations };
      response.vary('Accept');
      const type = request.accepts(['text/plain', 'application/json']);
      if (type === 'application/json') response.json(answer);
      else if (type === 'text/plain') {
        const texts = citations.map((citation) => {
          const { script } = clauseById(index, citation.id).document.meta;
          return citationText(citation, parameters.quote, citation.converted ? script : undefined);
        });
        response.type('text/plain').send(`${texts.join(parameters.quote ? '\n\n' : '\n')}\n`);
      } else {
        const detail = 'Citations are given as text/plain or application/json.';
        throw new TiaowenError('not-acceptable', detail);
      }
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
