import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Corpus, readCorpus, readJsonl } from '../corpus/index.ts';
import { type BuildInput, buildIndex } from '../index/index.ts';
import { type PolicyDocument, TiaowenError } from '../model/index.ts';
import { createProgress, note } from './output.ts';
import { corpusDirectory, corpusWasNamed, indexDirectory } from './settings.ts';

/** The flags of `tiaowen build`. */
export interface BuildOptions {
  readonly corpus?: string;
  readonly jsonl?: readonly string[];
  readonly out?: string;
  readonly skipBadLines?: boolean;
}

const STAGES = {
  documents: 'Reading documents',
  postings: 'Writing postings',
  manifest: 'Finishing',
} as const;

/**
 * Builds the index: of the corpus; with `--jsonl` of those files, and of the
 * corpus too if one was named.
 */
export async function build(options: BuildOptions): Promise<void> {
  const files = (options.jsonl ?? []).map((file) => resolve(file));
  const withCorpus = files.length === 0 || corpusWasNamed(options.corpus);
  // A folder that a flag names must be there; CORPUS_DIR may be empty beside other inputs.
  const optional = files.length > 0 && options.corpus === undefined;
  const corpus = withCorpus ? await namedCorpus(options.corpus, optional) : null;
  const jsonl = await Promise.all(
    files.map(async (file) => ({ name: basename(file), sha256: await hashOf(file) })),
  );
  const directory = indexDirectory(options.out);
  const progress = createProgress();
  const badLines: TiaowenError[] = [];
  const onBadLine =
    options.skipBadLines === true ? (error: TiaowenError) => badLines.push(error) : undefined;
  const input: BuildInput = {
    documents:
      files.length === 0 ? (corpus?.documents ?? []) : everyDocument(corpus, files, onBadLine),
    corpusDigest: corpus?.digest ?? null,
    jsonl,
    directory,
    onProgress: ({ stage, done, total }) => progress(STAGES[stage], done, total),
  };
  const { counts } = await buildIndex(input);
  if (badLines.length > 0) note(`Left out ${badLines.length} lines that cannot be taken:`);
  for (const { message } of badLines) note(message);
  note(`Indexed ${counts.clauses} clauses of ${counts.documents} documents in ${directory}`);
}

/** The corpus; null when there is none and none is needed. */
async function namedCorpus(flag: string | undefined, optional: boolean): Promise<Corpus | null> {
  const directory = corpusDirectory(flag);
  if (directory === null) {
    if (optional) return null;
    const detail = 'CORPUS_DIR is empty. Name a corpus with --corpus, or documents with --jsonl.';
    throw new TiaowenError('corpus-missing', detail);
  }
  try {
    return await readCorpus(directory);
  } catch (error) {
    const missing = error instanceof TiaowenError && error.code === 'corpus-missing';
    if (missing && optional) return null;
    throw error;
  }
}

async function* everyDocument(
  corpus: Corpus | null,
  files: readonly string[],
  onBadLine: ((error: TiaowenError) => void) | undefined,
): AsyncGenerator<PolicyDocument> {
  yield* corpus?.documents ?? [];
  for (const file of files) yield* readJsonl(file, onBadLine);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new TiaowenError('file-unreadable', `${file} cannot be read (${code}).`, { cause });
  }
  return hash.digest('hex');
}
