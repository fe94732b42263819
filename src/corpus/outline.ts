/**
 * What stands under what? Nests units by their markers.
 *
 * The order of markers is the usual one (一、 over （一） over 1. over （1） over ①)
 * unless the document itself shows another: where 1. opens before （一） in most
 * of its divisions, 1. is the outer one.
 */
import { MARKER_LEVELS, type MarkerLevel } from './markers.ts';
import type { Unit } from './unit.ts';

/** A unit in its place. */
export interface OutlineNode {
  readonly unit: Unit;
  readonly parent: OutlineNode | null;
}

const FREE_LEVELS: readonly MarkerLevel[] = ['part', 'item', 'point', 'subpoint', 'circle'];

/** A level's place in the order: the smaller, the further out. */
type Ranks = ReadonlyMap<MarkerLevel, number>;

/** A node that may still take others under it. */
interface OpenNode {
  readonly node: OutlineNode;
  readonly rank: number;
}

/** Nests units; the nodes come in the order of the units. */
export function outlineOf(units: readonly Unit[]): OutlineNode[] {
  const ranks = rankLevels(units);
  const nodes: OutlineNode[] = [];
  const open: OpenNode[] = [];
  for (const [i, unit] of units.entries()) {
    const rank = rankOf(unit, units, i, ranks);
    closeBefore(unit, rank, open);
    const node = { unit, parent: open.at(-1)?.node ?? null };
    nodes.push(node);
    if (rank !== null) open.push({ node, rank });
  }
  return nodes;
}

/** The rank of a unit that others may stand under; null for any other unit. */
function rankOf(unit: Unit, units: readonly Unit[], at: number, ranks: Ranks): number | null {
  if (unit.marker !== null) return ranks.get(unit.marker.level) ?? 0;
  if (unit.kind !== 'heading') return null;
  // An unnumbered heading ranks just above the numbered units that follow it.
  const next = units.slice(at + 1).find((following) => following.marker !== null)?.marker;
  return (ranks.get(next?.level ?? 'item') ?? 0) - 0.5;
}

/** Closes the nodes that `unit` does not stand under. */
function closeBefore(unit: Unit, rank: number | null, open: OpenNode[]): void {
  if (open[0] !== undefined && open[0].node.unit.cover !== unit.cover) open.length = 0;
  if (unit.kind === 'signature' || unit.kind === 'title') open.length = 0;
  if (rank !== null) {
    closeWhile(open, (last) => last.rank >= rank);
  } else if (unit.kind === 'paragraph') {
    // 前款规定的…: an unnumbered line after the items of an article is the article's.
    const article = open.findLast(({ node }) => node.unit.kind === 'article');
    if (article !== undefined) closeWhile(open, (last) => last !== article);
  }
}

function closeWhile(open: OpenNode[], test: (last: OpenNode) => boolean): void {
  for (let last = open.at(-1); last !== undefined && test(last); last = open.at(-1)) open.pop();
}

/** The order of levels in this document. */
function rankLevels(units: readonly Unit[]): Ranks {
  const order = [...MARKER_LEVELS];
  for (const [i, outer] of FREE_LEVELS.entries()) {
    for (const inner of FREE_LEVELS.slice(i + 1)) {
      if (opensFirst(units, inner, outer)) {
        const moved = order.splice(order.indexOf(inner), 1);
        order.splice(order.indexOf(outer), 0, ...moved);
      }
    }
  }
  return new Map(order.map((level, i) => [level, i]));
}

/**
 * True when, in most divisions that have both, `inner` opens before `outer` and
 * carries on after it: 1. （一）（二） 2. A division ends where a higher marker stands.
 */
function opensFirst(units: readonly Unit[], inner: MarkerLevel, outer: MarkerLevel): boolean {
  let votes = 0;
  let seen: MarkerLevel[] = [];
  const count = (): void => {
    const first = seen.indexOf(inner);
    const second = seen.indexOf(outer);
    if (first >= 0 && second >= 0) {
      votes += first < second && seen.indexOf(inner, second) > second ? 1 : -1;
    }
    seen = [];
  };
  const higher = MARKER_LEVELS.slice(0, MARKER_LEVELS.indexOf(outer));
  for (const { marker } of units) {
    if (marker === null) continue;
    if (higher.includes(marker.level)) count();
    else if (marker.level === inner || marker.level === outer) seen.push(marker.level);
  }
  count();
  return votes > 0;
}
