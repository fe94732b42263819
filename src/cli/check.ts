import { checkCorpus } from '../corpus/index.ts';
import { indexState, verifyIndex } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';
import { fail, print } from './output.ts';
import { corpusDirectory, digestOfCorpus, indexDirectory } from './settings.ts';

/** The flags of `tiaowen check`. */
export interface CheckOptions {
  readonly corpus?: string;
  readonly index?: string;
  readonly json?: boolean;
}

/** Names every fault of the corpus, and what is wrong with the index, if there is one. */
export async function check(options: CheckOptions): Promise<void> {
  const corpus = corpusDirectory(options.corpus);
  const problems = corpus === null ? [] : await checkCorpus(corpus);
  for (const { file, line, message } of problems) {
    print(
      options.json ? JSON.stringify({ file, line, message }) : `${file}:${line ?? 1}: ${message}`,
    );
  }
  if (problems.length > 0) process.exitCode = 1;
  const directory = indexDirectory(options.index);
  try {
    const state = await indexState(directory, await digestOfCorpus(corpus));
    if (state === 'current') await verifyIndex(directory);
    if (!options.json) print(`Index in ${directory}: ${state}`);
  } catch (error) {
    if (!(error instanceof TiaowenError)) throw error;
    fail(error);
  }
  if (problems.length === 0 && !options.json) print(`Corpus in ${corpus ?? '(none)'}: no faults`);
}
