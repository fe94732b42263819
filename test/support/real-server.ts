import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { buildIndex, type ClauseIndex, openIndex } from '../../src/index/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';
import { type RunningServer, type ServerState, startServer } from '../../src/server/index.ts';
import { temporaryFolderForFile } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The date of access in every citation of a test. */
export const TODAY = '2026-11-21';

/** A real server with a real index, for all tests of a file. */
export interface RealServer {
  readonly url: () => string;
  readonly index: () => ClauseIndex;
  /** Puts the server into another state, e.g. loading; returns how to put it back. */
  readonly become: (state: ServerState) => () => void;
  /** What was logged as the server's fault. */
  readonly logged: unknown[];
}

/**
 * Starts a server on a free port of the loopback before the tests of a file and ends it after them.
 *
 * @param corpus - the corpus folder; by default the project's own.
 * @param more - documents besides, e.g. with ids that no corpus file may have.
 */
export function realServer(
  corpus: () => string = () => join(ROOT, 'corpus'),
  more: readonly PolicyDocument[] = [],
): RealServer {
  const folder = temporaryFolderForFile();
  const logged: unknown[] = [];
  let server: RunningServer | undefined;
  let index: ClauseIndex | undefined;
  let state: ServerState = { kind: 'loading' };
  beforeAll(async () => {
    const { digest, documents: own } = await readCorpus(corpus());
    const documents = [...own, ...more];
    await buildIndex({ documents, corpusDigest: digest, jsonl: [], directory: folder() });
    index = await openIndex(folder());
    state = { kind: 'ready', index };
    server = await startServer(
      { host: '127.0.0.1', port: 0 },
      {
        state: () => state,
        publicDirectory: join(ROOT, 'public'),
        today: () => TODAY,
        log: (error) => logged.push(error),
      },
    );
  });
  afterAll(() => server?.close());
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the server has not started');
    return value;
  };
  return {
    url: () => started(server).url,
    index: () => started(index),
    become: (next) => {
      const before = state;
      state = next;
      return () => {
        state = before;
      };
    },
    logged,
  };
}
