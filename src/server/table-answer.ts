/** In which form does an answer go out: as JSON, or as a table for an office program? */
import type { Request, Response } from 'express';
import { styleNamed } from '../cite/index.ts';
import { type Comparison, comparisonTable, type TableContext } from '../compare/index.ts';
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';
import {
  MEDIA_TYPES,
  TABLE_FORMATS,
  type Table,
  type TableFormat,
  writeTable,
} from '../office/index.ts';
import { titleWords } from './citation-words.ts';
import type { TableParameters } from './parameters/index.ts';

/** The format that was asked for, by `format` or else by `Accept`; null for JSON. */
function formatOf(request: Request, format: TableParameters['format']): TableFormat | null {
  if (format !== undefined) return format === 'json' ? null : format;
  const types = TABLE_FORMATS.map((name) => MEDIA_TYPES[name].split(';', 1)[0] ?? '');
  const accepted = request.accepts(['application/json', ...types]);
  if (accepted === false) {
    const detail = `The answer is given as application/json, ${types.join(', ')}.`;
    throw new TiaowenError('not-acceptable', detail);
  }
  return TABLE_FORMATS[types.indexOf(accepted)] ?? null;
}

/**
 * What a table needs besides what it shows.
 *
 * @param today - the day of access when none is asked for.
 * @throws TiaowenError `style-unknown`.
 */
export function tableContext(
  index: ClauseIndex,
  { lang, style, accessed }: Pick<TableParameters, 'lang' | 'style' | 'accessed'>,
  today: string,
): TableContext {
  const day = accessed ?? today;
  return { index, language: lang, style: styleNamed(style), titleWords, accessed: day };
}

/** The comparison of two documents as a file. @throws TiaowenError `style-unknown`. */
export function comparisonFile(
  context: TableContext,
  left: IndexedDocument,
  right: IndexedDocument,
  comparison: Comparison,
  format: TableFormat,
): Promise<Uint8Array> {
  return writeTable(comparisonTable(context, left, right, comparison), format);
}

/**
 * Answers with JSON or with a file.
 *
 * @param name - of the file, without its ending; any characters.
 * @throws TiaowenError `not-acceptable`.
 */
export async function sendJsonOrTable(
  request: Request,
  response: Response,
  { format: asked }: Pick<TableParameters, 'format'>,
  answer: { readonly json: () => unknown; readonly table: () => Table; readonly name: string },
): Promise<void> {
  response.vary('Accept');
  const format = formatOf(request, asked);
  if (format === null) {
    response.json(answer.json());
    return;
  }
  const bytes = await writeTable(answer.table(), format);
  response.setHeader('Content-Type', MEDIA_TYPES[format]);
  response.setHeader('Content-Disposition', disposition(answer.name, format));
  response.send(Buffer.from(bytes));
}

/** RFC 6266: the name as it is, and one for clients that know ASCII alone. */
function disposition(name: string, format: TableFormat): string {
  const safe = name
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, '-')
    .slice(0, 100)
    .toWellFormed();
  const ascii = safe.replace(/[^\w.-]/gu, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}.${format}"; filename*=UTF-8''${encoded}.${format}`;
}
