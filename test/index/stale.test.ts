import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { buildIndex, indexState, openIndex, verifyIndex } from '../../src/index/index.ts';
import { plainDocument } from '../support/documents.ts';
import { ordinalsOf } from '../support/postings.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function built(text: string): Promise<string> {
  const directory = await temporaryFolder();
  await rebuild(directory, text);
  return directory;
}

const rebuild = (directory: string, text: string): Promise<unknown> =>
  buildIndex({
    documents: [plainDocument('a', [text])],
    corpusDigest: 'digest',
    jsonl: [],
    directory,
  });

test.each(['format', 'analyzer'])('is stale when its %s version is another', async (version) => {
  const directory = await built('甲');
  const path = join(directory, 'manifest.json');
  const { sha256: _, ...content } = JSON.parse(await readFile(path, 'utf8'));
  content[version] += 1;
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  await writeFile(path, JSON.stringify({ ...content, sha256 }));
  const stale = expect.objectContaining({
    code: 'index-stale',
    message: expect.stringMatching(/manifest\.json .*tiaowen build/u),
  });
  await expect(openIndex(directory)).rejects.toThrow(stale);
  await expect(verifyIndex(directory)).rejects.toThrow(stale);
  expect(await indexState(directory, null)).toBe('stale');
});

it('is refused after any change of one bit in the manifest', async () => {
  const directory = await built('甲');
  const path = join(directory, 'manifest.json');
  const whole = await readFile(path);
  for (let i = 0; i < whole.length; i++) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(i) ^ (1 << (i % 8)), i);
    await writeFile(path, changed);
    await expect(openIndex(directory)).rejects.toThrow(
      expect.objectContaining({ code: 'index-damaged' }),
    );
  }
});

it('is damaged, not stale, when a file that the manifest lists is gone or short', async () => {
  const directory = await built('甲');
  const { files } = await verifyIndex(directory);
  for (const { name } of files) {
    const path = join(directory, name);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(1));
    await expect(indexState(directory, null)).rejects.toThrow(
      expect.objectContaining({ code: 'index-damaged', message: expect.stringContaining(name) }),
    );
    await writeFile(path, whole);
  }
});

it('never answers from a shard that was altered after it was opened', async () => {
  const directory = await built('长三角一体化');
  const { files } = await verifyIndex(directory);
  const shard = join(directory, files.find(({ name }) => name.startsWith('postings'))?.name ?? '');
  const whole = await readFile(shard);
  const index = await openIndex(directory);
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  await writeFile(shard, changed);
  for (let i = 0; i < 2; i++) {
    expect(() => index.postings('长3')).toThrow(
      expect.objectContaining({ code: 'index-damaged', message: expect.stringContaining(shard) }),
    );
  }
  await writeFile(shard, whole);
  expect(ordinalsOf(index.postings('长3'))).toEqual([0]);
  index.close();
});

it('still answers after a build has replaced its files', async () => {
  const directory = await built('长三角一体化');
  const index = await openIndex(directory);
  await rebuild(directory, '珠三角');
  expect(ordinalsOf(index.postings('长3'))).toEqual([0]);
  expect(index.clause(0).text).toBe('长三角一体化');
  index.close();
  const now = await openIndex(directory);
  expect(now.postings('长3')).toHaveLength(0);
  expect(ordinalsOf(now.postings('珠3'))).toEqual([0]);
  now.close();
});
