/**
 * The files of an index folder: how they are named, written and read.
 *
 * Every name but that of the manifest holds the start of the file's own hash,
 * so that a new build writes beside an old one and never over it.
 */
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { TiaowenError } from '../model/index.ts';

/** A file of the index, as the manifest lists it. */
export interface IndexFile {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal digits. */
  readonly sha256: string;
}

/** What a file holds, and with what ending. README.md in `index/` describes each. */
export const FILE_KINDS = {
  documents: 'json',
  sections: 'blocks',
  clauses: 'blocks',
  texts: 'blocks',
  folded: 'blocks',
  lengths: 'blocks',
  ids: 'blocks',
  words: 'blocks',
  printed: 'blocks',
  phrases: 'blocks',
} as const;

/** A name of {@link FILE_KINDS}. */
export type FileKind = keyof typeof FILE_KINDS;

/** The file that lists the others; it is written last and read first. */
export const MANIFEST_NAME = 'manifest.json';

const HASH_IN_NAME = 12;
const KINDS = Object.keys(FILE_KINDS).join('|');
const KIND_NAME = new RegExp(`^(?:${KINDS})\\.[0-9a-f]{12}\\.(?:json|blocks)$`);
const POSTINGS_NAME = /^postings-[0-9a-f]{2}\.[0-9a-f]{12}\.bin$/;
const TEMPORARY_NAME = new RegExp(`^(?:${KINDS}|postings-[0-9a-f]{2}|manifest)\\.\\d+\\.tmp$`);

/** Whether a build may have given a file this name; nothing else is ever deleted. */
export function isIndexFileName(name: string): boolean {
  return KIND_NAME.test(name) || POSTINGS_NAME.test(name);
}

/** Whether a file is a shard of postings. */
export function isPostingsName(name: string): boolean {
  return POSTINGS_NAME.test(name);
}

/** The stem of a shard's name, e.g. `postings-0a`. */
export function postingsStem(shard: number): string {
  return `postings-${shard.toString(16).padStart(2, '0')}`;
}

/** SHA-256 as hexadecimal digits. */
export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Whether an error comes from the file system, and has a code such as ENOENT. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/**
 * Does something that writes.
 *
 * @throws TiaowenError `index-unwritable`, naming `path`, when the file system refuses.
 */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new TiaowenError(
      'index-unwritable',
      `Cannot write ${path} (${error.message}). Make the folder writable, or name another one with --out or INDEX_DIR.`,
      { cause: error },
    );
  }
}

/**
 * Reads a file of the index whole and checks it.
 *
 * @throws TiaowenError `index-damaged` when it is missing, unreadable or not what the manifest says.
 */
export function readChecked(directory: string, file: IndexFile): Buffer {
  const path = join(directory, file.name);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw damaged(path, error.code === 'ENOENT' ? 'is missing' : error.message, error);
  }
  checkBytes(path, bytes, file);
  return bytes;
}

/** Checks the content of a file. Throws `index-damaged` when it is not what the manifest says. */
export function checkBytes(path: string, bytes: Buffer, file: IndexFile): void {
  if (bytes.length !== file.bytes) {
    throw damaged(path, `has ${bytes.length} bytes instead of ${file.bytes}`);
  }
  if (sha256(bytes) !== file.sha256) throw damaged(path, 'was altered: its hash is another');
}

/** The error for a file that is not what it should be. */
export function damaged(path: string, how: string, cause?: unknown): TiaowenError {
  return new TiaowenError(
    'index-damaged',
    `${path} ${how}. Run \`tiaowen build\` to write the index anew.`,
    cause === undefined ? undefined : { cause },
  );
}

/** Writes one file under a temporary name, then gives it its own. */
export class FileWriter {
  readonly #directory: string;
  readonly #stem: string;
  readonly #temporary: string;
  readonly #handle: number;
  readonly #hash: Hash = createHash('sha256');
  #open = true;
  #bytes = 0;
  #pending: string[] = [];
  #pendingLength = 0;

  /**
   * @param stem - what the name starts with, e.g. `clauses`.
   * @throws TiaowenError `index-unwritable`, as every method.
   */
  constructor(directory: string, stem: string) {
    this.#directory = directory;
    this.#stem = stem;
    this.#temporary = join(directory, `${stem}.${process.pid}.tmp`);
    this.#handle = writing(this.#temporary, () => openSync(this.#temporary, 'w'));
  }

  /** Appends text; small pieces are gathered before they are written. */
  write(text: string): void {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength > 1 << 18) this.#flush();
  }

  /** Appends bytes. */
  writeBytes(bytes: Buffer): void {
    this.#flush();
    this.#append(bytes);
  }

  /**
   * Makes the file durable under its final name.
   *
   * @param extension - the ending, without the dot.
   * @returns the file, and whether there was one of this name, that is, of this content.
   */
  finish(extension: string): { file: IndexFile; existed: boolean } {
    this.#flush();
    const digest = this.#hash.digest('hex');
    const name = `${this.#stem}.${digest.slice(0, HASH_IN_NAME)}.${extension}`;
    const path = join(this.#directory, name);
    const existed = existsSync(path);
    this.rename(path);
    return { file: { name, bytes: this.#bytes, sha256: digest }, existed };
  }

  /** Makes the file durable under a path in the same folder, in place of what is there. */
  rename(path: string): void {
    this.#flush();
    writing(this.#temporary, () => fsyncSync(this.#handle));
    this.#close();
    writing(path, () => renameSync(this.#temporary, path));
  }

  /** Deletes the file if it has no final name yet. */
  abandon(): void {
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    if (this.#open) closeSync(this.#handle);
    this.#open = false;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Buffer.from(this.#pending.join(''));
    this.#pending = [];
    this.#pendingLength = 0;
    this.#append(bytes);
  }

  #append(bytes: Buffer): void {
    // The number of a closed file may be another file's by now.
    if (!this.#open) throw new Error(`${this.#temporary} was closed`);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    writing(this.#temporary, () => {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.#handle, bytes, written);
      }
    });
  }
}

/** The files of one build: all of them are kept, or none. */
export class FileSet {
  readonly #directory: string;
  readonly #writers = new Set<FileWriter>();
  /** To be deleted if the build fails. */
  readonly #created: string[] = [];
  /** What was finished, in that order. */
  readonly files: IndexFile[] = [];

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Starts a file. Throws `index-unwritable`. */
  create(stem: string): FileWriter {
    const writer = new FileWriter(this.#directory, stem);
    this.#writers.add(writer);
    return writer;
  }

  /** Gives a file its name. Throws `index-unwritable`. */
  finish(writer: FileWriter, extension: string): void {
    const { file, existed } = writer.finish(extension);
    this.#writers.delete(writer);
    if (!existed) this.#created.push(file.name);
    this.files.push(file);
  }

  /** Deletes what was written so far. */
  undo(): void {
    for (const writer of this.#writers) writer.abandon();
    for (const name of this.#created) rmSync(join(this.#directory, name), { force: true });
  }
}

/** Makes the names in a folder durable; Windows does so by itself and cannot open a folder. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = writing(directory, () => openSync(directory, 'r'));
  try {
    writing(directory, () => fsyncSync(handle));
  } finally {
    closeSync(handle);
  }
}

/** Deletes what earlier builds left in a folder: files of ours that are not in `keep`. */
export function removeUnreferenced(directory: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(directory)) {
    const ours = isIndexFileName(name) || TEMPORARY_NAME.test(name);
    if (!ours || keep.has(name)) continue;
    try {
      rmSync(join(directory, name), { force: true });
    } catch (error) {
      // A system that locks open files refuses while a server reads them. The
      // index is complete without them, and the next build tries again.
      if (!isFileError(error)) throw error;
    }
  }
}
