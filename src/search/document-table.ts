/** What searches ask of all documents again and again, in columns; made when first asked for. */
import type { ClauseIndex } from '../index/index.ts';
import { type DocumentMeta, documentDate, documentYear } from '../model/index.ts';

/** A property of documents whose values are counted. */
export interface FacetColumn<T> {
  /** Document → number of its value; {@link NO_VALUE} where it has none. */
  readonly codes: Uint32Array;
  /** Number → value. */
  readonly values: readonly T[];
}

export const NO_VALUE = 0xffff_ffff;

export interface DocumentTable {
  /** Document → its rank by date: what has no date comes last either way; of one date, by id. */
  readonly ranks: Readonly<Record<'newest' | 'oldest', Uint32Array>>;
  /** Document → its rank by id, in UTF-16 units, and the other way round. */
  readonly idRanks: Uint32Array;
  readonly byIdRank: Uint32Array;
  readonly year: FacetColumn<number>;
  readonly issuer: FacetColumn<string>;
  readonly region: FacetColumn<string>;
  readonly type: FacetColumn<string>;
}

const tables = new WeakMap<ClauseIndex, DocumentTable>();

export function documentTable(index: ClauseIndex): DocumentTable {
  let table = tables.get(index);
  if (table === undefined) {
    const metas = index.documents.map(({ meta }) => meta);
    const byIdRank = placesById(metas);
    table = {
      idRanks: inverse(byIdRank),
      byIdRank,
      ranks: { newest: ranksBy(metas, -1), oldest: ranksBy(metas, 1) },
      year: columnOf(metas, documentYear),
      issuer: columnOf(metas, ({ issuer }) => issuer),
      region: columnOf(metas, ({ region }) => region),
      type: columnOf(metas, ({ type }) => type),
    };
    tables.set(index, table);
  }
  return table;
}

function columnOf<T extends string | number>(
  metas: readonly DocumentMeta[],
  value: (meta: DocumentMeta) => T | null,
): FacetColumn<T> {
  const numbers = new Map<T, number>();
  const codes = Uint32Array.from(metas, (meta) => {
    const of = value(meta);
    if (of === null) return NO_VALUE;
    const known = numbers.get(of) ?? numbers.size;
    numbers.set(of, known);
    return known;
  });
  return { codes, values: [...numbers.keys()] };
}

function ranksBy(metas: readonly DocumentMeta[], direction: 1 | -1): Uint32Array {
  const documents = metas.map((meta, place) => ({ place, id: meta.id, date: documentDate(meta) }));
  documents.sort((a, b) => {
    if (a.date !== b.date) {
      if (a.date === null) return 1;
      if (b.date === null) return -1;
      return a.date < b.date ? -direction : direction;
    }
    return a.id < b.id ? -1 : 1;
  });
  return inverse(Uint32Array.from(documents, ({ place }) => place));
}

function placesById(metas: readonly DocumentMeta[]): Uint32Array {
  const places = [...metas.keys()];
  const idOf = (place: number): string => metas[place]?.id ?? '';
  return Uint32Array.from(places.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)));
}

/** Rank → place turned into place → rank. */
function inverse(places: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(places.length);
  for (const [rank, place] of places.entries()) ranks[place] = rank;
  return ranks;
}
