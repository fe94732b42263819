/**
 * Finds a clause by its id without keeping 365,000 strings in memory: a table
 * of the ids' hashes, sorted, each with the ordinal of its clause.
 */
import { termHash } from './shard.ts';

/** The bytes of a hash with its ordinal. */
const PAIR = 8;

/** What an id is looked up by. */
export const idHash: (id: string) => number = termHash;

/**
 * Makes the table.
 *
 * @param hashes - the hash of each clause's id, in the order of ordinals.
 * @returns pairs of hash and ordinal, by hash, then by ordinal; as bytes of two u32, little-endian.
 */
export function sortIdHashes(hashes: Uint32Array): Uint8Array {
  // Both in one number, which a typed array sorts fast.
  const keys = new BigUint64Array(hashes.length);
  for (const [i, hash] of hashes.entries()) keys[i] = (BigInt(hash) << 32n) | BigInt(i);
  keys.sort();
  const table = Buffer.alloc(keys.length * PAIR);
  for (const [i, key] of keys.entries()) {
    table.writeUInt32LE(Number(key >> 32n), i * PAIR);
    table.writeUInt32LE(Number(key & 0xffff_ffffn), i * PAIR + PAIR / 2);
  }
  return table;
}

/**
 * The ordinals whose id has a hash, from the bytes of {@link sortIdHashes}.
 * Hashes of different ids may be the same: look at the ids themselves.
 */
export function* ordinalsWithHash(table: Buffer, hash: number): Generator<number> {
  let low = 0;
  let high = table.length / PAIR;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table.readUInt32LE(middle * PAIR) < hash) low = middle + 1;
    else high = middle;
  }
  for (; low < table.length / PAIR && table.readUInt32LE(low * PAIR) === hash; low++) {
    yield table.readUInt32LE(low * PAIR + PAIR / 2);
  }
}
