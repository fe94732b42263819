/** How does one state in a report that something is not in the documents? */

/** What was searched, and when. */
export interface Searched {
  readonly documents: number;
  readonly clauses: number;
  /** SHA-256 over all documents, hexadecimal. */
  readonly corpusDigest: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** A statement in the three languages of the interface. */
export interface Statement {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/**
 * States that a quote is in none of the documents searched. Says nothing of
 * documents that are not among them.
 *
 * @param quote - source text; line breaks become spaces, and its own quotation
 *   marks those of a quotation within another.
 */
export function absenceStatement(quote: string, searched: Searched): Statement {
  const { documents, clauses, corpusDigest, date } = searched;
  const [year = '', month = '', day = ''] = date.split('-');
  const chinese = `${year}年${Number(month)}月${Number(day)}日`;
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  const line = quote.replace(/\s+/gu, ' ').trim();
  const curly = `“${line.replaceAll('“', '‘').replaceAll('”', '’')}”`;
  const corner = `「${line.replaceAll('「', '『').replaceAll('」', '』')}」`;
  const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
  return {
    'zh-Hans': `截至${chinese}，以简体、繁体两种写法查遍所收的${documents}份文件（共${clauses}个条款），均未见${curly}。文件集摘要（SHA-256）：${corpusDigest}。`,
    'zh-Hant': `截至${chinese}，以簡體、繁體兩種寫法查遍所收錄的${documents}份文件（共${clauses}個條款），均未見${corner}。文件集雜湊值（SHA-256）：${corpusDigest}。`,
    en: `As of ${english}, ${curly} was not found in any of the ${count(documents, 'document', 'documents')} searched (${count(clauses, 'clause', 'clauses')}, Simplified and Traditional characters alike). Corpus digest (SHA-256): ${corpusDigest}.`,
  };
}
