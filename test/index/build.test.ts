import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, test } from 'vitest';
import {
  type BuildInput,
  buildIndex,
  indexState,
  openIndex,
  verifyIndex,
} from '../../src/index/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';
import { plainDocument } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary.ts';

const DOCUMENTS = [
  plainDocument('a', ['长三角一体化。', '人才培养。']),
  plainDocument('b', ['𠀀𨱏。']),
];

const input = (directory: string, more: Partial<BuildInput> = {}): BuildInput => ({
  documents: DOCUMENTS,
  corpusDigest: 'digest',
  jsonl: [],
  directory,
  ...more,
});

async function filesOf(directory: string): Promise<Record<string, Buffer>> {
  const names = (await readdir(directory)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(directory, name))] as const),
    ),
  );
}

describe('a build', () => {
  it('gives the same bytes for the same documents, also over an older index', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    await buildIndex(input(one));
    await buildIndex(input(other, { documents: [plainDocument('x', ['旧。'])] }));
    await buildIndex(input(other));
    expect(await filesOf(other)).toEqual(await filesOf(one));
  });

  it('leaves README.md and whatever it did not write alone', async () => {
    const directory = await temporaryFolder();
    await writeFile(join(directory, 'README.md'), 'mine');
    await writeFile(join(directory, 'notes.json'), '{}');
    for (let i = 0; i < 2; i++) await buildIndex(input(directory));
    expect(await readFile(join(directory, 'README.md'), 'utf8')).toBe('mine');
    expect(await readFile(join(directory, 'notes.json'), 'utf8')).toBe('{}');
  });

  it('names every file in the manifest with its size and hash, and has no other', async () => {
    const directory = await temporaryFolder();
    const manifest = await buildIndex(input(directory));
    expect((await readdir(directory)).sort()).toEqual(
      ['manifest.json', ...manifest.files.map(({ name }) => name)].sort(),
    );
    expect(await verifyIndex(directory)).toEqual(manifest);
  });

  test.each([
    ['no clause at all', { documents: [] }, 'corpus-missing'],
    [
      'a document id twice',
      { documents: [plainDocument('a', ['甲']), plainDocument('a', ['乙'])] },
      'duplicate-id',
    ],
    [
      'a clause id twice',
      {
        documents: [
          plainDocument('a', ['甲']),
          { ...plainDocument('b', ['乙']), clauses: plainDocument('a', ['乙']).clauses },
        ],
      },
      'duplicate-id',
    ],
  ] as const)('refuses %s and leaves the old index as it was', async (_, more, code) => {
    const directory = await temporaryFolder();
    await buildIndex(input(directory));
    const before = await filesOf(directory);
    await expect(buildIndex(input(directory, more))).rejects.toThrow(
      expect.objectContaining({ code }),
    );
    expect(await filesOf(directory)).toEqual(before);
  });

  it('leaves the old index as it was when reading a document fails', async () => {
    const directory = await temporaryFolder();
    await buildIndex(input(directory));
    const before = await filesOf(directory);
    async function* failing(): AsyncGenerator<PolicyDocument> {
      yield plainDocument('x', ['新。']);
      throw new Error('the disk is gone');
    }
    await expect(buildIndex(input(directory, { documents: failing() }))).rejects.toThrow(
      'the disk is gone',
    );
    expect(await filesOf(directory)).toEqual(before);
  });

  it('refuses a folder that cannot be written', async () => {
    const directory = await temporaryFolder();
    await writeFile(join(directory, 'file'), '');
    for (const path of ['file', 'file/index']) {
      await expect(buildIndex(input(join(directory, path)))).rejects.toThrow(
        expect.objectContaining({ code: 'index-unwritable' }),
      );
    }
  });

  it('does not run beside another, and takes over the lock of one that is dead', async () => {
    const directory = await temporaryFolder();
    const running = buildIndex(input(directory));
    await expect(buildIndex(input(directory))).rejects.toThrow(
      expect.objectContaining({ code: 'build-running' }),
    );
    await running;
    await writeFile(join(directory, 'build.lock'), '999999999\n');
    await buildIndex(input(directory));
    expect(await readdir(directory)).not.toContain('build.lock');
  });

  it('that is killed at any moment leaves the old index whole', async () => {
    const directory = await temporaryFolder();
    const corpus = await temporaryFolder();
    await buildIndex(input(directory));
    const before = await verifyIndex(directory);
    await cp(resolve(import.meta.dirname, '../../corpus'), corpus, { recursive: true });
    const main = resolve(import.meta.dirname, '../../dist/cli/main.js');
    for (let wait = 150; wait <= 1150; wait += 125) {
      const child = spawn(
        process.execPath,
        [main, 'build', '--corpus', corpus, '--out', directory],
        { stdio: 'ignore' },
      );
      const ended = new Promise<number | null>((done) => child.once('close', done));
      await Promise.race([delay(wait), ended]);
      child.kill('SIGKILL');
      await ended;
      const index = await openIndex(directory);
      const now = await verifyIndex(directory);
      // Either the old one or, if the build was quicker than the kill, the new one: never a mixture.
      expect([before.counts.clauses, 300]).toContain(now.counts.clauses);
      expect(index.clauseCount).toBe(now.counts.clauses);
      index.close();
    }
    await buildIndex(input(directory));
    expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('an index that is not whole', () => {
  const damages = {
    truncated: (bytes: Buffer) => bytes.subarray(0, Math.max(0, bytes.length - 2)),
    altered: (bytes: Buffer) => {
      const copy = Buffer.from(bytes);
      const middle = Math.floor(copy.length / 2);
      copy[middle] = (copy[middle] ?? 0) ^ 1;
      return copy;
    },
    emptied: () => Buffer.alloc(0),
    'made longer': (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]),
  } as const;

  test.each(Object.entries(damages))(
    'is refused when any of its files is %s, naming it and what to do',
    async (_, damage) => {
      const directory = await temporaryFolder();
      await buildIndex(input(directory));
      for (const [name, bytes] of Object.entries(await filesOf(directory))) {
        await writeFile(join(directory, name), damage(bytes));
        const refused = expect.objectContaining({
          code: 'index-damaged',
          message: expect.stringMatching(/tiaowen build/u),
        });
        await expect(verifyIndex(directory)).rejects.toThrow(refused);
        await expect(verifyIndex(directory)).rejects.toThrow(name);
        const used = openIndex(directory).then((index) => {
          for (const term of ['长3', '𠀀𨱏', '人才']) index.postings(term);
        });
        await expect(used).rejects.toThrow(refused);
        await writeFile(join(directory, name), bytes);
      }
      await verifyIndex(directory);
    },
  );

  it('is refused when a file is missing, or stands under the name of another', async () => {
    const directory = await temporaryFolder();
    const { files } = await buildIndex(input(directory));
    const [one, other] = files.map(({ name }) => join(directory, name));
    if (one === undefined || other === undefined) throw new Error('too few files');
    const bytes = await readFile(one);
    await writeFile(one, await readFile(other));
    await expect(openIndex(directory)).rejects.toThrow(
      expect.objectContaining({ code: 'index-damaged' }),
    );
    await writeFile(one, bytes);
    await cp(one, `${one}.away`);
    const { rm } = await import('node:fs/promises');
    await rm(one);
    await expect(openIndex(directory)).rejects.toThrow(
      expect.objectContaining({ code: 'index-damaged' }),
    );
  });

  it('is missing where there is none', async () => {
    const directory = join(await temporaryFolder(), 'none');
    expect(await indexState(directory, null)).toBe('missing');
    await expect(openIndex(directory)).rejects.toThrow(
      expect.objectContaining({ code: 'index-missing' }),
    );
    await mkdir(directory);
    expect(await indexState(directory, 'digest')).toBe('missing');
  });

  it('is stale for another corpus, and as good as any when there is no corpus', async () => {
    const directory = await temporaryFolder();
    await buildIndex(input(directory));
    expect(await indexState(directory, 'digest')).toBe('current');
    expect(await indexState(directory, 'another')).toBe('stale');
    expect(await indexState(directory, null)).toBe('current');
  });
});
