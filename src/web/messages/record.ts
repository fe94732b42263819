/** What the page says of the record of a search, in each language. */
import { grouped, many } from './format.ts';

export interface RecordMessages {
  /** The button beside the counts, and the title of its dialog. */
  open: string;
  intro: string;
  language: string;
  copy: string;
  copied: string;
  download: string;
  perDocument: string;
  /** Of so many documents the first are listed. */
  shownOf: (shown: number, documents: number) => string;
  digest: string;
  date: string;
  corpus: (documents: number, clauses: number) => string;
  toAgain: string;
  again: {
    title: string;
    intro: string;
    choose: string;
    drop: string;
    busy: string;
    notARecord: string;
    tooLarge: string;
    detail: string;
    searched: (q: string) => string;
    toResults: string;
    sameCorpus: string;
    otherCorpus: string;
    sameAnswer: string;
    otherAnswer: (documents: number) => string;
    counts: Record<'clauses' | 'documents' | 'exact' | 'all' | 'any', string>;
    count: string;
    before: (date: string) => string;
    after: (date: string) => string;
    changed: string;
    document: string;
    added: string;
    missing: string;
    gone: string;
    digestBefore: string;
    digestAfter: string;
  };
}

export const recordHans: RecordMessages = {
  open: '检索记录',
  intro: '可直接写入报告的研究方法部分。',
  language: '记录文字',
  copy: '复制这段文字',
  copied: '已复制',
  download: '下载记录文件',
  perDocument: '各文件命中的条款数',
  shownOf: (shown, documents) =>
    `前 ${grouped(shown)} 份，共 ${grouped(documents)} 份；其余见记录文件。`,
  digest: '语料库校验值（SHA-256）',
  date: '检索日期',
  corpus: (documents, clauses) => `${grouped(documents)} 份文件，${grouped(clauses)} 个条款`,
  toAgain: '按记录文件重新检索',
  again: {
    title: '按记录重新检索',
    intro: '选择以前下载的检索记录，按同样的检索式和条件再查一次，看结果有无变化。',
    choose: '选择记录文件',
    drop: '或把文件拖到这里',
    busy: '正在检索…',
    notARecord: '这不是检索记录，或记录已损坏',
    tooLarge: '文件太大，不会是检索记录',
    detail: '服务器的说明',
    searched: (q) => `检索式：${q}`,
    toResults: '查看现在的结果',
    sameCorpus: '语料库未变：校验值一致。',
    otherCorpus: '语料库已变：校验值不同。',
    sameAnswer: '结果未变：总数与各文件条款数都与记录一致。',
    otherAnswer: (documents) =>
      documents === 0
        ? '结果有变：总数与记录不同。'
        : `结果有变：${grouped(documents)} 份文件的条款数与记录不同。`,
    counts: {
      clauses: '命中条款',
      documents: '命中文件',
      exact: '含有原词句',
      all: '词语齐全',
      any: '只含部分词语',
    },
    count: '项目',
    before: (date) => `记录时（${date}）`,
    after: (date) => `现在（${date}）`,
    changed: '有变化的文件',
    document: '文件',
    added: '新增',
    missing: '不再命中',
    gone: '已不在语料库中',
    digestBefore: '记录时的校验值',
    digestAfter: '现在的校验值',
  },
};

export const recordHant: RecordMessages = {
  open: '檢索紀錄',
  intro: '可直接寫入報告的研究方法一節。',
  language: '紀錄文字',
  copy: '複製這段文字',
  copied: '已複製',
  download: '下載紀錄檔',
  perDocument: '各文件的條款數',
  shownOf: (shown, documents) =>
    `列出前 ${grouped(shown)} 份，共 ${grouped(documents)} 份；其餘見紀錄檔。`,
  digest: '語料庫雜湊值（SHA-256）',
  date: '檢索日期',
  corpus: (documents, clauses) => `${grouped(documents)} 份文件，${grouped(clauses)} 個條款`,
  toAgain: '依紀錄檔重新檢索',
  again: {
    title: '依紀錄重新檢索',
    intro: '選取先前下載的檢索紀錄，以相同的檢索式與條件再查一次，看結果是否有變。',
    choose: '選取紀錄檔',
    drop: '或將檔案拖曳至此',
    busy: '檢索中…',
    notARecord: '這不是檢索紀錄，或紀錄已毀損',
    tooLarge: '檔案過大，不會是檢索紀錄',
    detail: '伺服器的說明',
    searched: (q) => `檢索式：${q}`,
    toResults: '檢視目前的結果',
    sameCorpus: '語料庫未變：雜湊值一致。',
    otherCorpus: '語料庫已變：雜湊值不同。',
    sameAnswer: '結果未變：總數與各文件條款數均與紀錄一致。',
    otherAnswer: (documents) =>
      documents === 0
        ? '結果有變：總數與紀錄不同。'
        : `結果有變：${grouped(documents)} 份文件的條款數與紀錄不同。`,
    counts: {
      clauses: '符合的條款',
      documents: '符合的文件',
      exact: '含有原詞句',
      all: '詞語齊全',
      any: '僅含部分詞語',
    },
    count: '項目',
    before: (date) => `紀錄時（${date}）`,
    after: (date) => `目前（${date}）`,
    changed: '有變動的文件',
    document: '文件',
    added: '新增',
    missing: '不再符合',
    gone: '已不在語料庫中',
    digestBefore: '紀錄時的雜湊值',
    digestAfter: '目前的雜湊值',
  },
};

export const recordEn: RecordMessages = {
  open: 'Record this search',
  intro: 'Ready for the methods section of a report.',
  language: 'Language of the record',
  copy: 'Copy the paragraph',
  copied: 'Copied',
  download: 'Download the record',
  perDocument: 'Clauses per document',
  shownOf: (shown, documents) =>
    `The first ${grouped(shown)} of ${grouped(documents)}; the file has them all.`,
  digest: 'Corpus digest (SHA-256)',
  date: 'Searched on',
  corpus: (documents, clauses) =>
    `${many(documents, 'document', 'documents')}, ${many(clauses, 'clause', 'clauses')}`,
  toAgain: 'Run a record again',
  again: {
    title: 'Run a record again',
    intro:
      'Choose the record of an earlier search. The same query runs with the same filters, and the page says what has changed.',
    choose: 'Choose a record',
    drop: 'or drop the file here',
    busy: 'Searching…',
    notARecord: 'This is not the record of a search, or it is damaged',
    tooLarge: 'The file is too large to be a record',
    detail: 'Message from the server',
    searched: (q) => `Query: ${q}`,
    toResults: 'See the results now',
    sameCorpus: 'The corpus is the same: the digests agree.',
    otherCorpus: 'The corpus has changed: the digests differ.',
    sameAnswer: 'The results are the same, in total and for every document.',
    otherAnswer: (documents) =>
      documents === 0
        ? 'The results have changed: the totals differ.'
        : `The results have changed: ${many(documents, 'document has', 'documents have')} a different number of clauses.`,
    counts: {
      clauses: 'Clauses',
      documents: 'Documents',
      exact: 'with the exact words',
      all: 'with all the words, apart',
      any: 'with some of the words',
    },
    count: 'Count',
    before: (date) => `Then (${date})`,
    after: (date) => `Now (${date})`,
    changed: 'Documents that changed',
    document: 'Document',
    added: 'new',
    missing: 'no longer found',
    gone: 'no longer in the corpus',
    digestBefore: 'Digest then',
    digestAfter: 'Digest now',
  },
};
