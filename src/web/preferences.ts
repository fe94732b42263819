/** What the page remembers of its reader, in this browser only. */

/** A language of the interface, as in `<html lang>`. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** The languages of the interface, in the order in which they are offered. */
export const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

type Key = 'language' | 'citation-style' | 'basket-output';

function read(key: Key): string | null {
  try {
    return localStorage.getItem(`tiaowen.${key}`);
  } catch {
    return null; // storage is switched off: nothing is remembered, all else works
  }
}

function write(key: Key, value: string): void {
  try {
    localStorage.setItem(`tiaowen.${key}`, value);
  } catch {
    // storage is switched off or full: the choice holds until the page is left
  }
}

/** The language that suits a browser's language tag: Chinese by script, else English. */
function languageFor(tag: string): Language {
  const lower = tag.toLowerCase();
  if (!lower.startsWith('zh')) return 'en';
  if (lower.includes('hans')) return 'zh-Hans';
  return /hant|-(?:tw|hk|mo)\b/u.test(lower) ? 'zh-Hant' : 'zh-Hans';
}

/** The language that was chosen before, else the browser's. */
export function initialLanguage(): Language {
  const stored = read('language');
  return LANGUAGES.find((language) => language === stored) ?? languageFor(navigator.language);
}

/** Remembers the language. */
export function rememberLanguage(language: Language): void {
  write('language', language);
}

/** The citation style that was used last, if it is still one of `styles`. */
export function rememberedStyle<T extends string>(styles: readonly T[], fallback: T): T {
  const stored = read('citation-style');
  return styles.find((style) => style === stored) ?? fallback;
}

/** Remembers the citation style. */
export function rememberStyle(style: string): void {
  write('citation-style', style);
}

/** How the basket was set out last, as it was remembered: to be checked before use. */
export function rememberedOutput(): unknown {
  try {
    return JSON.parse(read('basket-output') ?? 'null');
  } catch {
    return null; // not what this program wrote
  }
}

/** Remembers how the basket is set out. */
export function rememberOutput(options: object): void {
  write('basket-output', JSON.stringify(options));
}
