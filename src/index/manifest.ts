/**
 * The manifest says what an index was built from and by what, and which files
 * make it up. An index is what its manifest lists, or nothing.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TiaowenError } from '../model/index.ts';
import {
  damaged,
  type FileKind,
  FileWriter,
  type IndexFile,
  isFileError,
  isIndexFileName,
  isPostingsName,
  MANIFEST_NAME,
  postingsStem,
  readChecked,
  sha256,
} from './files.ts';
import type { IndexIdentity } from './port.ts';

/** The version of the files: raise it when their names, layout or meaning change. */
export const FORMAT_VERSION = 3;

/**
 * The version of the analysis: raise it whenever the same clause would be given
 * other terms or another folded text, that is, when a change in `text/` alters
 * what fold, segment, gramTerms or wordTerm return: a rule of the fold, a policy
 * term, the version of opencc-js or nodejieba; and when the parser divides or
 * names clauses in another way, since clauses are stored as they were parsed. A
 * query folded in the new way would silently miss clauses folded in the old.
 */
export const ANALYZER_VERSION = 2;

/** An input besides the corpus folder. */
export interface JsonlInput {
  /** The file's name, for people. */
  readonly name: string;
  /** Of its content, as hexadecimal digits. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  readonly analyzer: number;
  /** Digest of the corpus folder; null when none was read. */
  readonly corpusDigest: string | null;
  readonly jsonl: readonly JsonlInput[];
  readonly counts: {
    readonly documents: number;
    readonly clauses: number;
    readonly terms: number;
    /** Length of all folded texts together, in UTF-16 units. */
    readonly foldedLength: number;
  };
  readonly files: readonly IndexFile[];
  /** Over the rest of this manifest, as it is written. */
  readonly sha256: string;
}

const count = z.number().int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.strictObject({
  format: z.literal(FORMAT_VERSION),
  analyzer: z.literal(ANALYZER_VERSION),
  corpusDigest: z.string().nullable(),
  jsonl: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  counts: z.strictObject({ documents: count, clauses: count, terms: count, foldedLength: count }),
  files: z.array(
    z.strictObject({ name: z.string().refine(isIndexFileName), bytes: count, sha256: digest }),
  ),
  sha256: digest,
});

/** What the manifest of any version has. */
const headSchema = z.looseObject({
  format: z.int(),
  analyzer: z.int(),
  sha256: digest,
});

function contentHash(content: object): string {
  return sha256(JSON.stringify(content));
}

/** Completes a manifest with the hash over its own content. */
export function sealManifest(content: Omit<Manifest, 'format' | 'analyzer' | 'sha256'>): Manifest {
  const unsealed = {
    format: FORMAT_VERSION,
    analyzer: ANALYZER_VERSION,
    corpusDigest: content.corpusDigest,
    jsonl: content.jsonl.map(({ name, sha256 }) => ({ name, sha256 })),
    counts: content.counts,
    files: content.files,
  };
  return { ...unsealed, sha256: contentHash(unsealed) };
}

/** Puts the manifest in its place, in one step: from then on the index is this one. */
export function writeManifest(directory: string, manifest: Manifest): void {
  const writer = new FileWriter(directory, 'manifest');
  try {
    writer.write(`${JSON.stringify(manifest, null, 2)}\n`);
    writer.rename(join(directory, MANIFEST_NAME));
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/**
 * Reads the manifest of an index folder.
 *
 * @throws TiaowenError `index-missing` when there is none, `index-damaged` when it
 *   is not whole, `index-stale` when another version of the program wrote it.
 */
export function readManifest(directory: string): Manifest {
  const path = join(directory, MANIFEST_NAME);
  const content = parseManifest(path, readManifestFile(directory, path));
  const head = headSchema.safeParse(content);
  if (!head.success) throw damaged(path, 'is not a manifest');
  const { sha256: sealed, ...rest } = content;
  if (sealed !== contentHash(rest)) throw damaged(path, 'was altered: its hash is another');
  if (head.data.format !== FORMAT_VERSION || head.data.analyzer !== ANALYZER_VERSION) {
    throw new TiaowenError(
      'index-stale',
      `${path} was written by another version of Tiaowen. Run \`tiaowen build\` to write the index anew.`,
    );
  }
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) throw damaged(path, `is not a manifest: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function readManifestFile(directory: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
      throw damaged(path, `cannot be read (${error.message})`, error);
    }
    throw new TiaowenError(
      'index-missing',
      `There is no index in ${directory}. Run \`tiaowen build\` to write it.`,
      { cause: error },
    );
  }
}

function parseManifest(path: string, text: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw damaged(path, 'is not JSON', error);
  }
  if (typeof content !== 'object' || content === null) throw damaged(path, 'is not a manifest');
  return content as Record<string, unknown>;
}

/** The file of a kind. Throws `index-damaged` when the manifest does not list exactly one. */
export function fileOfKind(directory: string, manifest: Manifest, kind: FileKind): IndexFile {
  const [file, ...others] = manifest.files.filter(({ name }) => name.startsWith(`${kind}.`));
  if (file === undefined || others.length > 0) {
    throw damaged(join(directory, MANIFEST_NAME), `does not list one file of ${kind}`);
  }
  return file;
}

/**
 * The shards of postings in the order of their numbers. Throws `index-damaged`
 * when one is not listed.
 */
export function postingsFiles(directory: string, manifest: Manifest): IndexFile[] {
  const shards = manifest.files
    .filter(({ name }) => isPostingsName(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const complete = shards.every(({ name }, shard) => name.startsWith(`${postingsStem(shard)}.`));
  if (!complete || !Number.isInteger(Math.log2(shards.length))) {
    throw damaged(join(directory, MANIFEST_NAME), 'does not list all shards of postings');
  }
  return shards;
}

/** What was indexed: a digest over the corpus folder and the JSONL inputs, in their order. */
export function identityOf(manifest: Manifest): IndexIdentity {
  const inputs = { corpus: manifest.corpusDigest, jsonl: manifest.jsonl.map((j) => j.sha256) };
  return {
    corpusDigest: contentHash(inputs),
    documents: manifest.counts.documents,
    clauses: manifest.counts.clauses,
  };
}

/**
 * Reads every file of an index and checks its hash.
 *
 * @returns the manifest.
 * @throws TiaowenError `index-missing`, `index-stale` or `index-damaged`, naming the file.
 */
export async function verifyIndex(directory: string): Promise<Manifest> {
  const manifest = readManifest(directory);
  for (const file of manifest.files) readChecked(directory, file);
  return manifest;
}

/**
 * Whether an index can be served for a corpus. Reads the manifest and the sizes
 * of the files only; {@link verifyIndex} checks the files themselves.
 *
 * @param corpusDigest - the digest of the corpus folder as it is now; null when
 *   there is no corpus, so that the index is served as it is.
 * @throws TiaowenError `index-damaged`.
 */
export async function indexState(
  directory: string,
  corpusDigest: string | null,
): Promise<'current' | 'missing' | 'stale'> {
  try {
    const manifest = readManifest(directory);
    for (const file of manifest.files) checkSize(directory, file);
    return corpusDigest === null || corpusDigest === manifest.corpusDigest ? 'current' : 'stale';
  } catch (error) {
    if (!(error instanceof TiaowenError)) throw error;
    if (error.code === 'index-missing') return 'missing';
    if (error.code === 'index-stale') return 'stale';
    throw error;
  }
}

function checkSize(directory: string, file: IndexFile): void {
  const path = join(directory, file.name);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw damaged(path, 'is missing');
  if (size !== file.bytes) throw damaged(path, `has ${size} bytes instead of ${file.bytes}`);
}
