import { indexState } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';

/**
 * Refuses an index that is missing or does not belong to the corpus.
 *
 * @param corpusDigest - of the corpus folder; null when there is none, so that any index will do.
 * @throws TiaowenError `index-missing`, `index-stale`, `index-damaged`, saying what to do.
 */
export async function assertCurrent(directory: string, corpusDigest: string | null): Promise<void> {
  const state = await indexState(directory, corpusDigest);
  if (state === 'missing') {
    const detail = `There is no index in ${directory}. Run \`tiaowen build\` to write it.`;
    throw new TiaowenError('index-missing', detail);
  }
  if (state === 'stale') {
    const detail = `The index in ${directory} is not of the corpus as it is now. Run \`tiaowen build\`, or set CORPUS_DIR to nothing to use the index as it is.`;
    throw new TiaowenError('index-stale', detail);
  }
}
