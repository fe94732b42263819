/**
 * How does one state in a report that something is not in the documents? With
 * what was sought, in how many documents, of which corpus, on which day. Nothing
 * is said of documents that are not among them.
 */
import { bookTitle, restrictionsOf } from '../cite/index.ts';
import type { Clause, DocumentMeta, InEachLanguage, Language, Scope } from '../model/index.ts';
import type { Filters } from '../search/index.ts';

/** What was searched, and when. */
export interface Searched {
  readonly documents: number;
  readonly clauses: number;
  /** SHA-256 over all documents, hexadecimal. */
  readonly corpusDigest: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What was sought in vain. */
export type Sought =
  /** The text as it stands. */
  | { readonly kind: 'passage' }
  /** Neither the text as it stands nor all of its words together. */
  | { readonly kind: 'words'; readonly scope: Scope }
  /** A query with operators or fields. */
  | { readonly kind: 'expression' };

const count = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

/** `YYYY-MM-DD` as it is written in a sentence. */
function dates(iso: string): { readonly chinese: string; readonly english: string } {
  const [year = '', month = '', day = ''] = iso.split('-');
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    chinese: `${year}年${Number(month)}月${Number(day)}日`,
    english: english.format(new Date(`${iso}T00:00:00Z`)),
  };
}

/** A text on one line in quotation marks, its own being those of a quotation within another. */
function quoted(text: string): { readonly curly: string; readonly corner: string } {
  const line = text.replace(/\s+/gu, ' ').trim();
  return {
    curly: `“${line.replaceAll('“', '‘').replaceAll('”', '’')}”`,
    corner: `「${line.replaceAll('「', '『').replaceAll('」', '』')}」`,
  };
}

const TOGETHER: Readonly<Record<Language, Readonly<Record<Scope, string>>>> = {
  'zh-Hans': { clause: '一个条款', sentence: '一句话', document: '一份文件' },
  'zh-Hant': { clause: '一個條款', sentence: '一句話', document: '一份文件' },
  en: { clause: 'clause', sentence: 'sentence', document: 'document' },
};

/** What was not found, as a clause of the sentence. */
function missed(text: string, sought: Sought): InEachLanguage {
  const { curly, corner } = quoted(text);
  if (sought.kind === 'expression') {
    return {
      'zh-Hans': `没有条款符合检索式${curly}`,
      'zh-Hant': `沒有條款符合檢索式${corner}`,
      en: `no clause that answers the query ${curly} was found in any of`,
    };
  }
  const hans = `均未见${curly}`;
  const hant = `均未見${corner}`;
  if (sought.kind === 'passage') {
    return { 'zh-Hans': hans, 'zh-Hant': hant, en: `${curly} was not found in any of` };
  }
  const { scope } = sought;
  return {
    'zh-Hans': `${hans}，也没有${TOGETHER['zh-Hans'][scope]}含有其中全部词语`,
    'zh-Hant': `${hant}，也沒有${TOGETHER['zh-Hant'][scope]}含有其中全部詞語`,
    en: `neither ${curly} nor all of its words in one ${TOGETHER.en[scope]} were found in any of`,
  };
}

/** The documents that were searched, with what restricts them. */
function searchedDocuments(documents: number, filters: Filters | null): InEachLanguage {
  const within = (language: Language): string[] =>
    filters === null ? [] : restrictionsOf(filters, language);
  const [hans, hant, english] = [within('zh-Hans'), within('zh-Hant'), within('en')];
  return {
    'zh-Hans':
      hans.length === 0
        ? `所收的${documents}份文件`
        : `所收文件中${hans.join('、')}的${documents}份`,
    'zh-Hant':
      hant.length === 0
        ? `所收錄的${documents}份文件`
        : `所收錄文件中${hant.join('、')}的${documents}份`,
    en: [count(documents, 'document', 'documents'), english.join(', ')].join(' ').trim(),
  };
}

/**
 * States that a text is in none of the documents searched.
 *
 * @param text - what was sought; line breaks become spaces, and its own quotation
 *   marks those of a quotation within another.
 * @param searched - the documents that `filters` admit, all if there are none.
 */
export function absenceStatement(
  text: string,
  searched: Searched,
  sought: Sought = { kind: 'passage' },
  filters: Filters | null = null,
): InEachLanguage {
  const { documents, clauses, corpusDigest, date } = searched;
  const day = dates(date);
  const where = searchedDocuments(documents, filters);
  const missing = missed(text, sought);
  return {
    'zh-Hans': `截至${day.chinese}，以简体、繁体两种写法查遍${where['zh-Hans']}（共${clauses}个条款），${missing['zh-Hans']}。语料库校验值（SHA-256）：${corpusDigest}。`,
    'zh-Hant': `截至${day.chinese}，以簡體、繁體兩種寫法查遍${where['zh-Hant']}（共${clauses}個條款），${missing['zh-Hant']}。語料庫雜湊值（SHA-256）：${corpusDigest}。`,
    en: `As of ${day.english}, ${missing.en} the ${where.en} searched (${count(clauses, 'clause', 'clauses')}, Simplified and Traditional characters alike). Corpus digest (SHA-256): ${corpusDigest}.`,
  };
}

/**
 * States that no other document has a clause that is like a given one.
 *
 * @param searched - the other documents.
 * @param least - the likeness from which one would have been found, 0 … 1.
 */
export function noRelativesStatement(
  { title }: Pick<DocumentMeta, 'title'>,
  { pinpoint }: Pick<Clause, 'pinpoint'>,
  { documents, clauses, corpusDigest, date }: Searched,
  least: number,
): InEachLanguage {
  const { chinese, english } = dates(date);
  const percent = `${Math.round(least * 100)}%`;
  const name = bookTitle(title);
  return {
    'zh-Hans': `截至${chinese}，在所收的其余${documents}份文件（共${clauses}个条款）中，未检出与${name}${pinpoint['zh-Hans']}文字相近的条款（按字面相似度，不分简繁，低于${percent}者不计）。语料库校验值（SHA-256）：${corpusDigest}。`,
    'zh-Hant': `截至${chinese}，在所收錄的其餘${documents}份文件（共${clauses}個條款）中，未檢出與${name}${pinpoint['zh-Hant']}文字相近的條款（依字面相似度，不分繁簡，低於${percent}者不計）。語料庫雜湊值（SHA-256）：${corpusDigest}。`,
    en: `As of ${english}, none of the ${count(documents, 'other document', 'other documents')} (${count(clauses, 'clause', 'clauses')}) was found to have a clause worded like ${name}, ${pinpoint.en} (by likeness of wording in either script; less than ${percent} does not count). Corpus digest (SHA-256): ${corpusDigest}.`,
  };
}
