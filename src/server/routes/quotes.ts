import { type Request, Router } from 'express';
import * as z from 'zod';
import { citeText, STYLES, type StyleName, styleNamed } from '../../cite/index.ts';
import {
  absenceStatement,
  checkQuotes,
  pauses,
  type QuotePart,
  type QuoteResult,
  type Searched,
} from '../../compare/index.ts';
import type { ClauseIndex } from '../../index/index.ts';
import { type ClauseOrdinal, clausePath, displayTitle } from '../../model/index.ts';
import { MEDIA_TYPES, TABLE_FORMATS, writeTable } from '../../office/index.ts';
import type { WireQuotePart, WireQuoteResult, WireQuotes } from '../../wire/types.ts';
import { titleWords } from '../citation-words.ts';
import { jsonBody, parseBody } from '../json-body.ts';
import { noParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { quotesTable } from '../quotes-table.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { toWireClause, toWireDocument } from '../to-wire.ts';
import { whileWanted } from '../while-wanted.ts';

/** The largest body, in bytes: a text of the greatest length with every character escaped. */
const BODY_LIMIT = 2_000_000;

const BODY = z.strictObject({
  text: z.string(),
  style: z.string().optional(),
  format: z.enum(['json', ...TABLE_FORMATS]).default('json'),
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
});

const SHAPE =
  'Send {"text": "…"} as JSON, with `style` beside it for another style of citation and `format` (md, csv, docx) for a table.';

/** What a check asks for. @throws TiaowenError `parameter-invalid`, `request-malformed`, `style-unknown`. */
function bodyOf(request: Request): Omit<z.infer<typeof BODY>, 'style'> & { style: StyleName } {
  const { style, ...rest } = parseBody(BODY, request, SHAPE);
  return { ...rest, style: styleNamed(style ?? STYLES[0] ?? '') };
}

/**
 * The answer to a check as JSON.
 *
 * @param date - the day of the check, `YYYY-MM-DD`: in statements and citations.
 */
function toWireResult(
  index: ClauseIndex,
  result: QuoteResult,
  style: StyleName,
  searched: Searched,
): WireQuoteResult {
  const parts = result.parts.map((part) => toWirePart(index, part, style, searched.date));
  const [first] = parts;
  return {
    quote: result.quote,
    span: [...result.span],
    verdict: result.verdict,
    converted: result.converted,
    clause: first?.clause ?? null,
    document: first?.document ?? null,
    url: first?.url ?? null,
    citation: first?.citation ?? null,
    matched: first?.matched ?? null,
    diff: result.diff.map(({ op, left, right, part }) => ({
      op,
      left: left === null ? null : [...left],
      right: right === null ? null : [...right],
      part,
    })),
    similarity: result.similarity,
    parts,
    notes: result.notes.map(({ code, spans, expected }) => ({
      code,
      spans: spans.map((span) => [...span]),
      expected: [...expected],
    })),
    clauses: result.clauses,
    also: result.also.map((ordinal) => alsoIn(index, ordinal)),
    absence:
      result.verdict === 'not-found' ? { ...absenceStatement(result.quote, searched) } : null,
  };
}

function toWirePart(
  index: ClauseIndex,
  { ordinal, matched, quote }: QuotePart,
  style: StyleName,
  accessed: string,
): WireQuotePart {
  const document = index.documentOf(ordinal);
  const clause = index.clause(ordinal);
  const wire = toWireClause(clause, document.meta, 'source');
  const words = clause.text.slice(...matched);
  return {
    clause: wire,
    document: toWireDocument(document),
    url: wire.url,
    citation: citeText(style, {
      document: document.meta,
      clauses: [clause],
      accessed,
      quotes: [{ clause, text: words, convertedFrom: null }],
      words: titleWords,
    }),
    matched: [...matched],
    quote: [...quote],
  };
}

function alsoIn(index: ClauseIndex, ordinal: ClauseOrdinal): WireQuoteResult['also'][number] {
  const { id, documentId, pinpoint } = index.clause(ordinal);
  const title = displayTitle(index.documentOf(ordinal).meta);
  return { id, documentId, title, pinpoint, url: clausePath(id, documentId) };
}

/** /quotes. */
export function quoteRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/quotes')
    .post(...jsonBody(BODY_LIMIT, SHAPE))
    .post((request, response) =>
      whileWanted(response, async (signal) => {
        noParameters(request);
        const index = readyIndex(dependencies);
        const { text, style, format, lang } = bodyOf(request);
        const started = performance.now();
        const { by, results } = await checkQuotes(index, text, signal);
        const { documents, clauses, corpusDigest } = index.identity;
        const searched = { documents, clauses, corpusDigest, date: dependencies.today() };
        const count = (verdict: QuoteResult['verdict']): number =>
          results.filter((result) => result.verdict === verdict).length;
        const pause = pauses(signal);
        const wire: WireQuoteResult[] = [];
        for (const result of results) {
          await pause();
          wire.push(toWireResult(index, result, style, searched));
        }
        const answer: WireQuotes = {
          by,
          searched: { ...searched, scripts: ['Hans', 'Hant'] },
          counts: {
            verbatim: count('verbatim'),
            altered: count('altered'),
            'not-found': count('not-found'),
          },
          results: wire,
          tookMs: Math.round((performance.now() - started) * 100) / 100,
        };
        if (format === 'json') {
          response.json(answer);
          return;
        }
        const file = await writeTable(quotesTable(answer, lang), format);
        response.attachment(`quotes-${searched.date}.${format}`);
        response.setHeader('Content-Type', MEDIA_TYPES[format]);
        response.send(Buffer.from(file));
      }),
    )
    .all(allowOnly('POST'));
  return router;
}
