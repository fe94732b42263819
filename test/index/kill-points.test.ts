import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { buildIndex, openIndex, verifyIndex } from '../../src/index/index.ts';
import { plainDocument } from '../support/documents.ts';
import { ordinalsOf } from '../support/postings.ts';
import { temporaryFolder } from '../support/temporary.ts';

const DIST_INDEX = pathToFileURL(resolve(import.meta.dirname, '../../dist/index/index.js')).href;

// Builds from the documents in a file and kills itself, as no handler can
// prevent, when it has reported progress so many times.
const DYING_BUILD = `
  import { readFileSync } from 'node:fs';
  import { buildIndex } from ${JSON.stringify(DIST_INDEX)};
  const [file, directory, moment] = process.argv.slice(1);
  let reports = 0;
  await buildIndex({
    documents: JSON.parse(readFileSync(file, 'utf8')),
    corpusDigest: 'new',
    jsonl: [],
    directory,
    onProgress: () => ++reports === Number(moment) && process.kill(process.pid, 'SIGKILL'),
  });
  process.exitCode = 7;
`;

// Latin text keeps jieba out of it; every clause is a term, enough of them for two shards.
const NEW_DOCUMENTS = Array.from({ length: 4 }, (_, d) =>
  plainDocument(
    `new${d}`,
    Array.from({ length: 2500 }, (_, c) => `clause${d}x${c}`),
  ),
);
/** Reports: four documents, two shards, and one after the manifest is in place. */
const MOMENTS = { firstDocument: 1, lastDocument: 4, firstShard: 5, lastShard: 6, manifest: 7 };

function buildAndDie(file: string, directory: string, moment: number): Promise<unknown> {
  const args = ['--input-type=module', '-e', DYING_BUILD, '--', file, directory, `${moment}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done) => child.once('close', (code, signal) => done(signal ?? code)));
}

it.each(Object.entries(MOMENTS))(
  'killed after %s, a build leaves one whole index',
  async (name, moment) => {
    const [directory, inputs] = [await temporaryFolder(), await temporaryFolder()];
    const file = join(inputs, 'documents.json');
    await writeFile(file, JSON.stringify(NEW_DOCUMENTS));
    const documents = [plainDocument('old', ['旧文本'])];
    const old = await buildIndex({ documents, corpusDigest: 'old', jsonl: [], directory });
    const before = await readFile(join(directory, 'manifest.json'), 'utf8');

    expect(await buildAndDie(file, directory, moment)).toBe('SIGKILL');
    const now = await verifyIndex(directory);
    const index = await openIndex(directory);
    if (name === 'manifest') {
      expect(now.corpusDigest).toBe('new');
      expect(index.clauseCount).toBe(10_000);
    } else {
      expect(await readFile(join(directory, 'manifest.json'), 'utf8')).toBe(before);
      expect(now).toEqual(old);
      expect(ordinalsOf(index.postings('旧文'))).toEqual([0]);
    }
    index.close();

    // The next build takes over the lock and clears away what the dead one left.
    const { files } = await buildIndex({
      documents,
      corpusDigest: 'old',
      jsonl: [],
      directory,
    });
    const expected = ['manifest.json', ...files.map((entry) => entry.name)].sort();
    expect((await readdir(directory)).sort()).toEqual(expected);
  },
);
