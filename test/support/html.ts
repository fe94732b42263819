/** What a browser makes of a page, by the algorithm of the HTML standard. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page, read. */
export interface ReadPage {
  readonly title: string;
  /** The `<meta>` elements of the head that have a name, in order. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** What `rel` leads to. */
  readonly link: (rel: string) => string | undefined;
  /** The data of the blocks of JSON-LD. */
  readonly jsonLd: readonly unknown[];
  /** The names of all elements, in order; for finding what should not be there. */
  readonly elements: readonly string[];
  /** The elements of a name within the body. */
  readonly all: (name: string) => readonly { text: string; attribute: (name: string) => string }[];
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function within(node: Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(within) : [];
  return defaultTreeAdapter.isElementNode(node) ? [node, ...below] : below;
}

/** The text in an element; a `<br>` is a line break. */
function textIn(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Reads a page; scripts are taken to be off. */
export function readPage(source: string): ReadPage {
  const document = parse(source, { scriptingEnabled: false });
  const elements = within(document);
  const head = elements.filter(({ parentNode }) => parentNode?.nodeName === 'head');
  const named = (name: string): Element[] => head.filter(({ tagName }) => tagName === name);
  const body = elements.filter(({ tagName }) => tagName === 'body').flatMap(within);
  return {
    title: named('title').map(textIn).join('|'),
    meta: named('meta').flatMap((element) => {
      const name = attributeOf(element, 'name');
      return name === undefined ? [] : [[name, attributeOf(element, 'content') ?? ''] as const];
    }),
    link: (rel) => {
      const found = named('link').find((element) => attributeOf(element, 'rel') === rel);
      return found === undefined ? undefined : attributeOf(found, 'href');
    },
    jsonLd: named('script')
      .filter((element) => attributeOf(element, 'type') === 'application/ld+json')
      .map((element): unknown => JSON.parse(textIn(element))),
    elements: elements
      .filter(({ namespaceURI }) => namespaceURI === html.NS.HTML)
      .map(({ tagName }) => tagName),
    all: (name) =>
      body
        .filter(({ tagName }) => tagName === name)
        .map((element) => ({
          text: textIn(element),
          attribute: (attribute) => attributeOf(element, attribute) ?? '',
        })),
  };
}
