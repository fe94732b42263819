import { checkCorpus } from '../corpus/index.ts';
import { verifyIndex } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';
import { fail, note, print } from './output.ts';
import { corpusDirectory, digestOfCorpus, indexDirectory } from './settings.ts';
import { type IndexOptions, stateOfIndex } from './state.ts';

/** The flags of `tiaowen check`. */
export interface CheckOptions extends IndexOptions {
  readonly json?: boolean;
}

/**
 * Names every fault of the corpus on stdout, then says how the index is. An
 * index that is not there yet is no fault.
 */
export async function check(options: CheckOptions): Promise<void> {
  await checkFiles(options);
  try {
    await checkIndex(options);
  } catch (error) {
    if (!(error instanceof TiaowenError)) throw error;
    fail(error);
  }
}

async function checkFiles(options: CheckOptions): Promise<void> {
  const corpus = corpusDirectory(options.corpus);
  if (corpus === null) return;
  if (options.corpus !== undefined && (await digestOfCorpus(corpus)) === null) {
    fail(new TiaowenError('corpus-missing', `${corpus} holds no documents (*.md).`));
    return;
  }
  const problems = await checkCorpus(corpus);
  for (const { file, line, message } of problems) {
    print(
      options.json === true
        ? JSON.stringify({ file, line, message })
        : `${file}:${line ?? 1}: ${message}`,
    );
  }
  if (problems.length > 0) process.exitCode = 1;
  else note(`Corpus in ${corpus}: no faults`);
}

async function checkIndex(options: CheckOptions): Promise<void> {
  const directory = indexDirectory(options.index);
  const state = await stateOfIndex(options);
  if (state === 'stale') {
    const detail = `The index in ${directory} is not of the corpus as it is now. Run \`tiaowen build\`.`;
    throw new TiaowenError('index-stale', detail);
  }
  if (state === 'current') await verifyIndex(directory);
  note(`Index in ${directory}: ${state === 'current' ? 'no faults' : 'not built yet'}`);
}
