/**
 * The little HTML that the page takes from the API: how a citation is set.
 * Whatever else stands there is text, so that no title can become markup, in
 * the page or where it is pasted.
 */
import { escaped } from './html-text.ts';

/** How text is set; `p`, `blockquote` and `pre` are for lists and quotes. */
const TAGS = ['i', 'sup', 'br', 'p', 'blockquote', 'pre'] as const;
type Tag = (typeof TAGS)[number];

/** Text, or an element without attributes. */
export type RichNode = string | { readonly tag: Tag; readonly children: readonly RichNode[] };

function nodesOf(parent: Node): RichNode[] {
  return [...parent.childNodes].flatMap((node): RichNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
    const tag = TAGS.find((known) => known === node.nodeName.toLowerCase());
    const children = nodesOf(node);
    return tag === undefined ? children : [{ tag, children }];
  });
}

/** Reads HTML of the API. Attributes and elements that are not known leave their text behind. */
export function parseRich(html: string): RichNode[] {
  // A document made so runs nothing and loads nothing.
  return nodesOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function writeNode(node: RichNode): string {
  if (typeof node === 'string') return escaped(node);
  if (node.tag === 'br') return '<br>';
  return `<${node.tag}>${node.children.map(writeNode).join('')}</${node.tag}>`;
}

/** The same HTML with nothing in it but how text is set. */
export function safeHtml(html: string): string {
  return parseRich(html).map(writeNode).join('');
}
