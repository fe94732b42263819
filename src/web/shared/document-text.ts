/** How what the API says of a document is put before a reader. */
import type { DisplayScript, WireClause, WireDocument } from '../../wire/types.ts';

/** The title as it is shown: in square brackets when an editor supplied it. */
export function shownTitle(document: Pick<WireDocument, 'title' | 'titleSupplied'>): string {
  return document.titleSupplied ? `[${document.title}]` : document.title;
}

/** The language tag of text in the script of the source. */
export function sourceLang(document: Pick<WireDocument, 'script'>): string {
  return `zh-${document.script}`;
}

/** The title as it is shown in the script that was asked for. Never for citations. */
export function displayTitle(
  document: Pick<WireDocument, 'title' | 'titleSupplied' | 'display'>,
): string {
  const { titleSupplied, display, title } = document;
  return shownTitle({ title: display?.title ?? title, titleSupplied });
}

/** The language tag of {@link displayTitle}, and of the issuer as it is shown. */
export function displayLang({ script, display }: Pick<WireDocument, 'script' | 'display'>): string {
  if (display === null) return `zh-${script}`;
  return script === 'Hans' ? 'zh-Hant' : 'zh-Hans';
}

/** The language tag of a clause as it is shown, converted or not. */
export function shownLang(
  document: Pick<WireDocument, 'script'>,
  clause: Pick<WireClause, 'converted'>,
  script: DisplayScript,
): string {
  if (!clause.converted || script === 'source') return sourceLang(document);
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
}

/**
 * A link that a document gives for its source, if a page may link to it.
 *
 * @returns null for anything that is not http or https.
 */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/u.test(new URL(url).protocol) ? url : null;
}
