import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

/** The elements that citations are made of; of any other, only what stands in it is shown. */
const ALLOWED = ['p', 'i', 'em', 'sup', 'blockquote', 'br', 'pre'] as const;

function shown(node: Node, key: number): ComponentChildren {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const Tag = ALLOWED.find((name) => name === node.localName);
  if (Tag === 'br') return <br key={key} />;
  const children = [...node.childNodes].map(shown);
  return Tag === undefined ? children : <Tag key={key}>{children}</Tag>;
}

/** Rich text from the API, made of a few harmless elements without attributes. */
export function RichHtml({ html }: { html: string }) {
  const nodes = useMemo(
    () => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(shown),
    [html],
  );
  return <>{nodes}</>;
}
