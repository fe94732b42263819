import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { buildIndex } from '../../src/index/index.ts';
import { plainDocument } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary.ts';

const build = (directory: string): Promise<unknown> =>
  buildIndex({
    documents: [plainDocument('a', ['甲'])],
    corpusDigest: null,
    jsonl: [],
    directory,
  });

it('is refused while a process that lives holds the lock, which it leaves alone', async () => {
  const directory = await temporaryFolder();
  const lock = join(directory, 'build.lock');
  await writeFile(lock, `${process.ppid}\n`);
  await expect(build(directory)).rejects.toThrow(
    expect.objectContaining({
      code: 'build-running',
      message: expect.stringContaining(`${process.ppid}`),
    }),
  );
  expect(await readdir(directory)).toEqual(['build.lock']);
  expect(await readFile(lock, 'utf8')).toBe(`${process.ppid}\n`);
});

test.each([
  ['a process that has ended', (): string => `${spawnSync(process.execPath, ['-e', '']).pid}`],
  ['an earlier process with our pid, as in a container', (): string => `${process.pid}`],
  ['a process that was killed before it wrote its pid', (): string => ''],
  ['something that is no pid', (): string => '99999999999999999999\n'],
])('takes over the lock of %s', async (_, content) => {
  const directory = await temporaryFolder();
  await writeFile(join(directory, 'build.lock'), content());
  await build(directory);
  expect(await readdir(directory)).toContain('manifest.json');
  expect(await readdir(directory)).not.toContain('build.lock');
});
