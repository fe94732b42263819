/**
 * What is in the basket, and is what comes from outside one?
 *
 * The stored basket and the exported file have one shape. Both are hostile
 * until read here: another version, a damaged file, a hand-made one.
 */
import type { WireClause, WireDocument } from '../../wire/types.ts';

/** How many clauses a basket holds: as many as the API cites at once. */
export const MOST_ITEMS = 1000;
/** The longest note that the API takes, in UTF-16 units. */
export const LONGEST_NOTE = 10_000;
/** The longest file that is read, in UTF-16 units: a thousand long clauses. */
export const LONGEST_FILE = 20_000_000;

const FORMAT = 'tiaowen-basket';
const VERSION = 1;
const LONGEST_NAME = 2000;
const LONGEST_TEXT = 1_000_000;

/** A collected clause. */
export interface BasketItem {
  /** The id of the clause; no two items have the same. */
  readonly id: string;
  readonly documentId: string;
  /** The title as it is shown, in square brackets where an editor supplied it. */
  readonly title: string;
  /** The year of the document: successive reports have one title. */
  readonly year: number | null;
  /** The script of the source. */
  readonly script: WireDocument['script'];
  readonly pinpoint: WireClause['pinpoint'];
  /** The page's path for the clause. */
  readonly url: string;
  /** When it was collected, ISO 8601 in UTC. */
  readonly added: string;
  /** The person's remark; empty for none. */
  readonly note: string;
  /** Words of `text` to quote; null for all of it. */
  readonly quote: string | null;
  /** The clause as printed when it was collected. */
  readonly text: string;
}

/** Why a text is no basket that can be read. */
export type Fault =
  | 'too-large'
  | 'not-json'
  | 'not-a-basket'
  /** Written by a later version of this program. */
  | 'newer'
  | 'too-many'
  /** An item lacks something, or has something that cannot be. */
  | 'damaged';

/** What a text turned out to be. */
export type Reading =
  | {
      readonly ok: true;
      readonly items: readonly BasketItem[];
      /** The last write of each tab that is in it; see store.ts. */
      readonly writes: Readonly<Record<string, number>>;
    }
  | {
      readonly ok: false;
      readonly fault: Fault;
      /** The number of the damaged item, from 1; null where it is not one item's fault. */
      readonly item: number | null;
    };

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isName = (value: unknown): value is string => isText(value, LONGEST_NAME) && value !== '';
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u.test(value) &&
  !Number.isNaN(Date.parse(value));

function readPinpoint(value: unknown): WireClause['pinpoint'] | null {
  if (!isRecord(value)) return null;
  const { 'zh-Hans': hans, 'zh-Hant': hant, en } = value;
  if (!isText(hans, LONGEST_NAME) || !isText(hant, LONGEST_NAME)) return null;
  return isText(en, LONGEST_NAME) ? { 'zh-Hans': hans, 'zh-Hant': hant, en } : null;
}

/** An item with exactly the fields it has; null for anything else. */
function readItem(value: unknown): BasketItem | null {
  if (!isRecord(value)) return null;
  const { id, documentId, title, year, script, url, added, note, quote, text } = value;
  const pinpoint = readPinpoint(value.pinpoint);
  if (pinpoint === null || !isName(id) || !isName(documentId) || !isName(title)) return null;
  if (year !== null && !(Number.isInteger(year) && typeof year === 'number')) return null;
  if (script !== 'Hans' && script !== 'Hant') return null;
  if (!isName(url) || !url.startsWith('/documents/') || !isInstant(added)) return null;
  if (!isText(note, LONGEST_NOTE) || !isText(text, LONGEST_TEXT)) return null;
  if (quote !== null && !(isText(quote, LONGEST_TEXT) && quote !== '' && text.includes(quote))) {
    return null;
  }
  return { id, documentId, title, year, script, pinpoint, url, added, note, quote, text };
}

function readWrites(value: unknown): Record<string, number> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

const fails = (fault: Fault, item: number | null = null): Reading => ({ ok: false, fault, item });

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/**
 * Reads a stored or exported basket. Of items with the same id the first holds.
 *
 * @returns the items, or why there are none; nothing is ever taken in part.
 */
export function readBasket(text: string): Reading {
  if (text.length > LONGEST_FILE) return fails('too-large');
  // Some editors write a byte order mark, which JSON does not know.
  const parsed = parseJson(text.replace(/^\uFEFF/u, ''));
  if (parsed === null) return fails('not-json');
  const { value } = parsed;
  if (!isRecord(value) || value.format !== FORMAT || !Array.isArray(value.items)) {
    return fails('not-a-basket');
  }
  if (typeof value.version === 'number' && value.version > VERSION) return fails('newer');
  if (value.version !== VERSION) return fails('not-a-basket');
  if (value.items.length > MOST_ITEMS) return fails('too-many');
  const items = new Map<string, BasketItem>();
  for (const [i, entry] of value.items.entries()) {
    const item = readItem(entry);
    if (item === null) return fails('damaged', i + 1);
    if (!items.has(item.id)) items.set(item.id, item);
  }
  return { ok: true, items: [...items.values()], writes: readWrites(value.writes) };
}

/** The basket as it is stored. */
export function storedText(
  items: readonly BasketItem[],
  writes: Readonly<Record<string, number>>,
): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, items, writes });
}

/**
 * The basket as a file, which {@link readBasket} reads back.
 *
 * @param exported - when, ISO 8601.
 */
export function fileText(items: readonly BasketItem[], exported: string): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported, items }, null, 2)}\n`;
}
