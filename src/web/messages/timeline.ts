import type { ConcordanceOrder } from '../../wire/types.ts';
import { grouped, many, quoted } from './format.ts';

/** What the page over the years says, in one language. */
export interface TimelineMessages {
  nav: string;
  title: (q: string) => string;
  /** Without a phrase. */
  intro: { title: string; text: string; examples: string };
  summary: (occurrences: number, clauses: number, documents: number) => string;
  /** How much was looked at. */
  searched: (documents: number, from: number | null, to: number | null, undated: number) => string;
  byYear: string;
  measure: { legend: string; occurrences: string; clauses: string; per10k: string };
  view: { legend: string; chart: string; table: string };
  /** What one bar says. */
  bar: (
    year: number,
    occurrences: number,
    clauses: number,
    rate: string,
    documents: number,
  ) => string;
  noDocuments: string;
  unused: string;
  rateNote: string;
  column: {
    year: string;
    occurrences: string;
    clauses: string;
    per10k: string;
    documents: string;
    searched: string;
    characters: string;
  };
  total: string;
  undated: string;
  undatedNote: (documents: number, occurrences: number) => string;
  first: string;
  last: string;
  firstAndLast: string;
  /** Of a clause that is the first and the last. */
  only: string;
  concordance: string;
  concordanceNote: (from: number, to: number, total: number) => string;
  /** What a head of the concordance does. */
  sort: Record<ConcordanceOrder, string>;
  unsorted: string;
  left: string;
  phrase: string;
  right: string;
  source: string;
  none: (q: string) => string;
  noneAdvice: (documents: number) => string;
  filesPart: string;
  file: { lines: string; years: string; report: string; word: string };
}

function yearsBetween(from: number | null, to: number | null, dash: string): string {
  if (from === null || to === null) return '';
  return from === to ? String(from) : `${from}${dash}${to}`;
}

export const timelineHans: TimelineMessages = {
  nav: '历年',
  title: (q) => `${quoted(q, '“', '”')}历年用例`,
  intro: {
    title: '一个说法，历年怎么用',
    text: '输入一个词语或一句原文，查看它最早和最近一次出现在哪份文件、各年用了多少次，并逐处对照上下文。简体、繁体一并统计。',
    examples: '例如',
  },
  summary: (occurrences, clauses, documents) =>
    `出现 ${grouped(occurrences)} 次，见于 ${grouped(clauses)} 个条款、${grouped(documents)} 份文件`,
  searched: (documents, from, to, undated) => {
    const years = yearsBetween(from, to, '—');
    const parts = [
      ...(years === '' ? [] : [`${years} 年`]),
      ...(undated > 0 ? [`${grouped(undated)} 份未注明年份`] : []),
    ];
    return `已查遍 ${grouped(documents)} 份文件（${parts.join('，')}），简体、繁体一并统计`;
  },
  byYear: '各年用量',
  measure: { legend: '计量', occurrences: '次数', clauses: '条款数', per10k: '每万字次数' },
  view: { legend: '显示为', chart: '图', table: '表' },
  bar: (year, occurrences, clauses, rate, documents) =>
    `${year} 年：${grouped(occurrences)} 次，${grouped(clauses)} 个条款，每万字 ${rate} 次；该年收录 ${grouped(documents)} 份文件`,
  noDocuments: '该年未收录文件',
  unused: '有文件，未见使用',
  rateNote: '每万字次数 = 次数 ÷ 该年全部收录文件的字数 × 10,000。标点计入字数，空白和引号不计。',
  column: {
    year: '年份',
    occurrences: '次数',
    clauses: '条款',
    per10k: '每万字次数',
    documents: '使用的文件',
    searched: '收录文件',
    characters: '收录字数',
  },
  total: '合计',
  undated: '未注明年份',
  undatedNote: (documents, occurrences) =>
    `另有 ${grouped(documents)} 份文件未注明年份，其中出现 ${grouped(occurrences)} 次，不列入图中。`,
  first: '最早一次',
  last: '最近一次',
  firstAndLast: '最早与最近',
  only: '最早也是最近一次',
  concordance: '逐处上下文',
  concordanceNote: (from, to, total) =>
    from === 1 && to === total
      ? `共 ${grouped(total)} 处`
      : `第 ${grouped(from)}—${grouped(to)} 处，共 ${grouped(total)} 处`,
  sort: { year: '按年份排序', left: '按前文排序', right: '按后文排序' },
  unsorted: '超过 10 万处，只能按年份排列。缩小范围后可按前后文排序。',
  left: '前文',
  phrase: '用语',
  right: '后文',
  source: '出处',
  none: (q) => `没有文件使用${quoted(q, '“', '”')}`,
  noneAdvice: (documents) =>
    `已按简体和繁体两种写法查遍符合条件的 ${grouped(documents)} 份文件。可以换一个更短的说法，或放宽筛选条件。`,
  filesPart: '（前 10,000 处）',
  file: {
    lines: '上下文（CSV）',
    years: '年表（CSV）',
    report: '全部（Markdown）',
    word: '上下文（Word）',
  },
};

export const timelineHant: TimelineMessages = {
  nav: '歷年',
  title: (q) => `${quoted(q, '「', '」')}歷年用例`,
  intro: {
    title: '同一個說法，歷年怎麼用',
    text: '輸入詞語或一句原文，看它最早、最近一次出現在哪份文件，各年用了幾次，並逐處對照前後文。簡體、繁體一併統計。',
    examples: '例如',
  },
  summary: (occurrences, clauses, documents) =>
    `出現 ${grouped(occurrences)} 次，見於 ${grouped(clauses)} 個條款、${grouped(documents)} 份文件`,
  searched: (documents, from, to, undated) => {
    const years = yearsBetween(from, to, '—');
    const parts = [
      ...(years === '' ? [] : [`${years} 年`]),
      ...(undated > 0 ? [`${grouped(undated)} 份未註明年份`] : []),
    ];
    return `已查遍 ${grouped(documents)} 份文件（${parts.join('，')}），簡體、繁體一併統計`;
  },
  byYear: '各年用量',
  measure: { legend: '計量', occurrences: '次數', clauses: '條款數', per10k: '每萬字次數' },
  view: { legend: '顯示為', chart: '圖', table: '表' },
  bar: (year, occurrences, clauses, rate, documents) =>
    `${year} 年：${grouped(occurrences)} 次，${grouped(clauses)} 個條款，每萬字 ${rate} 次；該年收錄 ${grouped(documents)} 份文件`,
  noDocuments: '該年未收錄文件',
  unused: '有文件，未見使用',
  rateNote: '每萬字次數 = 次數 ÷ 該年全部收錄文件的字數 × 10,000。標點計入字數，空白與引號不計。',
  column: {
    year: '年份',
    occurrences: '次數',
    clauses: '條款',
    per10k: '每萬字次數',
    documents: '使用的文件',
    searched: '收錄文件',
    characters: '收錄字數',
  },
  total: '合計',
  undated: '未註明年份',
  undatedNote: (documents, occurrences) =>
    `另有 ${grouped(documents)} 份文件未註明年份，其中出現 ${grouped(occurrences)} 次，未列入圖中。`,
  first: '最早一次',
  last: '最近一次',
  firstAndLast: '最早與最近',
  only: '最早也是最近一次',
  concordance: '逐處前後文',
  concordanceNote: (from, to, total) =>
    from === 1 && to === total
      ? `共 ${grouped(total)} 處`
      : `第 ${grouped(from)}—${grouped(to)} 處，共 ${grouped(total)} 處`,
  sort: { year: '依年份排序', left: '依前文排序', right: '依後文排序' },
  unsorted: '超過 10 萬處，只能依年份排列。縮小範圍後即可依前後文排序。',
  left: '前文',
  phrase: '用語',
  right: '後文',
  source: '出處',
  none: (q) => `沒有文件使用${quoted(q, '「', '」')}`,
  noneAdvice: (documents) =>
    `已用簡體與繁體兩種寫法，查遍符合條件的 ${grouped(documents)} 份文件。不妨換個較短的說法，或放寬篩選條件。`,
  filesPart: '（前 10,000 處）',
  file: {
    lines: '前後文（CSV）',
    years: '年表（CSV）',
    report: '全部（Markdown）',
    word: '前後文（Word）',
  },
};

export const timelineEn: TimelineMessages = {
  nav: 'Timeline',
  title: (q) => `${quoted(q, '“', '”')} over the years`,
  intro: {
    title: 'A phrase over the years',
    text: 'Type a word or a phrase to see which documents used it first and last, how often it was used in each year, and in what context. Simplified and Traditional are counted together.',
    examples: 'Try',
  },
  summary: (occurrences, clauses, documents) =>
    `Used ${many(occurrences, 'time', 'times')} in ${many(clauses, 'clause', 'clauses')} of ${many(documents, 'document', 'documents')}`,
  searched: (documents, from, to, undated) => {
    const years = yearsBetween(from, to, '–');
    const parts = [
      ...(years === '' ? [] : [years]),
      ...(undated > 0 ? [`${grouped(undated)} with no year stated`] : []),
    ];
    return `${many(documents, 'document', 'documents')} searched (${parts.join(', ')}), Simplified and Traditional together`;
  },
  byYear: 'By year',
  measure: {
    legend: 'Measure',
    occurrences: 'Uses',
    clauses: 'Clauses',
    per10k: 'Uses per 10,000 characters',
  },
  view: { legend: 'Show as', chart: 'Chart', table: 'Table' },
  bar: (year, occurrences, clauses, rate, documents) =>
    `${year}: ${many(occurrences, 'use', 'uses')} in ${many(clauses, 'clause', 'clauses')}, ${rate} per 10,000 characters; ${many(documents, 'document', 'documents')} of that year`,
  noDocuments: 'no documents of that year',
  unused: 'documents, but no use',
  rateNote:
    'Uses per 10,000 characters = uses ÷ characters of all documents of the year × 10,000. Punctuation counts as characters; spaces and quotation marks do not.',
  column: {
    year: 'Year',
    occurrences: 'Uses',
    clauses: 'Clauses',
    per10k: 'Per 10,000 characters',
    documents: 'Documents using it',
    searched: 'All documents',
    characters: 'All characters',
  },
  total: 'Total',
  undated: 'No year stated',
  undatedNote: (documents, occurrences) =>
    `${many(documents, 'more document states', 'more documents state')} no year, with ${many(occurrences, 'use', 'uses')}; not drawn.`,
  first: 'First use',
  last: 'Last use',
  firstAndLast: 'First and last use',
  only: 'First and last use',
  concordance: 'Concordance',
  concordanceNote: (from, to, total) =>
    from === 1 && to === total
      ? many(total, 'line', 'lines')
      : `Lines ${grouped(from)}–${grouped(to)} of ${grouped(total)}`,
  sort: {
    year: 'Sort by year',
    left: 'Sort by left context',
    right: 'Sort by right context',
  },
  unsorted:
    'More than 100,000 lines can only be listed by year. Narrow the search to sort them by context.',
  left: 'Left context',
  phrase: 'Phrase',
  right: 'Right context',
  source: 'Source',
  none: (q) => `No document uses ${quoted(q, '“', '”')}`,
  noneAdvice: (documents) =>
    `Both Simplified and Traditional forms were searched in ${many(documents, 'document', 'documents')} that the filters allow. Try a shorter phrase or fewer filters.`,
  filesPart: ' (the first 10,000)',
  file: {
    lines: 'Concordance (CSV)',
    years: 'Years (CSV)',
    report: 'Everything (Markdown)',
    word: 'Concordance (Word)',
  },
};
