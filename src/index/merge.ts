/** Makes shards of what the threads of an analysis gathered. */
import type { TermColumns } from './accumulator.ts';
import { ByteWriter, mergePostings, type Postings, readPostings } from './postings.ts';
import { type EncodedTerm, encodeShard, termHash } from './shard.ts';

/** The largest number of shards; a power of two. */
const MOST_SHARDS = 256;
/** So large that a small corpus needs a few files, so small that a query reads little. */
const TERMS_PER_SHARD = 8192;

/** A term's row in one of the sets of columns. */
interface Row {
  readonly columns: TermColumns;
  readonly row: number;
}

/**
 * Merges terms and packs them, a shard at a time, in the order of the shards'
 * numbers: as many as hold some 8,192 terms each, a power of two, at most 256.
 *
 * @param parts - terms whose names are well-formed; where one is in several
 *   parts, no ordinal is in two of its lists.
 * @returns the number of shards, and the shards with the terms in each.
 */
export function mergeTerms(parts: readonly TermColumns[]): {
  readonly count: number;
  readonly shards: Generator<{ readonly bytes: Buffer; readonly terms: readonly EncodedTerm[] }>;
} {
  const largest = Math.max(1, ...parts.map(({ names }) => names.length));
  let count = 1;
  while (count < MOST_SHARDS && largest / count > TERMS_PER_SHARD) count *= 2;
  return { count, shards: packShards(parts, count) };
}

function* packShards(
  parts: readonly TermColumns[],
  count: number,
): Generator<{ bytes: Buffer; terms: readonly EncodedTerm[] }> {
  const writer = new ByteWriter(1 << 16);
  const members = parts.map((columns) => rowsByShard(columns, count));
  for (let shard = 0; shard < count; shard++) {
    const rows = new Map<string, Row[]>();
    for (const [i, columns] of parts.entries()) {
      for (const row of members[i]?.[shard] ?? []) {
        const name = columns.names[row] ?? '';
        const known = rows.get(name);
        if (known === undefined) rows.set(name, [{ columns, row }]);
        else known.push({ columns, row });
      }
    }
    const terms = Array.from(rows, ([term, found]) => encodeTerm(term, found, writer));
    yield { bytes: encodeShard(terms), terms };
  }
}

function rowsByShard({ names, counts }: TermColumns, shards: number): number[][] {
  const rows: number[][] = Array.from({ length: shards }, () => []);
  for (const [row, name] of names.entries()) {
    if (counts[row] !== 0) rows[Math.floor((termHash(name) / 2 ** 32) * shards)]?.push(row);
  }
  return rows;
}

function encodeTerm(term: string, rows: readonly Row[], writer: ByteWriter): EncodedTerm {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) {
    const { columns, row } = only;
    const bytes = columns.bytes.subarray(columns.ends[row - 1] ?? 0, columns.ends[row]);
    return { term, count: columns.counts[row] ?? 0, bytes };
  }
  const merged = mergePostings(rows.map(postingsAt));
  writer.length = 0;
  writer.postings(merged);
  return { term, count: merged.length, bytes: Uint8Array.from(writer.bytes()) };
}

function postingsAt({ columns, row }: Row): Postings {
  return readPostings(columns.bytes, columns.ends[row - 1] ?? 0, columns.counts[row] ?? 0);
}
