/** Threads run compiled code, so this test does, too. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type * as corpusModule from '../../src/corpus/index.ts';
import type * as indexModule from '../../src/index/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';
import { plainDocument } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const compiled = (path: string): string => pathToFileURL(join(ROOT, 'dist', path)).href;
const { buildIndex, openIndex }: typeof indexModule = await import(compiled('index/index.js'));
const { readCorpus }: typeof corpusModule = await import(compiled('corpus/index.js'));

/** The corpus, and enough besides for each thread to be given several batches. */
async function documents(): Promise<PolicyDocument[]> {
  const { documents } = await readCorpus(join(ROOT, 'corpus'));
  const texts = documents.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  const more = Array.from({ length: 20 }, (_, i) =>
    plainDocument(
      `more${i}`,
      texts.map((text, j) => `${text.slice((i * 7 + j) % 40)}𠀀${i}`),
    ),
  );
  return [...documents, ...more];
}

async function built(threads: number): Promise<Map<string, Buffer>> {
  const directory = await temporaryFolder();
  await buildIndex({
    documents: await documents(),
    corpusDigest: null,
    jsonl: [],
    directory,
    threads,
  });
  const index = await openIndex(directory);
  await index.load();
  index.close();
  const names = (await readdir(directory)).filter((name) => !/^(?:manifest|phrases)/u.test(name));
  return new Map(
    await Promise.all(
      names.sort().map(async (name) => [name, await readFile(join(directory, name))] as const),
    ),
  );
}

it('give the same files as no thread at all, but for which rare phrases are offered', async () => {
  const alone = await built(0);
  expect(await built(1)).toEqual(alone);
  expect(await built(3)).toEqual(alone);
  // Four threads load jieba, one after the other where there is one core.
}, 120_000);

it('end with a build that fails, and leave nothing', async () => {
  const directory = await temporaryFolder();
  async function* failing(): AsyncGenerator<PolicyDocument> {
    yield* await documents();
    throw new Error('no more');
  }
  const build = buildIndex({
    documents: failing(),
    corpusDigest: null,
    jsonl: [],
    directory,
    threads: 2,
  });
  await expect(build).rejects.toThrow('no more');
  expect(await readdir(directory)).toEqual([]);
});
