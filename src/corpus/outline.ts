/**
 * What stands under what? Nests units by their markers.
 *
 * The order of markers is the usual one (一、 over （一） over 1. over （1） over ①)
 * unless the document itself shows another: where 1. carries on its count after
 * （一）（二） have run, 1. is the outer one.
 */
import { isLetterNote } from './letter.ts';
import { MARKER_LEVELS, type MarkerLevel } from './markers.ts';
import type { Unit } from './unit.ts';

/** A unit in its place. */
export interface OutlineNode {
  readonly unit: Unit;
  readonly parent: OutlineNode | null;
}

/** Levels whose order documents differ in; 一、 always stands above them. */
const FREE_LEVELS: readonly MarkerLevel[] = ['item', 'point', 'subpoint', 'circle'];

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

/** Parts of the letter stand under nothing; after them the outline starts anew. */
function standsAlone({ kind, lines }: Unit): boolean {
  const note = kind === 'note' && isLetterNote(lines[0]?.text ?? '');
  return kind === 'title' || kind === 'signature' || note;
}

/** Closes the nodes that `unit` does not stand under. */
function closeBefore(unit: Unit, rank: number | null, open: OpenNode[]): void {
  if (open[0] !== undefined && open[0].node.unit.cover !== unit.cover) open.length = 0;
  if (standsAlone(unit)) open.length = 0;
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
 * True when the document shows `inner` above `outer` more often than below it:
 * the one that stands above carries on its count after the other has run (1.
 * （一）（二） 2.). Counts end where a higher marker, a title or a signature stands.
 */
function opensFirst(units: readonly Unit[], inner: MarkerLevel, outer: MarkerLevel): boolean {
  let votes = 0;
  let run: { level: MarkerLevel; value: number }[] = [];
  const count = (): void => {
    votes += timesAbove(run, inner) - timesAbove(run, outer);
    run = [];
  };
  const higher = MARKER_LEVELS.slice(0, MARKER_LEVELS.indexOf('item'));
  for (const { kind, marker } of units) {
    if (kind === 'title' || kind === 'signature') count();
    if (marker === null) continue;
    if (higher.includes(marker.level)) count();
    else if (marker.level === inner || marker.level === outer) run.push(marker);
  }
  count();
  return votes > 0;
}

/** How often a marker of `level` carries on its count after another level started one at 1. */
function timesAbove(
  run: readonly { level: MarkerLevel; value: number }[],
  level: MarkerLevel,
): number {
  let times = 0;
  let last: number | null = null;
  let between = false;
  for (const { level: current, value } of run) {
    if (current !== level) {
      between ||= last !== null && value === 1;
      continue;
    }
    if (between && last !== null && value === last + 1) times++;
    last = value;
    between = false;
  }
  return times;
}
