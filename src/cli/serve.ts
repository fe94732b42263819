import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { indexState, openIndex, readManifest } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';
import { type ServerState, startServer } from '../server/index.ts';
import { fail, note, print } from './output.ts';
import {
  corpusDirectory,
  digestOfCorpus,
  indexDirectory,
  PUBLIC_DIRECTORY,
  today,
} from './settings.ts';

/** The flags of `tiaowen serve`. */
export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly corpus?: string;
  readonly index?: string;
}

/**
 * Serves the API and the page. Listens first, so that a port in use is known
 * at once and /healthz answers; then builds what is missing or stale, loads the
 * index, and says that it is ready.
 */
export async function serve(options: ServeOptions): Promise<void> {
  let state: ServerState = { kind: 'loading' };
  const server = await startServer(
    {
      host: options.host ?? (process.env.HOST || '127.0.0.1'),
      port: options.port ?? portSetting(),
    },
    {
      state: () => state,
      publicDirectory: PUBLIC_DIRECTORY,
      today,
      log: (error) => note(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    },
  );
  note(`Listening on ${server.url}; loading the index.`);
  const stop = new AbortController();
  const close = (): void => {
    stop.abort();
    void server.close();
  };
  process.once('SIGINT', close).once('SIGTERM', close);
  try {
    const directory = indexDirectory(options.index);
    await prepareIndex(directory, corpusDirectory(options.corpus), stop.signal);
    if (stop.signal.aborted) return;
    const index = await openIndex(directory);
    state = { kind: 'ready', index };
    const { documents, clauses } = index.identity;
    print(`条文 Tiaowen: ${clauses} clauses of ${documents} documents. Open ${server.url}`);
    await index.load();
  } catch (error) {
    if (stop.signal.aborted) return;
    fail(error);
    await server.close();
  }
}

function portSetting(): number {
  const given = process.env.PORT || '3000';
  const port = Number(given);
  if (/^\d{1,5}$/u.test(given) && port <= 65_535) return port;
  throw new TiaowenError('parameter-invalid', `PORT must be from 0 to 65535, not “${given}”.`);
}

/**
 * Sees to it that the index belongs to the corpus: builds it if it is missing
 * or stale. One that was built from JSONL cannot be built again from the corpus
 * alone and is never replaced.
 *
 * @throws TiaowenError `index-damaged`, `index-stale`, `corpus-missing`, or what the build said.
 */
async function prepareIndex(
  directory: string,
  corpus: string | null,
  signal: AbortSignal,
): Promise<void> {
  const digest = await digestOfCorpus(corpus);
  const state = await indexState(directory, digest);
  if (state === 'current') return;
  if (state === 'stale' && isFromJsonl(directory)) {
    const ways =
      'Set CORPUS_DIR to nothing (CORPUS_DIR= npm start) to serve it as it is, or run `tiaowen build` to replace it.';
    const detail = `The index in ${directory} was built from JSONL and not from ${corpus}. ${ways}`;
    throw new TiaowenError('index-stale', detail);
  }
  if (digest === null && state === 'stale') {
    const detail = `The index in ${directory} was written by another version. Write it anew with \`tiaowen build\`.`;
    throw new TiaowenError('index-stale', detail);
  }
  if (digest === null) {
    const detail = `There is no index in ${directory} and no document to build one from. Name a corpus with CORPUS_DIR, or run \`tiaowen build --jsonl FILE\`.`;
    throw new TiaowenError('corpus-missing', detail);
  }
  note(
    state === 'missing'
      ? 'There is no index yet; building it.'
      : 'The index is stale; building it anew.',
  );
  await buildInChild(['--out', directory, '--corpus', corpus ?? ''], signal);
}

function isFromJsonl(directory: string): boolean {
  try {
    return readManifest(directory).jsonl.length > 0;
  } catch (error) {
    // Written by another version: what it was built from cannot be known.
    if (error instanceof TiaowenError && error.code === 'index-stale') return false;
    throw error;
  }
}

/** Builds in a process of its own, so that this one keeps answering. */
function buildInChild(flags: readonly string[], signal: AbortSignal): Promise<void> {
  const main = fileURLToPath(new URL('./main.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(main, ['build', ...flags], { stdio: 'inherit' });
    const kill = (): boolean => child.kill();
    signal.addEventListener('abort', kill, { once: true });
    child.once('error', reject);
    child.once('exit', (code) => {
      signal.removeEventListener('abort', kill);
      if (code === 0) resolve();
      else {
        const detail = 'The build failed, for the reason above; nothing is served.';
        reject(new TiaowenError('index-missing', detail));
      }
    });
  });
}
