// @ts-check
/**
 * The one place where the bench touches the product: its public functions as
 * compiled to dist/, and its command line. If one of these changes, only this
 * file has to follow.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * @typedef {import('../../src/search/index.ts').SearchRequest} SearchRequest
 * @typedef {import('../../src/search/index.ts').SearchResult} SearchResult
 * @typedef {Awaited<ReturnType<typeof import('../../src/index/index.ts').openIndex>>} Index
 */

export const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli/main.js');

const dist = (/** @type {string} */ folder) => import(join(ROOT, 'dist', folder, 'index.js'));

/** What of the text module serves to draw queries. */
export async function textTools() {
  const { fold, foldText, segment, sourceSpan } =
    /** @type {typeof import('../../src/text/index.ts')} */ (await dist('text'));
  return { fold, foldText, segment, sourceSpan };
}

/** How a string and the words of a query may be printed, folded; the words as far as they are looked for. */
export async function queryTools() {
  const { parseQuery } = /** @type {typeof import('../../src/query/index.ts')} */ (
    await dist('query')
  );
  return {
    forms: (/** @type {string} */ text) => [...parseQuery(text).forms],
    words: (/** @type {string} */ text) =>
      parseQuery(text).words.map(({ forms, synonyms }) => [
        ...forms,
        ...synonyms.flatMap((synonym) => synonym.forms),
      ]),
  };
}

/** @param {string} directory @returns {Promise<Index>} */
export async function openIndex(directory) {
  const index = /** @type {typeof import('../../src/index/index.ts')} */ (await dist('index'));
  return index.openIndex(directory);
}

/** Conversion between the scripts, and what of it is doubtful. */
export async function scriptTools() {
  const { convertScript, convertTraced } = /** @type {typeof import('../../src/text/index.ts')} */ (
    await dist('text')
  );
  return { convertScript, convertTraced };
}

/** What recognises citations, and all it is given by the server. */
export async function findTools() {
  const { convertScript, foldText, unifyPhrases } =
    /** @type {typeof import('../../src/text/index.ts')} */ (await dist('text'));
  const { recognise } = /** @type {typeof import('../../src/cite/index.ts')} */ (
    await dist('cite')
  );
  const { titleWords } = /** @type {typeof import('../../src/server/index.ts')} */ (
    await dist('server')
  );
  return { convertScript, foldText, unifyPhrases, recognise, titleWords };
}

/**
 * The search function. Its third argument is a hook: if the product's search
 * takes other weights of its ranking there and exports DEFAULT_WEIGHTS, the
 * questions are run without each of them in turn.
 * @returns {Promise<{ search: (index: Index, request: SearchRequest, options?: object) => SearchResult | Promise<SearchResult>, weights: Record<string, number> | null }>}
 */
export async function searchTools() {
  const module = /** @type {{ search: any, DEFAULT_WEIGHTS?: Record<string, number> }} */ (
    await dist('search')
  );
  return { search: module.search, weights: module.DEFAULT_WEIGHTS ?? null };
}

/** Comparison, lineage, grid and quote check, and the words that the server divides by. */
export async function compareTools() {
  const { checkQuotes, comparable, comparablesOf, compare, grid, lineage } =
    /** @type {typeof import('../../src/compare/index.ts')} */ (await dist('compare'));
  const { segmenterOf } = /** @type {typeof import('../../src/search/index.ts')} */ (
    await dist('search')
  );
  return { checkQuotes, comparable, comparablesOf, compare, grid, lineage, segmenterOf };
}

/**
 * @param {Partial<SearchRequest> & { text: string }} asked
 * @returns {SearchRequest} with the defaults of the API.
 */
export function searchRequest(asked) {
  return {
    match: 'auto',
    scope: 'clause',
    sort: 'relevance',
    filters: { years: [null, null], issuers: [], regions: [], types: [], documents: [] },
    limit: 20,
    offset: 0,
    ...asked,
  };
}

/**
 * Runs `tiaowen build`.
 * @param {string[]} flags
 * @param {number} limitMs - killed after that.
 * @returns {Promise<{ ms: number } | { failed: string }>} from the start of the process to its end.
 */
export function buildByCommand(flags, limitMs) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [CLI, 'build', ...flags], {
      env: environment({}),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    let said = '';
    child.stderr.on('data', (data) => {
      said = `${said}${data}`.slice(-2000);
    });
    const timer = setTimeout(kill, limitMs);
    child.once('error', (error) => resolve({ failed: String(error) }));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', kill);
      const ms = performance.now() - began;
      if (code === 0) resolve({ ms });
      else if (ms >= limitMs) resolve({ failed: `did not finish in ${limitMs / 1000} s` });
      else resolve({ failed: `tiaowen build ended by ${signal ?? code}: ${said.trim()}` });
    });
  });
}

/** The environment without settings that would change what the product does. @param {Record<string, string>} more */
export function environment(more) {
  const { CORPUS_DIR, INDEX_DIR, PORT, HOST, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', ...more };
}
