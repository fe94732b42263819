/** How is text put into HTML? There is no template engine: a few pieces of markup around escaped text. */

/** Markup; whatever text is in it has been escaped. */
export interface Html {
  readonly markup: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // HTML would read it as a line feed, and the text would no longer be that of the source.
  '\r': '&#13;',
  // HTML has no such character, however it is written.
  '\0': '\ufffd',
};

/** Text in which HTML finds nothing to act on, as content and as the value of an attribute in quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"'\r\0]/gu, (character) => ENTITIES[character] ?? character);
}

type Value = string | Html | readonly Html[] | null;

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/** Markup with values in it: text is escaped, markup is taken as it is, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(markupOf)) };
}

/**
 * Data as a block that no browser runs. Within `<script>` only `<` matters: it
 * could end the block or begin a comment (HTML, 4.12.1.3).
 */
export function jsonBlock(type: string, data: object): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return { markup: `<script type="${escaped(type)}">${json}</script>` };
}

const ABOUT = /<!-- about -->.*<!-- \/about -->/su;
const TEXT = '<!-- text -->';

/**
 * Fills in a page.
 *
 * @param page - HTML with the two places: `<!-- about -->…<!-- /about -->` in its head, whose
 *   content is what holds for any page, and `<!-- text -->`.
 * @param about - takes the first place; null leaves what is there.
 * @param text - takes the second.
 */
export function filled(page: string, about: Html | null, text: Html): string {
  if (!ABOUT.test(page) || !page.includes(TEXT)) {
    throw new Error('index.html lacks a place for what a page says of itself, or for its text');
  }
  // Functions: in a string, `$&` of a title would be a pattern.
  const headed = about === null ? page : page.replace(ABOUT, () => about.markup);
  return headed.replace(TEXT, () => text.markup);
}
