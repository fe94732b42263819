/** How does a quote check look in a report's annex? A row for each passage, with its source. */
import type { Language } from '../model/index.ts';
import { CSV_WORDS, type Run, type Table } from '../office/index.ts';
import type { QuoteVerdict, WireQuoteResult, WireQuotes } from '../wire/types.ts';

interface Labels {
  readonly title: string;
  readonly columns: readonly string[];
  readonly verdict: Readonly<Record<QuoteVerdict, string>>;
  readonly converted: string;
  readonly searched: (searched: WireQuotes['searched']) => string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  'zh-Hans': {
    title: '引文核对',
    columns: ['序号', '引文', '核对结果', '原文', '出处', '相似度'],
    verdict: { verbatim: '与原文一致', altered: '与原文有出入', 'not-found': '未找到' },
    converted: '（字形与原文不同）',
    searched: ({ documents, clauses, corpusDigest, date }) =>
      `核对日期：${date}。范围：${documents} 份文件、${clauses} 个条款，简繁一并核对。语料库校验值（SHA-256）：${corpusDigest}。引文栏内，加删除线的文字只见于原文，加下划线的文字只见于引文。`,
  },
  'zh-Hant': {
    title: '引文核對',
    columns: ['序號', '引文', '核對結果', '原文', '出處', '相似度'],
    verdict: { verbatim: '與原文一致', altered: '與原文有出入', 'not-found': '未找到' },
    converted: '（字形與原文不同）',
    searched: ({ documents, clauses, corpusDigest, date }) =>
      `核對日期：${date}。範圍：${documents} 份文件、${clauses} 個條款，簡繁一併核對。語料庫雜湊值（SHA-256）：${corpusDigest}。引文欄內，加刪除線的文字只見於原文，加底線的文字只見於引文。`,
  },
  en: {
    title: 'Quote check',
    columns: ['No.', 'Quote', 'Verdict', 'Source text', 'Citation', 'Likeness'],
    verdict: { verbatim: 'Verbatim', altered: 'Altered', 'not-found': 'Not found' },
    converted: ' (in the other script)',
    searched: ({ documents, clauses, corpusDigest, date }) =>
      `Checked on ${date} against ${documents} documents, ${clauses} clauses, in both scripts. Corpus digest (SHA-256): ${corpusDigest}. In the quotes, struck through: only in the source; underlined: only in the quote.`,
  },
};

const WIDTHS = [5, 31, 11, 24, 22, 7];

/** The answer to a check as a table. */
export function quotesTable({ results, searched }: WireQuotes, lang: Language): Table {
  const labels = LABELS[lang];
  return {
    title: labels.title,
    notes: [labels.searched(searched)],
    columns: labels.columns.map((name, i) => ({ name, width: WIDTHS[i] ?? 0 })),
    rows: results.map((result, i) => [
      String(i + 1),
      quoteRuns(result),
      labels.verdict[result.verdict] + (result.converted ? labels.converted : ''),
      result.parts.map(({ clause, matched }) => clause.text.slice(...matched)).join(' …… '),
      result.absence?.[lang] ??
        [...new Set(result.parts.map(({ citation }) => citation))].join('\n'),
      result.verdict === 'not-found' ? '' : result.similarity.toFixed(3),
    ]),
    words: CSV_WORDS[lang],
    language: lang,
  };
}

/** The quote with what the source has instead. */
function quoteRuns({ quote, verdict, diff, parts }: WireQuoteResult): Run[] {
  if (verdict !== 'altered' || diff.length === 0) return [{ text: quote }];
  const runs: Run[] = [];
  let end = 0;
  for (const { op, left, right, part } of diff) {
    if (right !== null) {
      // What lies between the parts of a quote, such as …….
      if (right[0] > end) runs.push({ text: quote.slice(end, right[0]) });
      end = right[1];
    }
    if (op === 'delete' && left !== null) {
      runs.push({ text: parts[part]?.clause.text.slice(...left) ?? '', mark: 'deleted' });
    } else if (right !== null) {
      const text = quote.slice(...right);
      runs.push(op === 'insert' ? { text, mark: 'inserted' } : { text });
    }
  }
  return end < quote.length ? [...runs, { text: quote.slice(end) }] : runs;
}
