/**
 * What does a corpus file say about its document? Reads and writes the YAML
 * between the two `---` lines at the head of a corpus file.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type DocumentId, type DocumentMeta, documentId, TiaowenError } from '../model/index.ts';

type Yaml = typeof import('yaml');

let library: Yaml | undefined;

/** Loaded when a corpus file is first read or written: a server over a finished index does neither. */
function yamlLibrary(): Yaml {
  library ??= createRequire(import.meta.url)('yaml') as Yaml;
  return library;
}

const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !/[\n\r]/u.test(text), 'must be one line');
const optionalLine = line.nullable().default(null);

/** True for the `YYYY-MM-DD` of a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const date = z
  .string()
  .refine(isCalendarDate, 'must be a date that exists, as YYYY-MM-DD, or null')
  .nullable()
  .default(null);

/** It names the file and stands in every permalink, so it holds nothing that a path could trip over. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u;
const ID_RULE =
  'may hold letters, digits, “.”, “_” and “-” only, and starts with one of the former';

/**
 * Reads the id of a document of the corpus.
 *
 * @param name - what it is called where it was given, for the message.
 * @throws TiaowenError `parameter-invalid`.
 */
export function parseDocumentId(text: string, name: string): DocumentId {
  if (ID.test(text)) return documentId(text);
  throw new TiaowenError('parameter-invalid', `${name}=${JSON.stringify(text)}: ${ID_RULE}.`);
}

const SCHEMA = z.strictObject({
  id: z.string().regex(ID, ID_RULE),
  aliases: z.array(z.string().regex(ID, ID_RULE)).nullish(),
  title: line,
  titleSupplied: z.boolean().default(false),
  issuer: optionalLine,
  titleEn: optionalLine,
  issuerEn: optionalLine,
  region: optionalLine,
  type: optionalLine,
  number: optionalLine,
  adopted: date,
  adoptedBy: optionalLine,
  issued: date,
  published: date,
  script: z.enum(['Hans', 'Hant'], 'must be Hans or Hant'),
  source: z
    .strictObject({
      site: optionalLine,
      url: z
        .string()
        .refine(
          (url) => /^https?:\/\//.test(url) && URL.canParse(url),
          'must be an http(s) address',
        )
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
});

/** A corpus file, divided. */
export interface CorpusFile {
  readonly meta: DocumentMeta;
  readonly body: string;
  /** The line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

/**
 * Divides a corpus file into front matter and text.
 *
 * @param content - the file's content, without a byte order mark.
 * @param file - its name, for messages.
 * @throws TiaowenError `front-matter`, naming file, line and field.
 */
export function parseCorpusFile(content: string, file: string): CorpusFile {
  const lines = content.split(/\r?\n/u);
  if (lines[0]?.trim() !== '---') {
    throw fault(file, 1, 'the first line must be “---” and start the front matter');
  }
  const end = lines.findIndex((text, i) => i > 0 && text.trim() === '---');
  if (end < 0) throw fault(file, 1, 'the front matter has no closing “---” line');
  const meta = parseFields(lines.slice(1, end).join('\n'), file);
  return { meta, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function parseFields(yaml: string, file: string): DocumentMeta {
  const { LineCounter, parseDocument } = yamlLibrary();
  const lineCounter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter, uniqueKeys: true });
  const error = parsed.errors[0];
  if (error !== undefined) {
    // The YAML starts on the file's second line.
    throw fault(file, lineCounter.linePos(error.pos[0]).line + 1, firstSentence(error.message));
  }
  const result = SCHEMA.safeParse(parsed.toJS() ?? {});
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = issue?.path.map(String) ?? [];
    const node = parsed.getIn(path, true) as { range?: [number, number, number] } | undefined;
    const at = node?.range === undefined ? 1 : lineCounter.linePos(node.range[0]).line + 1;
    throw fault(
      file,
      at,
      `${path.join('.') || 'the front matter'}: ${issue?.message ?? 'not valid'}`,
    );
  }
  const { id, aliases, ...fields } = result.data;
  return { ...fields, id: documentId(id), ...aliasesOf(aliases) };
}

function firstSentence(message: string): string {
  return message.split(/ at line |\n/u)[0] ?? message;
}

function fault(file: string, at: number, what: string): TiaowenError {
  return new TiaowenError('front-matter', `${file}:${at}: ${what}.`);
}

/** The former ids of a document as its metadata has them: nothing for none. */
export function aliasesOf(
  given: readonly string[] | null | undefined,
): Pick<DocumentMeta, 'aliases'> {
  return given == null || given.length === 0 ? {} : { aliases: given.map(documentId) };
}

/** Writes front matter, both `---` lines included, every field named even when null, English names and former ids only where there are any. */
export function writeFrontMatter(meta: DocumentMeta): string {
  const { id, title, titleSupplied, issuer, region, type, number } = meta;
  const { adopted, adoptedBy, issued, published, script, source } = meta;
  const english = {
    ...(meta.titleEn == null ? {} : { titleEn: meta.titleEn }),
    ...(meta.issuerEn == null ? {} : { issuerEn: meta.issuerEn }),
  };
  const { aliases } = meta;
  const ordered = {
    id,
    ...aliasesOf(aliases),
    title,
    titleSupplied,
    issuer,
    ...english,
    region,
    type,
    number,
  };
  const dates = { adopted, adoptedBy, issued, published, script, source };
  return `---\n${yamlLibrary().stringify({ ...ordered, ...dates }, { lineWidth: 0 })}---\n`;
}
