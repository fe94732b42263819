/**
 * What is the stable address of a clause?
 *
 * A locator is made of the source's own numbers where it has them (`p2.i1`:
 * 二、（一）), and of a digest of the text where it has none (`p2.i1.t-1f0a9c3e`),
 * so that it stays the same when other clauses are added, dropped or changed.
 */
import { createHash } from 'node:crypto';
import { type MarkerLevel, tableCells } from './markers.ts';
import { numberValue } from './numerals.ts';
import type { OutlineNode } from './outline.ts';
import type { Place } from './place.ts';
import type { Unit } from './unit.ts';

const LEVEL_LETTERS: Readonly<Record<MarkerLevel, string>> = {
  annex: 'x',
  book: 'b',
  chapter: 'c',
  section: 's',
  article: 'a',
  major: 'g',
  part: 'p',
  item: 'i',
  point: 'n',
  subpoint: 'm',
  circle: 'o',
};

/**
 * The locators of all clauses of a document, in order; no two are alike.
 *
 * Where numbers start anew under every unnumbered heading, the heading is part
 * of the locator. What still has the same numbers as another clause is told
 * from it by a digest of its text; only what has the same text too is counted.
 */
export function locatorsOf(places: readonly Place[]): string[] {
  const restarting = restartingScopes(places);
  const taken = new Map<string, number>();
  return places.map((place) => firstFree(place, restarting, taken));
}

/** The shortest address that no other clause has; `taken` remembers where to go on counting. */
function firstFree(
  place: Place,
  restarting: ReadonlySet<string>,
  taken: Map<string, number>,
): string {
  const { unit } = place.node;
  const plain = address(place, restarting);
  // What has no number has its digest in its address already.
  const told = plain.endsWith(digest(unit)) ? plain : `${plain}~${digest(unit)}`;
  let locator = taken.has(plain) ? told : plain;
  let times = taken.get(told) ?? 1;
  while (taken.has(locator)) {
    times++;
    locator = `${told}~${times}`;
  }
  taken.set(locator, 1);
  taken.set(told, times);
  return locator;
}

/** The address by numbers, with headings where `restarting` demands them. */
function address(place: Place, restarting: ReadonlySet<string>): string {
  const steps: string[] = place.node.unit.cover ? ['cover'] : [];
  for (const node of [...place.above, place.node]) {
    const heading = headingAbove(node);
    if (heading !== null && restarting.has(scopeOf(node))) steps.push(step(heading.unit));
    steps.push(step(node.unit));
  }
  return steps.join('.');
}

/** The unnumbered heading between a numbered node and the next numbered one above it. */
function headingAbove(node: OutlineNode): OutlineNode | null {
  if (node.unit.marker === null || node.unit.kind === 'article') return null;
  const up = node.parent;
  return up !== null && up.unit.marker === null ? up : null;
}

/** What a number is counted in: the level within the nearest numbered node above. */
function scopeOf(node: OutlineNode): string {
  const path: string[] = [node.unit.marker?.level ?? '', String(node.unit.cover)];
  for (let up = node.parent; up !== null; up = up.parent) {
    if (up.unit.marker !== null) path.push(step(up.unit));
  }
  return path.join('.');
}

/** The scopes in which two unnumbered headings have the same number under them. */
function restartingScopes(places: readonly Place[]): ReadonlySet<string> {
  const owners = new Map<string, OutlineNode>();
  const restarting = new Set<string>();
  for (const { node } of places) {
    const heading = headingAbove(node);
    if (heading === null) continue;
    const scope = scopeOf(node);
    const number = `${scope}.${step(node.unit)}`;
    const owner = owners.get(number);
    if (owner === undefined) owners.set(number, heading);
    else if (owner !== heading) restarting.add(scope);
  }
  return restarting;
}

function step(unit: Unit): string {
  const { marker, kind } = unit;
  if (marker !== null) {
    const value = marker.level === 'annex' && marker.value === 0 ? '' : String(marker.value);
    const inserted = marker.inserted === '' ? '' : `-${numberValue(marker.inserted)}`;
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
  const first = tableCells(unit.lines[0]?.text ?? '', 1)?.[0]?.normalize('NFKC') ?? '';
  return /^[0-9]{1,6}$/.test(first) ? Number(first) : null;
}

/** Eight hexadecimal digits of the text's SHA-256, white space aside. */
function digest(unit: Unit): string {
  const text = unit.lines.map((line) => line.text.replace(/[\s\u3000]/gu, '')).join('');
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
