/** How does a citation say that its quote is not in the script of the source? */
import type { Script } from '../model/index.ts';
import type { CitationRequest } from './record.ts';

/** Behind the quote itself, in the script that it is now in. */
const BEHIND_QUOTE: Readonly<Record<Script, string>> = {
  Hans: '（由簡體轉換）',
  Hant: '（由繁体转换）',
};
/** In a citation that stands apart from the quote. */
const IN_CITATION: Readonly<Record<Script, string>> = {
  Hans: '（引文由簡體轉換）',
  Hant: '（引文由繁体转换）',
};
const IN_ENGLISH: Readonly<Record<Script, string>> = {
  Hans: ' [Quotation converted from Simplified Chinese.]',
  Hant: ' [Quotation converted from Traditional Chinese.]',
};

/** What stands behind a quote that was converted from `script`; empty for source text. */
export function conversionLabel(script: Script | null): string {
  return script === null ? '' : BEHIND_QUOTE[script];
}

/** What a citation says at its end, in the language of its style; empty for source text. */
export function conversionNote(request: CitationRequest, language: 'zh' | 'en'): string {
  const script = request.quotes?.find((quote) => quote.convertedFrom !== null)?.convertedFrom;
  if (script == null) return '';
  return (language === 'zh' ? IN_CITATION : IN_ENGLISH)[script];
}
