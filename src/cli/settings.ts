/** Where are the corpus and the index? A flag beats the environment, which beats the package's own folders. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusDigest } from '../corpus/index.ts';

/** The folder of the package: `dist/cli/` and `src/cli/` are equally deep in it. */
export const PACKAGE_ROOT: string = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the page's files. */
export const PUBLIC_DIRECTORY: string = join(PACKAGE_ROOT, 'public');

/** The index folder, absolute. Relative paths are relative to the current folder. */
export function indexDirectory(flag: string | undefined): string {
  return resolve(flag ?? (process.env.INDEX_DIR || join(PACKAGE_ROOT, 'index')));
}

/**
 * The corpus folder, absolute.
 *
 * @returns null when CORPUS_DIR or the flag is given and empty: there is no corpus then.
 */
export function corpusDirectory(flag: string | undefined): string | null {
  const given = flag ?? process.env.CORPUS_DIR ?? join(PACKAGE_ROOT, 'corpus');
  return given === '' ? null : resolve(given);
}

/** Whether someone said which corpus to take, so that `--jsonl` does not replace it. */
export function corpusWasNamed(flag: string | undefined): boolean {
  return flag !== undefined || process.env.CORPUS_DIR !== undefined;
}

/**
 * The corpus that an index which is only read must belong to.
 *
 * @returns null when any will do: an index named by a flag, without a corpus,
 *   need not be of the package's own.
 */
export function corpusToMatch(flags: {
  readonly corpus?: string;
  readonly index?: string;
}): string | null {
  const anyWillDo = flags.index !== undefined && !corpusWasNamed(flags.corpus);
  return anyWillDo ? null : corpusDirectory(flags.corpus);
}

/** The digest of the corpus folder; null when there is no folder or no document in it. */
export async function digestOfCorpus(directory: string | null): Promise<string | null> {
  return directory === null ? null : corpusDigest(directory);
}

/** Today, as `YYYY-MM-DD`, where the program runs. */
export function today(): string {
  const now = new Date();
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
