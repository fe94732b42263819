/** Which documents does a field of a query name? */
import type { ClauseIndex } from '../index/index.ts';
import { ordinalIn, posting } from '../index/index.ts';
import { type DocumentMeta, documentYear, officialNumber } from '../model/index.ts';
import type { FieldNode } from '../query/index.ts';
import { foldText } from '../text/index.ts';
import { containing } from './containing.ts';
import { isWithin } from './filters.ts';
import type { Reader } from './reader.ts';

/** What a field other than `title` and `year` is compared with. */
const VALUES: Readonly<
  Record<'issuer' | 'region' | 'type' | 'number', (meta: DocumentMeta) => string | null>
> = {
  issuer: ({ issuer }) => issuer,
  region: ({ region }) => region,
  type: ({ type }) => type,
  number: ({ number }) => (number === null ? null : officialNumber(number)),
};

/**
 * The documents that a field names: whose value contains what was typed, in
 * either script and any brackets; for `doc` whose id is that, or was before.
 *
 * @returns for each document, by its place, 1 if it is named.
 */
export function documentsNamed(reader: Reader, node: FieldNode): Uint8Array {
  const { index } = reader;
  const { field } = node;
  reader.spend(index.documents.length * COMPARISON);
  if (field === 'title') {
    const named = new Uint8Array(index.documents.length);
    for (const entry of containing(reader, node.forms, 'title')) named[ordinalIn(entry)] = 1;
    return named;
  }
  return Uint8Array.from(index.documents, ({ meta }) => (names(node, field, meta) ? 1 : 0));
}

/** What a look at one document costs, in postings. */
const COMPARISON = 20;

function names(
  node: FieldNode,
  field: Exclude<FieldNode['field'], 'title'>,
  meta: DocumentMeta,
): boolean {
  if (field === 'year') return isWithin(documentYear(meta), node.years ?? [null, null]);
  if (field === 'doc') {
    return [meta.id, ...(meta.aliases ?? [])].some((id) => node.forms.includes(foldText(id)));
  }
  const value = VALUES[field](meta);
  if (value === null) return false;
  const folded = foldText(value);
  return node.forms.some((form) => folded.includes(form));
}

/** The clauses of some documents, each once. */
export function clausesOf(reader: Reader, documents: Uint8Array): Uint32Array {
  const { index } = reader;
  let length = 0;
  for (const [place, { count }] of index.documents.entries())
    if (documents[place] === 1) length += count;
  reader.spend(length);
  return listClauses(index, documents, length);
}

function listClauses(index: ClauseIndex, documents: Uint8Array, length: number): Uint32Array {
  const clauses = new Uint32Array(length);
  let at = 0;
  for (const [place, { first, count }] of index.documents.entries()) {
    if (documents[place] !== 1) continue;
    for (let ordinal = first; ordinal < first + count; ordinal++)
      clauses[at++] = posting(ordinal, 1);
  }
  return clauses;
}
