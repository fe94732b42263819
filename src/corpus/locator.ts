/**
 * What is the stable address of a clause?
 *
 * A locator is made of the source's own numbers where it has them (`p2.i1`:
 * 二、（一）), and of a digest of the text where it has none (`p2.i1.t-1f0a9c3e`),
 * so that it stays the same when other clauses are added, dropped or changed.
 */
import { createHash } from 'node:crypto';
import type { MarkerLevel } from './markers.ts';
import { tableCells } from './markers.ts';
import type { Place } from './place.ts';
import type { Unit } from './unit.ts';

const LEVEL_LETTERS: Readonly<Record<MarkerLevel, string>> = {
  annex: 'x',
  book: 'b',
  chapter: 'c',
  section: 's',
  article: 'a',
  part: 'p',
  item: 'i',
  point: 'n',
  subpoint: 'm',
  circle: 'o',
};

/**
 * The locators of all clauses of a document, in order; no two are alike. A
 * number that occurs again in the same place gets `~2`, `~3` ….
 */
export function locatorsOf(places: readonly Place[]): string[] {
  const seen = new Map<string, number>();
  return places.map((place) => {
    const steps = [...place.above.map((node) => step(node.unit)), step(place.node.unit)];
    if (place.node.unit.cover) steps.unshift('cover');
    const locator = steps.join('.');
    const times = (seen.get(locator) ?? 0) + 1;
    seen.set(locator, times);
    return times === 1 ? locator : `${locator}~${times}`;
  });
}

function step(unit: Unit): string {
  const { marker, kind } = unit;
  if (marker !== null) {
    const value = marker.level === 'annex' && marker.value === 0 ? '' : String(marker.value);
    const inserted = marker.insertion === 0 ? '' : `-${marker.insertion}`;
    return LEVEL_LETTERS[marker.level] + value + inserted;
  }
  if (kind === 'title' || kind === 'number') return kind;
  const row = kind === 'row' ? rowNumber(unit) : null;
  if (row !== null) return `r${row}`;
  return `${KIND_LETTERS[kind]}-${digest(unit)}`;
}

const KIND_LETTERS: Readonly<Record<Unit['kind'], string>> = {
  title: 'title',
  number: 'number',
  note: 'note',
  addressee: 'to',
  heading: 'h',
  article: 'a',
  point: 'n',
  paragraph: 't',
  item: 'd',
  columns: 'cols',
  row: 'r',
  signature: 'sig',
};

/** The number in the first cell of a table row, or null. */
export function rowNumber(unit: Unit): number | null {
  const first = tableCells(unit.lines[0]?.text ?? '')?.[0]?.normalize('NFKC') ?? '';
  return /^[0-9]{1,6}$/.test(first) ? Number(first) : null;
}

/** Eight hexadecimal digits of the text's SHA-256, white space aside. */
function digest(unit: Unit): string {
  const text = unit.lines.map((line) => line.text.replace(/[\s\u3000]/gu, '')).join('');
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
