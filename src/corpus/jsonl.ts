/** Documents already split into clauses, one a line. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import {
  CLAUSE_LIMIT,
  type Clause,
  clauseId,
  type DocumentMeta,
  documentId,
  type Pinpoint,
  type PolicyDocument,
  TiaowenError,
} from '../model/index.ts';
import { convertScript } from '../text/index.ts';
import { aliasesOf, isCalendarDate } from './front-matter.ts';
import { markerOf } from './markers.ts';
import { numberValue } from './numerals.ts';

// Half a surrogate pair is no character: it has no UTF-8 form and no address.
const text = z
  .string()
  .refine((given) => given.isWellFormed(), 'holds half of a surrogate pair, which is no text');
const id = text.min(1).max(256);
const optional = text.nullish();

/** 1946-00-00: collections write so where they know no more than the year or the month. */
const DAY_UNKNOWN = /^\d{4}-(?:00|0[1-9]|1[0-2])-00$/u;

const SCHEMA = z.object({
  id,
  aliases: z.array(id).nullish(),
  title: text.min(1),
  script: z.enum(['Hans', 'Hant']),
  type: optional,
  date: z
    .string()
    .refine(
      (given) => isCalendarDate(given) || DAY_UNKNOWN.test(given),
      'must be a date that exists, as YYYY-MM-DD, or null',
    )
    .nullish(),
  issuer: optional,
  region: optional,
  number: optional,
  // Some collections list documents whose text they lack.
  clauses: z.array(
    z.object({
      id,
      label: optional,
      path: z.array(text).nullish(),
      text: text.max(CLAUSE_LIMIT, `has more than ${CLAUSE_LIMIT} characters; divide it`),
    }),
  ),
});

type JsonDocument = z.infer<typeof SCHEMA>;
type JsonClause = JsonDocument['clauses'][number];

/**
 * Reads documents from a JSONL file, plain or gzipped (`.gz`), a line at a time.
 *
 * The format gives one date without saying of what; it is taken as that of
 * publication. One whose day is 00 names no day and is taken as no date.
 * Ids and texts are kept as given. Empty lines are skipped.
 *
 * @param onBadLine - is told of each line that cannot be taken (`not-utf8`,
 *   `jsonl-line`, `duplicate-id`), naming file, line and what is wrong; the line is
 *   then left out whole. Without it such a line ends the reading.
 * @throws TiaowenError `file-unreadable`; what `onBadLine` would be told, if it is not given.
 */
export async function* readJsonl(
  file: string,
  onBadLine?: (error: TiaowenError) => void,
): AsyncGenerator<PolicyDocument> {
  const seen = new SeenIds(file);
  let number = 0;
  try {
    for await (const bytes of linesOfBytes(file)) {
      number++;
      const document = readLine(bytes, file, number, seen, onBadLine);
      if (document !== null) yield document;
    }
  } catch (cause) {
    if (cause instanceof TiaowenError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new TiaowenError('file-unreadable', `${file} cannot be read (${code}).`, { cause });
  }
}

/** The document of a line; null when the line is empty or was left out. */
function readLine(
  bytes: Uint8Array,
  file: string,
  number: number,
  seen: SeenIds,
  onBadLine: ((error: TiaowenError) => void) | undefined,
): PolicyDocument | null {
  try {
    const line = decodeLine(bytes, file, number);
    if (line.trim() === '') return null;
    const document = parseLine(line, file, number);
    seen.add(document, number);
    return document;
  } catch (error) {
    if (!(error instanceof TiaowenError) || onBadLine === undefined) throw error;
    onBadLine(error);
    return null;
  }
}

const LINE_FEED = 0x0a;

/** The lines of a file as bytes: only they show where it is not UTF-8. */
async function* linesOfBytes(file: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(file);
  const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => input.destroy(error));
  let open: Buffer[] = [];
  try {
    for await (const data of input) {
      const chunk = data as Buffer;
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        yield Buffer.concat([...open, chunk.subarray(start, end)]);
        open = [];
        start = end + 1;
      }
      open.push(chunk.subarray(start));
    }
    yield Buffer.concat(open);
  } finally {
    stream.destroy();
  }
}

function decodeLine(bytes: Uint8Array, file: string, number: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new TiaowenError('not-utf8', `${file}:${number}: not UTF-8.`, { cause });
  }
}

/** The ids of one file, each with its line. */
class SeenIds {
  readonly #file: string;
  readonly #documents = new Map<string, number>();
  readonly #clauses = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Enters the ids of a document, former ones included, all or none. Throws TiaowenError `duplicate-id`. */
  add({ meta, clauses }: PolicyDocument, number: number): void {
    const names = new Map<string, number>();
    for (const name of [meta.id, ...(meta.aliases ?? [])]) {
      this.#refuse(this.#documents, 'document', name, number);
      this.#refuse(names, 'document', name, number);
      names.set(name, number);
    }
    const within = new Map<string, number>();
    for (const { id } of clauses) {
      this.#refuse(this.#clauses, 'clause', id, number);
      this.#refuse(within, 'clause', id, number);
      within.set(id, number);
    }
    for (const name of names.keys()) this.#documents.set(name, number);
    for (const { id } of clauses) this.#clauses.set(id, number);
  }

  #refuse(ids: ReadonlyMap<string, number>, what: string, id: string, number: number): void {
    const other = ids.get(id);
    if (other === undefined) return;
    const detail = `${this.#file}:${number}: the ${what} id ${JSON.stringify(id)} stands ${other === number ? 'there twice' : `in line ${other} too`}.`;
    throw new TiaowenError('duplicate-id', detail);
  }
}

function parseLine(line: string, file: string, number: number): PolicyDocument {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new TiaowenError('jsonl-line', `${file}:${number}: not JSON.`, { cause });
  }
  const parsed = SCHEMA.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const what = `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'not valid'}`;
    throw new TiaowenError('jsonl-line', `${file}:${number}: ${what}.`);
  }
  const meta = metaOf(parsed.data);
  return { meta, clauses: parsed.data.clauses.map((clause, i) => clauseOf(clause, meta, i)) };
}

function metaOf(json: JsonDocument): DocumentMeta {
  return {
    id: documentId(json.id),
    ...aliasesOf(json.aliases),
    title: json.title,
    titleSupplied: false,
    issuer: json.issuer ?? null,
    region: json.region ?? null,
    type: json.type ?? null,
    number: json.number ?? null,
    adopted: null,
    adoptedBy: null,
    issued: null,
    published: json.date == null || DAY_UNKNOWN.test(json.date) ? null : json.date,
    script: json.script,
    source: null,
  };
}

function clauseOf(json: JsonClause, meta: DocumentMeta, i: number): Clause {
  const label = json.label?.trim() || null;
  const marker = label === null ? null : markerOf(label);
  return {
    id: clauseId(json.id),
    documentId: meta.id,
    kind: marker?.level === 'article' ? 'article' : 'paragraph',
    path: json.path ?? [],
    lead: label,
    text: json.text,
    pinpoint: label === null ? nthParagraph(i + 1) : labelPinpoint(label),
  };
}

function nthParagraph(n: number): Pinpoint {
  return { 'zh-Hans': `第${n}段`, 'zh-Hant': `第${n}段`, en: `para. ${n}` };
}

/** A label is a pinpoint already; only an article's has an English form. */
function labelPinpoint(label: string): Pinpoint {
  const tight = label.replace(/[\s\u3000]/gu, '');
  const marker = markerOf(tight);
  const article = marker?.level === 'article' && marker.length === tight.length ? marker : null;
  const inserted =
    article === null || article.inserted === '' ? '' : `-${numberValue(article.inserted)}`;
  return {
    'zh-Hans': convertScript(tight, 'Hans'),
    'zh-Hant': convertScript(tight, 'Hant'),
    en: article === null ? label : `art. ${article.value}${inserted}`,
  };
}
