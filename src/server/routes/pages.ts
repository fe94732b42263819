import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { ClauseIndex, IndexedDocument } from '../../index/index.ts';
import { type ClauseKind, type ClauseOrdinal, documentPath } from '../../model/index.ts';
import {
  aboutMissing,
  aboutPage,
  clauseText,
  documentText,
  filled,
  type Html,
  listText,
  MISSING,
  missingText,
} from '../page/index.ts';
import { allowOnly } from '../problems.ts';
import type { AppDependencies } from '../state.ts';

/** How the page is sent where it is the same for all: whole, and asked for again each time. */
const FRESH = { acceptRanges: false, headers: { 'Cache-Control': 'no-cache' } } as const;

/** What a page holds when it leaves the server. */
interface Page {
  readonly status: number;
  /** Null for what holds for any page. */
  readonly about: Html | null;
  readonly text: Html;
}

/** Kinds of clauses that a description does not begin with. */
const NO_BEGINNING: ReadonlySet<ClauseKind> = new Set([
  'title',
  'number',
  'note',
  'addressee',
  'heading',
]);

/** The text that a document begins with, its head aside. */
function beginningOf(index: ClauseIndex, { first, count }: IndexedDocument): string {
  for (let ordinal = first; ordinal < first + count; ordinal++) {
    const { kind, text } = index.clause(ordinal);
    if (!NO_BEGINNING.has(kind)) return text;
  }
  return '';
}

/** The clause that a page's path names, which holds a locator or, where ids are others, an id. */
function ordinalAt(
  index: ClauseIndex,
  { first, count, meta }: IndexedDocument,
  locator: string,
): ClauseOrdinal | undefined {
  return [`${meta.id}#${locator}`, locator]
    .map((id) => index.ordinalOf(id))
    .find((ordinal) => ordinal !== undefined && ordinal >= first && ordinal < first + count);
}

function missing(what: keyof typeof MISSING): Page {
  return { status: 404, about: aboutMissing(MISSING[what]['zh-Hans']), text: missingText(what) };
}

function documentPage(index: ClauseIndex, document: IndexedDocument): Page {
  const subject = { document, clause: null, beginning: beginningOf(index, document) };
  return { status: 200, about: aboutPage(subject), text: documentText(index, document) };
}

function clausePage(
  index: ClauseIndex,
  document: IndexedDocument,
  ordinal: ClauseOrdinal,
  today: string,
): Page {
  const clause = index.clause(ordinal);
  const subject = { document, clause, beginning: clause.text };
  return { status: 200, about: aboutPage(subject), text: clauseText(index, ordinal, today) };
}

/** The query string of a request as it was given, with its question mark. */
function queryOf(request: Request): string {
  const at = request.originalUrl.indexOf('?');
  return at < 0 ? '' : request.originalUrl.slice(at);
}

/** Parameters of pages that hold the id of a document. */
const ID_PARAMETERS = ['document', 'left', 'right'];

/** The query string with present ids in place of former ones; null when there are none. */
function presentQuery(index: ClauseIndex, query: string): string | null {
  const pairs = [...new URLSearchParams(query)];
  const present = pairs.map(([name, value]): [string, string] => {
    const id = ID_PARAMETERS.includes(name) ? index.document(value)?.meta.id : undefined;
    return [name, id ?? value];
  });
  if (present.every(([, value], i) => value === pairs[i]?.[1])) return null;
  return `?${new URLSearchParams(present)}`;
}

/** Sends a reader from a former address to the present one, for good. */
function moved(response: Response, to: string): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.redirect(301, to);
}

/** Sends a page, as `index.html` with what belongs into its two places. */
async function send(
  { publicDirectory }: AppDependencies,
  response: Response,
  { status, about, text }: Page,
): Promise<void> {
  const file = await readFile(join(publicDirectory, 'index.html'), 'utf8');
  response.status(status).setHeader('Cache-Control', 'no-cache');
  response.type('html').send(filled(file, about, text));
}

/** Sends `index.html` as it is. */
function sendPlain({ publicDirectory }: AppDependencies, response: Response): void {
  response.sendFile(join(publicDirectory, 'index.html'), FRESH);
}

type Answer = (index: ClauseIndex, request: Request, response: Response) => unknown;

/** Answers from the index; while it is being loaded the page itself says so. */
function whenReady(dependencies: AppDependencies, answer: Answer): RequestHandler {
  return async (request, response) => {
    const state = dependencies.state();
    if (state.kind === 'ready') await answer(state.index, request, response);
    else sendPlain(dependencies, response);
  };
}

/** A page that the script makes all of; former ids in its address are led to the present ones. */
function scriptPage(dependencies: AppDependencies): Answer {
  return (index, request, response) => {
    const query = presentQuery(index, queryOf(request));
    if (query === null) sendPlain(dependencies, response);
    // Two slashes would begin the name of another host.
    else moved(response, request.path.replace(/^\/+/u, '/') + query);
  };
}

/** The page of a document or a clause. @param ending - what stands behind either in the path. */
function subjectPage(dependencies: AppDependencies, ending: string): Answer {
  return (index, request, response) => {
    const { id = '', locator } = request.params as Record<string, string | undefined>;
    const document = index.document(id);
    if (document === undefined) return send(dependencies, response, missing('document'));
    if (document.meta.id !== id) {
      const rest = locator === undefined ? '' : `/${encodeURIComponent(locator)}`;
      return moved(response, documentPath(document.meta.id) + rest + ending + queryOf(request));
    }
    if (locator === undefined) return send(dependencies, response, documentPage(index, document));
    const ordinal = ordinalAt(index, document, locator);
    if (ordinal === undefined) return send(dependencies, response, missing('clause'));
    const page = clausePage(index, document, ordinal, dependencies.today());
    return send(dependencies, response, page);
  };
}

/**
 * The addresses of the page. All are the same file, whose script reads the
 * address; a document and a clause say in it, for those who run no script, what
 * they are. The status is true all the same: 404 for what does not exist, 301
 * where an id was renamed.
 */
export function pageRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  const page = (paths: string | string[], answer: Answer): void => {
    router.route(paths).get(whenReady(dependencies, answer)).all(allowOnly('GET', 'HEAD'));
  };
  page(
    ['/', '/timeline', '/compare', '/quotes', '/grid', '/basket', '/record'],
    scriptPage(dependencies),
  );
  page('/documents', (index, _request, response) =>
    send(dependencies, response, { status: 200, about: null, text: listText(index) }),
  );
  page(['/documents/:id', '/documents/:id/:locator'], subjectPage(dependencies, ''));
  page('/documents/:id/:locator/relatives', subjectPage(dependencies, '/relatives'));
  return router;
}

/** Shows the page, which has words for it, to a browser that asks for what is not there. */
export function pageUnknown(dependencies: AppDependencies): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || request.accepts(['json', 'html']) !== 'html') return next();
    response.status(404);
    sendPlain(dependencies, response);
  };
}
