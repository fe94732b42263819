/**
 * Tables made of OpenCC's dictionaries, which take a quarter of a second to read
 * and to work out. `npm run compile` does so once and writes them beside the
 * compiled code; run from the sources, they are worked out anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From one string to several. */
export type Table = ReadonlyMap<string, readonly string[]>;

/** As JSON: the tables by name, each a list of entries. */
export type StoredTables = Readonly<
  Record<string, readonly (readonly [string, readonly string[]])[]>
>;

/** Where the tables are, if they were written. */
export const TABLES_FILE: string = fileURLToPath(new URL('./tables.json', import.meta.url));

let stored: StoredTables | undefined;

/** A table: the one that was written, or the one that `make` works out. */
export function tableNamed(name: string, make: () => Table): Table {
  if (stored === undefined) {
    stored = existsSync(TABLES_FILE)
      ? (JSON.parse(readFileSync(TABLES_FILE, 'utf8')) as StoredTables)
      : {};
  }
  const entries = stored[name];
  return entries === undefined ? make() : new Map(entries);
}
