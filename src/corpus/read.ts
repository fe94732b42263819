/** Which documents does a corpus folder hold? */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type PolicyDocument, TiaowenError } from '../model/index.ts';
import { decodeText, readBytes } from './files.ts';
import { parseCorpusFile } from './front-matter.ts';
import { parseDocument } from './parse.ts';
import type { Corpus, CorpusProblem } from './types.ts';

interface CorpusEntry {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The Markdown files of a folder in a fixed order; README.md is no document. */
async function readEntries(directory: string): Promise<CorpusEntry[]> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return [];
    throw new TiaowenError('file-unreadable', `${directory} cannot be read (${code}).`, { cause });
  }
  const documents = names.filter(
    (name) => /\.md$/i.test(name) && !/^(?:readme\.md$|\.)/i.test(name),
  );
  const entries: CorpusEntry[] = [];
  for (const name of documents.sort()) {
    const file = join(directory, name);
    entries.push({ file, bytes: await readBytes(file) });
  }
  return entries;
}

function digestOf(entries: readonly CorpusEntry[]): string {
  const hash = createHash('sha256');
  for (const { file, bytes } of entries) {
    const content = createHash('sha256').update(bytes).digest('hex');
    hash.update(`${basename(file)}\0${content}\n`);
  }
  return hash.digest('hex');
}

/**
 * The digest of a corpus folder, without parsing it.
 *
 * @returns SHA-256 as hexadecimal digits, or null when the folder is missing or holds no document.
 * @throws TiaowenError `file-unreadable`.
 */
export async function corpusDigest(directory: string): Promise<string | null> {
  const entries = await readEntries(directory);
  return entries.length === 0 ? null : digestOf(entries);
}

/**
 * Reads and parses every document of a corpus folder.
 *
 * @throws TiaowenError `corpus-missing` when there is none; `not-utf8`, `front-matter`,
 *   `empty-document` or `duplicate-id`, naming file and line, for the first that is faulty.
 */
export async function readCorpus(directory: string): Promise<Corpus> {
  const entries = await readEntries(directory);
  if (entries.length === 0) {
    const hint = 'Add documents with `tiaowen import FILE…` or name another folder with --corpus.';
    throw new TiaowenError('corpus-missing', `${directory} holds no documents (*.md). ${hint}`);
  }
  const fileOf = new Map<string, string>();
  const documents = entries.map((entry) => {
    const document = parseEntry(entry);
    refuseDuplicate(fileOf, document, entry);
    return document;
  });
  documents.sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  return { digest: digestOf(entries), documents };
}

function parseEntry({ file, bytes }: CorpusEntry): PolicyDocument {
  const { meta, body, bodyLine } = parseCorpusFile(decodeText(bytes, file), file);
  try {
    return parseDocument(meta, body);
  } catch (error) {
    if (!(error instanceof TiaowenError) || error.code !== 'empty-document') throw error;
    const detail = `${file}:${bodyLine}: there is no text below the front matter.`;
    throw new TiaowenError('empty-document', detail, { cause: error });
  }
}

/** Enters the ids of a document, former ones included; each is that of one document alone. */
function refuseDuplicate(
  fileOf: Map<string, string>,
  { meta }: PolicyDocument,
  entry: CorpusEntry,
): void {
  const { file } = entry;
  const names = [meta.id, ...(meta.aliases ?? [])];
  for (const [i, name] of names.entries()) {
    const other = fileOf.get(name) ?? (names.indexOf(name) < i ? 'this document' : undefined);
    if (other === undefined) continue;
    const what = i === 0 ? 'id' : 'alias';
    const detail = `${file}:${lineOfName(entry, name, i > 0)}: the ${what} ${name} is already an id of ${other}.`;
    throw new TiaowenError('duplicate-id', detail);
  }
  for (const name of names) fileOf.set(name, file);
}

/** The line of the front matter on which an id stands, from 1. */
function lineOfName({ file, bytes }: CorpusEntry, name: string, isAlias: boolean): number {
  const lines = decodeText(bytes, file).split(/\r?\n/u);
  const from = isAlias ? lines.findIndex((line) => line.startsWith('aliases')) : 1;
  const at = lines.findIndex(
    (line, i) => i >= Math.max(from, 1) && line.split(/[^\p{L}\p{N}._-]+/u).includes(name),
  );
  return at < 0 ? 2 : at + 1;
}

/**
 * Finds every fault of a corpus folder, not just the first.
 *
 * @returns an empty list when all is well.
 * @throws TiaowenError `file-unreadable`.
 */
export async function checkCorpus(directory: string): Promise<CorpusProblem[]> {
  const problems: CorpusProblem[] = [];
  const fileOf = new Map<string, string>();
  for (const entry of await readEntries(directory)) {
    try {
      refuseDuplicate(fileOf, parseEntry(entry), entry);
    } catch (error) {
      if (!(error instanceof TiaowenError)) throw error;
      problems.push(problemOf(error, entry.file));
    }
  }
  return problems;
}

function problemOf(error: TiaowenError, file: string): CorpusProblem {
  const rest = error.message.startsWith(`${file}:`) ? error.message.slice(file.length + 1) : null;
  const numbered = rest === null ? null : /^(\d+): (.*)$/su.exec(rest);
  return {
    file,
    line: numbered?.[1] === undefined ? null : Number(numbered[1]),
    message: numbered?.[2] ?? error.message,
  };
}
