import { indexState, type OpenIndex, openIndex, readManifest } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';
import { corpusToMatch, corpusWasNamed, digestOfCorpus, indexDirectory } from './settings.ts';

/** The flags of a command that reads an index. */
export interface IndexOptions {
  readonly corpus?: string;
  readonly index?: string;
}

/**
 * How the index stands to the corpus that it must belong to. One that was built
 * from JSONL alone belongs to none, and is stale only beside a corpus that was named.
 *
 * @throws TiaowenError `index-damaged`, `file-unreadable`.
 */
export async function stateOfIndex(
  options: IndexOptions,
): Promise<'current' | 'missing' | 'stale'> {
  const directory = indexDirectory(options.index);
  const state = await indexState(directory, await digestOfCorpus(corpusToMatch(options)));
  if (state !== 'stale' || corpusWasNamed(options.corpus)) return state;
  // Stale for no corpus at all: written by another version.
  if ((await indexState(directory, null)) === 'stale') return 'stale';
  return readManifest(directory).corpusDigest === null ? 'current' : 'stale';
}

/**
 * Opens the index for a command that reads it.
 *
 * @throws TiaowenError `index-missing`, `index-stale`, `index-damaged`, saying what to do.
 */
export async function openCurrentIndex(options: IndexOptions): Promise<OpenIndex> {
  const directory = indexDirectory(options.index);
  if ((await stateOfIndex(options)) !== 'stale') return openIndex(directory);
  const ways = 'Run `tiaowen build`, or set CORPUS_DIR to nothing to use the index as it is.';
  const detail = `The index in ${directory} is not of the corpus as it is now. ${ways}`;
  throw new TiaowenError('index-stale', detail);
}
