import type { ClauseId, DocumentId } from './ids.ts';

/** The script a document is printed in: Simplified or Traditional Chinese. */
export type Script = 'Hans' | 'Hant';

/** Where a document was taken from; what is not known is null. */
export interface Source {
  readonly site: string | null;
  readonly url: string | null;
}

/**
 * What is known about a document. Every field but `id`, `title` and `script`
 * is null unless the source states it; dates are `YYYY-MM-DD`.
 */
export interface DocumentMeta {
  readonly id: DocumentId;
  /** Ids that the document had before; every address made with one still leads to it. Absent for none. */
  readonly aliases?: readonly DocumentId[];
  readonly title: string;
  /** True when the source has no title and an editor wrote one; shown in square brackets. */
  readonly titleSupplied: boolean;
  readonly issuer: string | null;
  /** The official English title and issuer, where a source gives them; a translation is never made up. */
  readonly titleEn?: string | null;
  readonly issuerEn?: string | null;
  readonly region: string | null;
  readonly type: string | null;
  /** The 文号, printed with 〔〕 (GB/T 9704). */
  readonly number: string | null;
  readonly adopted: string | null;
  readonly adoptedBy: string | null;
  readonly issued: string | null;
  readonly published: string | null;
  readonly script: Script;
  readonly source: Source | null;
}

/** A document with its clauses in the order in which they are printed. */
export interface PolicyDocument {
  readonly meta: DocumentMeta;
  readonly clauses: readonly Clause[];
}

/**
 * What a clause is in its document.
 *
 * - `title`, `number`, `note`, `addressee`, `signature`: the parts of an official letter
 *   (标题, 文号, 题注/附注, 主送机关, 落款)
 * - `heading`: stands over others and says nothing by itself
 * - `article`: 第…条 with its first paragraph
 * - `point`: a numbered 一、 （一） 1. （1） ① with its text
 * - `paragraph`: an unnumbered paragraph (段, within an article 款)
 * - `item`: a “——” item
 * - `columns`, `row`: a table's header row and its rows
 */
export type ClauseKind =
  | 'title'
  | 'number'
  | 'note'
  | 'addressee'
  | 'heading'
  | 'article'
  | 'point'
  | 'paragraph'
  | 'item'
  | 'columns'
  | 'row'
  | 'signature';

/** A language of the interface, and of what files and citations say beside source text. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** The same said in each language. */
export type InEachLanguage = Readonly<Record<Language, string>>;

/** How a clause is cited. */
export type Pinpoint = InEachLanguage;

/** The longest clause, in UTF-16 units: a longer text has not been divided, and no page could show it. */
export const CLAUSE_LIMIT = 1_000_000;

/** The smallest unit that a report would cite. */
export interface Clause {
  readonly id: ClauseId;
  readonly documentId: DocumentId;
  readonly kind: ClauseKind;
  /** How the clauses above this one are called, outermost first; source text. */
  readonly path: readonly string[];
  /** How this clause is called in the `path` of what stands under it; null if nothing can. */
  readonly lead: string | null;
  /** All that is printed, marker included; lines that belong together are joined by `\n`. */
  readonly text: string;
  readonly pinpoint: Pinpoint;
}

/**
 * A 文号 as GB/T 9704 prints it: its year in 〔〕, its digits half width, without
 * white space, whichever way a web page has it.
 */
export function officialNumber(number: string): string {
  const digits = number.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
  return digits.replace(/\s+/gu, '').replace(/[〔［[（(【]([0-9]{4})[〕］\]）)】]/u, '〔$1〕');
}

const YEAR_IN_NUMBER = /〔((?:19|20)\d{2})〕/u;

/**
 * The date by which a document is sorted: adopted, else issued, else published.
 *
 * @returns `YYYY-MM-DD`, or null when the source states none.
 */
export function documentDate(meta: DocumentMeta): string | null {
  return meta.adopted ?? meta.issued ?? meta.published;
}

/**
 * The year of a document: that of {@link documentDate}, else the year in its 文号.
 *
 * @returns a four-digit year, or null when the source states neither.
 */
export function documentYear(meta: DocumentMeta): number | null {
  const date = documentDate(meta);
  if (date !== null) return Number(date.slice(0, 4));
  const inNumber = meta.number === null ? null : YEAR_IN_NUMBER.exec(officialNumber(meta.number));
  return inNumber?.[1] === undefined ? null : Number(inNumber[1]);
}

/** Sorts years, the oldest first; a year that is not known comes last. */
export function compareYears(a: number | null, b: number | null): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}

/** The title as it is shown: in square brackets when an editor supplied it. */
export function displayTitle(meta: Pick<DocumentMeta, 'title' | 'titleSupplied'>): string {
  return meta.titleSupplied ? `[${meta.title}]` : meta.title;
}

/**
 * The year by which each of some documents is told from the others: null where no
 * other has its title, as most have not; a 政府工作报告 is given every year.
 *
 * @returns years in the order of the documents.
 */
export function distinguishingYears(documents: readonly DocumentMeta[]): (number | null)[] {
  const having = new Map<string, number>();
  for (const { title } of documents) having.set(title, (having.get(title) ?? 0) + 1);
  return documents.map((meta) => ((having.get(meta.title) ?? 0) > 1 ? documentYear(meta) : null));
}
