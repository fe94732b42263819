/** What do the styles of English-language writing have in common? */
import type { RichText, Run } from '../model/index.ts';
import { type Capitals, romanized } from './pinyin.ts';
import type { CitationRecord } from './record.ts';

/** The issuer by its official English name, else in pinyin: a translation is never made up. */
export function issuerInLatin(
  { issuer, issuerEn, wordsOf }: CitationRecord,
  capitals: Capitals = 'sentence',
): string | null {
  if (issuerEn !== null) return issuerEn;
  return issuer === null ? null : romanized(wordsOf(issuer), capitals);
}

/** The title in pinyin; one that was supplied keeps its square brackets. */
export function titleInLatin({ title, wordsOf }: CitationRecord, capitals: Capitals): string {
  return romanized(wordsOf(title), capitals);
}

/** ` [English title]`, or nothing where no source gives one. */
export function englishTitle({ titleEn }: CitationRecord): string {
  return titleEn === null ? '' : ` [${titleEn}]`;
}

/** Text that ends in a full stop, and in one only. */
export function stopped(text: string): string {
  return /[.。!！?？]$/u.test(text) ? text : `${text}.`;
}

/** Upright text. */
export function upright(text: string): Run {
  return { text };
}

/** The runs without those that are empty. */
export function rich(...runs: readonly Run[]): RichText {
  return runs.filter((run) => run.text !== '');
}
