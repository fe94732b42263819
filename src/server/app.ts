import { parse as parseQuery } from 'node:querystring';
import compression from 'compression';
import express, { type Express, type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { TiaowenError } from '../model/index.ts';
import { ADDRESS_MALFORMED, jsonOnly, problemHandler, routeUnknown } from './problems.ts';
import { citationRoutes } from './routes/citations.ts';
import { compareRoutes } from './routes/compare.ts';
import { documentRoutes } from './routes/documents.ts';
import { findRoutes } from './routes/find.ts';
import { healthRoutes } from './routes/health.ts';
import { openapiRoutes } from './routes/openapi.ts';
import { pageRoutes, pageUnknown } from './routes/pages.ts';
import { quoteRoutes } from './routes/quotes.ts';
import { searchRoutes } from './routes/search.ts';
import { searchRecordRoutes } from './routes/search-record.ts';
import { suggestRoutes } from './routes/suggest.ts';
import { timelineRoutes } from './routes/timeline.ts';
import type { AppDependencies } from './state.ts';

/** Scripts and styles come from this server's files alone; nothing inline, nothing evaluated. */
const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // The server speaks plain HTTP; what stands before it may add TLS and this.
  strictTransportSecurity: false,
});

/** Refuses an address whose percent-encoding is no UTF-8, in the path and in the query alike. */
const wellFormedAddress: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.originalUrl);
  } catch (cause) {
    throw new TiaowenError('request-malformed', ADDRESS_MALFORMED, { cause });
  }
  next();
};

/** Refuses what RFC 9112, 3.2, says must be refused. */
const hostNamed: RequestHandler = (request, _response, next) => {
  if (request.httpVersion !== '1.1' || request.headers.host !== undefined) return next();
  throw new TiaowenError('request-malformed', 'An HTTP/1.1 request must have a Host header.');
};

/**
 * The whole application, without a socket.
 *
 * @returns an Express application; every error it meets becomes a problem document.
 */
export function createApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  // By default what comes after a thousand parameters is dropped without a word.
  app.set('query parser', (query: string) => parseQuery(query, '&', '=', { maxKeys: 0 }));
  app.use(securityHeaders, compression(), hostNamed, wellFormedAddress);
  app.use(healthRoutes(dependencies));
  app.use('/api/v1', apiRoutes(dependencies));
  app.use('/api', routeUnknown);
  app.use(pageRoutes(dependencies));
  app.use(
    express.static(dependencies.publicDirectory, {
      index: false,
      redirect: false,
      acceptRanges: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  app.use(pageUnknown(dependencies), routeUnknown);
  app.use(problemHandler(dependencies.log));
  return app;
}

function apiRoutes(dependencies: AppDependencies): Router {
  const api = Router();
  // What an answer says holds until the next build; a client may keep it if it asks again.
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  api.use(
    citationRoutes(dependencies),
    searchRecordRoutes(dependencies),
    compareRoutes(dependencies),
    timelineRoutes(dependencies),
    jsonOnly,
    suggestRoutes(dependencies),
    findRoutes(dependencies),
    documentRoutes(dependencies),
    searchRoutes(dependencies),
    quoteRoutes(dependencies),
    openapiRoutes(),
  );
  return api;
}
