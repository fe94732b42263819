import { grouped, many, quoted } from './format.ts';

/** What the table of clauses by year says, in one language, and the switch between the views of a query. */
export interface GridMessages {
  nav: string;
  /** The views of a query. */
  views: { label: string; results: string; timeline: string; grid: string };
  title: (q: string) => string;
  intro: { title: string; text: string; examples: string };
  none: (q: string) => string;
  noneAdvice: string;
  noDocuments: string;
  summary: (clauses: number, documents: number) => string;
  /** How much of it is in the table. */
  shown: (clauses: number, allClauses: number, documents: number, allDocuments: number) => string;
  all: string;
  searched: (documents: number) => string;
  more: string;
  text: { legend: string; part: string; whole: string };
  perDocument: { legend: string; of: (clauses: number) => string };
  column: { year: string; document: string; clause: string; citation: string };
  undated: string;
  years: (from: number, to: number) => string;
  /** A year in which nothing was found. */
  absent: (documents: number) => string;
  /** Documents of a year that are not in the table. */
  hidden: (documents: number, clauses: number) => string;
  /** Clauses of a document that are not in the table. */
  rest: (clauses: number) => string;
  apart: string;
}

export const gridHans: GridMessages = {
  nav: '逐年对照表',
  views: { label: '查看方式', results: '条款', timeline: '历年', grid: '逐年对照表' },
  title: (q) => `${quoted(q, '“', '”')}逐年对照表`,
  intro: {
    title: '同一主题，各年各份文件怎么写',
    text: '输入一个主题，按年份和文件列出相关条款，逐条附出处；没有相关条款的年份也一并列明。',
    examples: '例如',
  },
  none: (q) => `没有条款含有${quoted(q, '“', '”')}`,
  noneAdvice: '可以换一个更短的说法，或放宽筛选条件。',
  noDocuments: '没有符合筛选条件的文件，请放宽条件。',
  summary: (clauses, documents) => `${grouped(documents)} 份文件、${grouped(clauses)} 个条款`,
  shown: (clauses, allClauses, documents, allDocuments) =>
    documents === allDocuments
      ? `表中列出全部 ${grouped(documents)} 份文件、${grouped(clauses)} 个条款，另有 ${grouped(allClauses - clauses)} 个条款未列`
      : `表中列出相关度最高的 ${grouped(documents)} 份文件、${grouped(clauses)} 个条款，另有 ${grouped(allDocuments - documents)} 份文件、${grouped(allClauses - clauses)} 个条款未列`,
  all: '已全部列出',
  searched: (documents) => `已查遍 ${grouped(documents)} 份文件，简体、繁体一并检索`,
  more: '多列一些文件',
  text: { legend: '条款文字', part: '节选', whole: '整条' },
  perDocument: { legend: '每份文件', of: (clauses) => `至多 ${clauses} 条` },
  column: { year: '年份', document: '文件', clause: '条款', citation: '出处' },
  undated: '未注明',
  years: (from, to) => (from === to ? String(from) : `${from}—${to}`),
  absent: (documents) => `收录 ${grouped(documents)} 份文件，未见相关条款`,
  hidden: (documents, clauses) =>
    `另有 ${grouped(documents)} 份文件、${grouped(clauses)} 个条款未列`,
  rest: (clauses) => `另有 ${grouped(clauses)} 个条款`,
  apart: '词语齐全，不相连',
};

export const gridHant: GridMessages = {
  nav: '逐年對照表',
  views: { label: '檢視方式', results: '條款', timeline: '歷年', grid: '逐年對照表' },
  title: (q) => `${quoted(q, '「', '」')}逐年對照表`,
  intro: {
    title: '同一主題，各年各份文件怎麼寫',
    text: '輸入一個主題，依年份與文件列出相關條款，逐條附上出處；沒有相關條款的年份也一併列明。',
    examples: '例如',
  },
  none: (q) => `沒有條款含有${quoted(q, '「', '」')}`,
  noneAdvice: '不妨換個較短的說法，或放寬篩選條件。',
  noDocuments: '沒有符合篩選條件的文件，請放寬條件。',
  summary: (clauses, documents) => `${grouped(documents)} 份文件、${grouped(clauses)} 個條款`,
  shown: (clauses, allClauses, documents, allDocuments) =>
    documents === allDocuments
      ? `表中列出全部 ${grouped(documents)} 份文件、${grouped(clauses)} 個條款，另有 ${grouped(allClauses - clauses)} 個條款未列`
      : `表中列出相關度最高的 ${grouped(documents)} 份文件、${grouped(clauses)} 個條款，另有 ${grouped(allDocuments - documents)} 份文件、${grouped(allClauses - clauses)} 個條款未列`,
  all: '已全部列出',
  searched: (documents) => `已查遍 ${grouped(documents)} 份文件，簡體、繁體一併檢索`,
  more: '多列一些文件',
  text: { legend: '條款文字', part: '節錄', whole: '整條' },
  perDocument: { legend: '每份文件', of: (clauses) => `至多 ${clauses} 條` },
  column: { year: '年份', document: '文件', clause: '條款', citation: '出處' },
  undated: '未註明',
  years: (from, to) => (from === to ? String(from) : `${from}—${to}`),
  absent: (documents) => `收錄 ${grouped(documents)} 份文件，未見相關條款`,
  hidden: (documents, clauses) =>
    `另有 ${grouped(documents)} 份文件、${grouped(clauses)} 個條款未列`,
  rest: (clauses) => `另有 ${grouped(clauses)} 個條款`,
  apart: '詞語齊全，不相連',
};

export const gridEn: GridMessages = {
  nav: 'Table by year',
  views: { label: 'Views', results: 'Clauses', timeline: 'Timeline', grid: 'Table by year' },
  title: (q) => `${quoted(q, '“', '”')} year by year`,
  intro: {
    title: 'One topic, year by year',
    text: 'Type a topic to list the clauses on it by year and document, each with its citation. Years without any are listed, too.',
    examples: 'Try',
  },
  none: (q) => `No clause has ${quoted(q, '“', '”')}`,
  noneAdvice: 'Try a shorter phrase or fewer filters.',
  noDocuments: 'No document matches the filters. Try fewer of them.',
  summary: (clauses, documents) =>
    `${many(clauses, 'clause', 'clauses')} in ${many(documents, 'document', 'documents')}`,
  shown: (clauses, allClauses, documents, allDocuments) =>
    documents === allDocuments
      ? `The table has all documents and ${grouped(clauses)} of the clauses; ${grouped(allClauses - clauses)} more are not in it`
      : `The table has ${many(clauses, 'clause', 'clauses')} of the ${many(documents, 'document', 'documents')} that answer best; ${many(allDocuments - documents, 'document', 'documents')} and ${many(allClauses - clauses, 'clause', 'clauses')} more are not in it`,
  all: 'All of them are listed',
  searched: (documents) =>
    `${many(documents, 'document', 'documents')} searched, Simplified and Traditional together`,
  more: 'List more documents',
  text: { legend: 'Text', part: 'Excerpts', whole: 'Whole clauses' },
  perDocument: { legend: 'Of each document', of: (clauses) => `up to ${clauses}` },
  column: { year: 'Year', document: 'Document', clause: 'Clause', citation: 'Citation' },
  undated: 'Not stated',
  years: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  absent: (documents) => `${many(documents, 'document', 'documents')}, no matching clause`,
  hidden: (documents, clauses) =>
    `${many(documents, 'more document', 'more documents')} with ${many(clauses, 'clause', 'clauses')} not in the table`,
  rest: (clauses) => many(clauses, 'more clause', 'more clauses'),
  apart: 'All the words, apart',
};
