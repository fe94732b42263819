/** Turns a text file, as it was taken from a web page, into a corpus file. */
import { mkdir, open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  type DocumentId,
  type DocumentMeta,
  documentId,
  type PolicyDocument,
  TiaowenError,
} from '../../model/index.ts';
import { readText } from '../files.ts';
import { parseDocumentId, writeFrontMatter } from '../front-matter.ts';
import { type Line, linesOf } from '../lines.ts';
import { parseDocument } from '../parse.ts';
import type { ImportReport } from '../types.ts';
import { describe } from './describe.ts';
import { type DroppedLine, siftFurniture } from './furniture.ts';
import { statedHeader } from './header.ts';
import { repeatedLines, repeatedPassages } from './repetition.ts';

type Doubt = ImportReport['doubts'][number];

/** An imported document, not yet written. */
export interface Imported {
  readonly meta: DocumentMeta;
  readonly document: PolicyDocument;
  /** The corpus file's content. */
  readonly content: string;
  readonly doubts: readonly Doubt[];
  readonly dropped: readonly DroppedLine[];
}

/**
 * Turns a text into a corpus file's content. Every line of the text that is
 * not reported as dropped is in the content, in order, and in one clause.
 *
 * @param text - the file's text.
 * @param file - its name, for messages.
 * @param id - the document's id, by default made from the file's name.
 * @throws TiaowenError `empty-document` when nothing but site furniture is left;
 *   `front-matter` when it is a corpus file already.
 */
export function importText(text: string, file: string, id: DocumentId = idFrom(file)): Imported {
  const all = linesOf(text);
  refuseCorpusFile(all, file);
  const header = statedHeader(all);
  const sieve = siftFurniture(header === null ? all : all.slice(header.lines.length));
  const repeated = repeatedLines(sieve.kept);
  const kept = sieve.kept.slice(repeated);
  if (kept.length === 0) {
    throw new TiaowenError(
      'empty-document',
      `${file}: there is no text in it besides site furniture.`,
    );
  }
  const dropped = [
    ...(header?.lines ?? []).map((line) => ({
      ...line,
      reason: 'header, taken into the front matter',
    })),
    ...sieve.dropped,
    ...sieve.kept.slice(0, repeated).map((line) => ({ ...line, reason: 'stands again below' })),
  ].sort((a, b) => a.number - b.number);
  const doubts: Doubt[] = [];
  const source = { all, header, kept, dropped: sieve.dropped };
  const meta = describe(source, id, (message, line) =>
    doubts.push({ line: line?.number ?? null, message }),
  );
  const document = parseDocument(meta, kept.map((line) => line.text).join('\n'));
  doubtAbout(kept, repeated, doubts);
  return {
    meta,
    document,
    content: `${writeFrontMatter(meta)}\n${bodyOf(document)}`,
    doubts,
    dropped,
  };
}

/** Front matter would become text, under a second front matter. */
function refuseCorpusFile(all: readonly Line[], file: string): void {
  const isRule = ({ text }: Line): boolean => text === '---';
  const [first, ...rest] = all;
  if (first === undefined || !isRule(first) || !rest.some(isRule)) return;
  const detail = `${file}:${first.number}: it starts with front matter, so it is a corpus file already. Put it into the corpus folder as it is.`;
  throw new TiaowenError('front-matter', detail);
}

/** What a person should look at, besides what was not found. */
function doubtAbout(kept: readonly Line[], repeated: number, doubts: Doubt[]): void {
  if (repeated > 0) {
    doubts.push({
      line: kept[0]?.number ?? null,
      message: `The text stands twice; the first copy (${repeated} lines) was left out.`,
    });
  } else {
    for (const line of repeatedPassages(kept).slice(0, 3)) {
      doubts.push({
        line: line.number,
        message: 'This line stands more than once; all of it was kept.',
      });
    }
  }
  for (const line of kept) {
    if (/[。；]\s*\|$|\ufffd|&[a-z]{2,6};/u.test(line.text)) {
      doubts.push({
        line: line.number,
        message: 'This line holds what looks like a leftover of the page.',
      });
    }
  }
}

/** An id from a file’s name: what is not a letter, digit, “.” or “_” becomes “-”. */
function idFrom(file: string): DocumentId {
  const stem = basename(file, extname(file)).normalize('NFC');
  const id = stem.replace(/[^\p{L}\p{N}._]+/gu, '-').replace(/^[-._]+|-+$/gu, '');
  return documentId([...id].slice(0, 100).join('') || 'document');
}

/** The text, a blank line between clauses; lines of one clause, and table rows, stand together. */
function bodyOf(document: PolicyDocument): string {
  let body = '';
  let previous = '';
  for (const { text, kind } of document.clauses) {
    const table = kind === 'row' && (previous === 'row' || previous === 'columns');
    body += `${body === '' || table ? '' : '\n'}${text}\n`;
    previous = kind;
  }
  return body;
}

/**
 * Imports a file into a corpus folder. An existing file is never overwritten.
 *
 * @param file - a UTF-8 text file.
 * @param options - `directory`: the corpus folder, made if missing; `id`: the
 *   document's id, by default made from the file's name.
 * @throws TiaowenError `parameter-invalid` for an id that is none, `file-unreadable`,
 *   `not-utf8`, `front-matter`, `empty-document`, `file-exists`, `file-unwritable`.
 */
export async function importFile(
  file: string,
  options: { readonly directory: string; readonly id?: string },
): Promise<ImportReport> {
  const id = options.id === undefined ? undefined : parseDocumentId(options.id, '--id');
  const imported = importText(await readText(file), file, id);
  const target = join(options.directory, `${imported.meta.id}.md`);
  await writeNew(target, imported.content, options.directory);
  return {
    file: target,
    title: imported.meta.title,
    clauses: imported.document.clauses.length,
    doubts: imported.doubts,
    dropped: imported.dropped.map(({ number, text, reason }) => ({ line: number, text, reason })),
  };
}

async function writeNew(target: string, content: string, directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    const handle = await open(target, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') {
      const hint = 'Move it away, or choose another id with --id.';
      throw new TiaowenError('file-exists', `${target} exists and was left as it is. ${hint}`, {
        cause,
      });
    }
    throw new TiaowenError('file-unwritable', `${target} cannot be written (${code}).`, { cause });
  }
}
