/** How does plain text stand in HTML? */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as HTML that shows all of its spaces; line breaks between elements of HTML mean nothing. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character)
    .replace(/ (?= )/gu, '&nbsp;');
}

/** Plain text as HTML of one paragraph; its line breaks stay, and its spaces where there are several. */
export function textHtml(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}
