import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseRich, type RichNode } from '../rich-text.ts';

function shown(node: RichNode, key: number): ComponentChildren {
  if (typeof node === 'string') return node;
  const Tag = node.tag;
  if (Tag === 'br') return <br key={key} />;
  return <Tag key={key}>{node.children.map(shown)}</Tag>;
}

/** Text as the API sets it: of a few harmless elements without attributes. */
export function RichHtml({ html }: { html: string }) {
  const nodes = useMemo(() => parseRich(html).map(shown), [html]);
  return <>{nodes}</>;
}
