import { readFile } from 'node:fs/promises';
import { TiaowenError } from '../model/index.ts';

/**
 * Reads a text file as UTF-8. A byte order mark is dropped.
 *
 * @throws TiaowenError `file-unreadable` when there is no such file or it cannot
 *   be read, `not-utf8` when it holds anything but UTF-8 text.
 */
export async function readText(file: string): Promise<string> {
  return decodeText(await readBytes(file), file);
}

/** Reads a file. @throws TiaowenError `file-unreadable`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new TiaowenError('file-unreadable', `${file} cannot be read (${code}).`, { cause });
  }
}

/**
 * Decodes bytes as UTF-8 text.
 *
 * @param file - its name, for messages.
 * @throws TiaowenError `not-utf8`, for NUL characters too: text files have none.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = lineOfFirstFault(bytes);
    const hint = 'Save it as UTF-8 text; GBK, Big5 and Word files must be converted first.';
    throw new TiaowenError('not-utf8', `${file}:${line}: not UTF-8. ${hint}`, { cause });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    throw new TiaowenError(
      'not-utf8',
      `${file}:${line}: holds a NUL character, so it is no text file.`,
    );
  }
  return text;
}

function lineOfFirstFault(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n').length;
}
