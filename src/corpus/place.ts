/**
 * Where is a clause? Turns the outline into what ids and pinpoints are made of:
 * the numbered units above a clause, and its count among its like.
 */
import { noteKind } from './letter.ts';
import type { OutlineNode } from './outline.ts';
import type { Unit } from './unit.ts';

export interface Place {
  readonly node: OutlineNode;
  /** The numbered nodes above it, outermost first; an article stands alone, as its number runs on. */
  readonly above: readonly OutlineNode[];
  /**
   * Its number among the unnumbered units of its kind under the same numbered
   * node, from 1. A numbered unit with text of its own is the first paragraph
   * of what it contains; a bare heading is none.
   */
  readonly count: number;
  /**
   * Where an article has several paragraphs: the one under which this numbered
   * unit, or the numbered unit that it stands in, was printed; else null.
   */
  readonly paragraph: number | null;
  /** True for what stands before the text proper: title, 文号, 题注, addressee. */
  readonly opening: boolean;
  /** The nearest unnumbered heading above it, and that heading's count; null if there is none. */
  readonly heading: OutlineNode | null;
  readonly headingCount: number | null;
}

const OPENING_KINDS: ReadonlySet<string> = new Set(['title', 'number', 'note', 'addressee']);

/** Finds the place of every node. */
export function placesOf(nodes: readonly OutlineNode[]): Place[] {
  const counts = new Map<OutlineNode | string, Map<string, number>>();
  const headingCounts = new Map<OutlineNode, number>();
  const opened = { cover: false, main: false };
  const paragraphs = articleParagraphs(nodes);
  return nodes.map((node) => {
    const part = node.unit.cover ? 'cover' : 'main';
    opened[part] ||= !OPENING_KINDS.has(node.unit.kind);
    const above = numberedAbove(node);
    const scope = above.at(-1) ?? part;
    const count = nextCount(counts, scope, node.unit, !opened[part]);
    if (node.unit.kind === 'heading') headingCounts.set(node, count);
    const heading = nearestHeading(node);
    const headingCount = heading === null ? null : (headingCounts.get(heading) ?? null);
    const paragraph = paragraphs(node);
    return { node, above, count, paragraph, opening: !opened[part], heading, headingCount };
  });
}

/** 第（一）项 stands under a 款; which one, must be said where the article has several. */
function articleParagraphs(nodes: readonly OutlineNode[]): (node: OutlineNode) => number | null {
  const totals = new Map<OutlineNode, number>();
  const paragraphOf = new Map<OutlineNode, number>();
  const lastItem = new Map<OutlineNode, OutlineNode>();
  for (const node of nodes) {
    const { parent, unit } = node;
    if (parent?.unit.kind !== 'article') continue;
    const current = totals.get(parent) ?? 1;
    if (unit.marker === null) {
      if (unit.kind === 'paragraph') totals.set(parent, current + 1);
      continue;
    }
    // A line between （一） and （二） does not begin another list.
    const last = lastItem.get(parent);
    const { level, value } = unit.marker;
    const goesOn = last?.unit.marker?.level === level && last.unit.marker.value + 1 === value;
    const before = last === undefined ? undefined : paragraphOf.get(last);
    paragraphOf.set(node, goesOn && before !== undefined ? before : current);
    lastItem.set(parent, node);
  }
  return (node) => {
    let item = node;
    while (item.parent !== null && item.parent.unit.kind !== 'article') item = item.parent;
    if (item.parent === null || (totals.get(item.parent) ?? 1) === 1) return null;
    return paragraphOf.get(item) ?? null;
  };
}

function numberedAbove(node: OutlineNode): OutlineNode[] {
  const above: OutlineNode[] = [];
  for (let up = node.parent; up !== null; up = up.parent) {
    if (up.unit.marker !== null) above.unshift(up);
  }
  return withoutDivisions(above, node.unit);
}

/** Articles are counted through all chapters: below one, and for one, chapters say nothing. */
function withoutDivisions(above: readonly OutlineNode[], unit: Unit): OutlineNode[] {
  const article =
    unit.kind === 'article'
      ? above.length
      : above.findIndex((node) => node.unit.kind === 'article');
  if (article < 0) return [...above];
  const annex = above.filter((node, i) => i < article && node.unit.marker?.level === 'annex');
  return [...annex, ...above.slice(article)];
}

function nearestHeading(node: OutlineNode): OutlineNode | null {
  for (let up = node.parent; up !== null; up = up.parent) {
    if (up.unit.marker === null) return up;
  }
  return null;
}

function nextCount(
  counts: Map<OutlineNode | string, Map<string, number>>,
  scope: OutlineNode | string,
  unit: Unit,
  opening: boolean,
): number {
  const byKind = counts.get(scope) ?? new Map<string, number>();
  counts.set(scope, byKind);
  const owner = typeof scope === 'string' ? null : scope.unit;
  const ownText = owner !== null && owner.kind !== 'heading';
  const start = unit.kind === 'paragraph' && ownText ? 1 : 0;
  const like = likeOf(unit, opening);
  const count = (byKind.get(like) ?? start) + 1;
  byKind.set(like, count);
  return count;
}

/** What a unit is counted among: 第2个标题 counts headings that have no number of their own. */
function likeOf({ kind, marker, lines }: Unit, opening: boolean): string {
  if (marker !== null) return 'numbered';
  return kind === 'note' ? `${noteKind(lines[0]?.text ?? '')} ${opening}` : kind;
}
