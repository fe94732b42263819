import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex, type OpenIndex, openIndex } from '../../src/index/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';

/** Builds an index in a folder of its own and does something with it. */
export async function withIndex<T>(
  documents: readonly PolicyDocument[],
  use: (index: OpenIndex) => T | Promise<T>,
): Promise<T> {
  const { index, remove } = await builtIndex(documents);
  try {
    return await use(index);
  } finally {
    await remove();
  }
}

/** Builds an index in a folder of its own; `remove` closes the index and deletes the folder. */
export async function builtIndex(
  documents: readonly PolicyDocument[],
): Promise<{ index: OpenIndex; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'tiaowen-index-'));
  const deleteFolder = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    await buildIndex({ documents, corpusDigest: null, jsonl: [], directory });
    const index = await openIndex(directory);
    const remove = (): Promise<void> => {
      index.close();
      return deleteFolder();
    };
    return { index, remove };
  } catch (error) {
    await deleteFolder();
    throw error;
  }
}
