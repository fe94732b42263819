/** Documents already split into clauses, one a line. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import {
  type Clause,
  clauseId,
  type DocumentMeta,
  documentId,
  type Pinpoint,
  type PolicyDocument,
  TiaowenError,
} from '../model/index.ts';
import { convertScript } from '../text/index.ts';
import { markerOf } from './markers.ts';
import { numberValue } from './numerals.ts';

const optional = z.string().nullish();

const SCHEMA = z.object({
  id: z.string().min(1).max(256),
  title: z.string().min(1),
  script: z.enum(['Hans', 'Hant']),
  type: optional,
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .nullish(),
  issuer: optional,
  region: optional,
  number: optional,
  // Some collections list documents whose text they lack.
  clauses: z.array(
    z.object({
      id: z.string().min(1).max(256),
      label: optional,
      path: z.array(z.string()).nullish(),
      text: z.string(),
    }),
  ),
});

type JsonDocument = z.infer<typeof SCHEMA>;
type JsonClause = JsonDocument['clauses'][number];

/**
 * Reads documents from a JSONL file, plain or gzipped (`.gz`), a line at a time.
 *
 * The format gives one date without saying of what; it is taken as that of publication.
 * Ids and texts are kept as given. Empty lines are skipped.
 *
 * @throws TiaowenError `file-unreadable`; `jsonl-line` naming file, line and what is wrong.
 */
export async function* readJsonl(file: string): AsyncGenerator<PolicyDocument> {
  const stream = createReadStream(file);
  const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => input.destroy(error));
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() !== '') yield parseLine(line.replace(/^\ufeff/u, ''), file, number);
    }
  } catch (cause) {
    if (cause instanceof TiaowenError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new TiaowenError('file-unreadable', `${file} cannot be read (${code}).`, { cause });
  } finally {
    stream.destroy();
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
    title: json.title,
    titleSupplied: false,
    issuer: json.issuer ?? null,
    region: json.region ?? null,
    type: json.type ?? null,
    number: json.number ?? null,
    adopted: null,
    adoptedBy: null,
    issued: null,
    published: json.date ?? null,
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
