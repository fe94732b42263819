import { ambiguousHant } from './ambiguous.ts';
import { basketHant } from './basket.ts';
import { basketFileHant } from './basket-file.ts';
import { citeHant } from './cite.ts';
import { compareHant } from './compare.ts';
import { documentListHant } from './documents.ts';
import { finderHant } from './finder.ts';
import { chineseDate, grouped, quoted, yearRange } from './format.ts';
import { gridHant } from './grid.ts';
import { quotesHant } from './quotes.ts';
import { recordHant } from './record.ts';
import { referencesHant } from './references.ts';
import { relativesHant } from './relatives.ts';
import { syntaxHant } from './syntax.ts';
import { timelineHant } from './timeline.ts';
import type { Messages } from './types.ts';

/** The interface in Traditional Chinese, as written in Taiwan and Hong Kong. */
export const zhHant: Messages = {
  language: 'zh-Hant',
  languageName: '繁體中文',
  brand: '條文',
  tagline: '逐條檢索中國政策文件：簡體、繁體一併查到，每一處都可核對原文、直接引用。',
  skip: '跳至主要內容',
  languageLabel: '介面語言',
  nav: {
    label: '主導覽',
    search: '檢索',
    documents: '文件',
    compare: '對照',
    quotes: '核對引文',
  },
  footer: '顯示與引用一律以來源文字為準。',
  loading: '載入中…',
  close: '關閉',

  search: {
    label: '檢索政策條款',
    placeholder: '輸入詞語或一句原文',
    submit: '檢索',
  },
  suggest: {
    label: '輸入建議',
    term: '詞語',
    title: '文件',
    number: '文號',
    count: (suggestions) => `有 ${suggestions} 項建議，請用上下方向鍵選取`,
  },
  home: {
    title: '檢索',
    examples: '例如',
    corpus: (documents, clauses) => `收錄 ${grouped(documents)} 份文件，${grouped(clauses)} 個條款`,
  },

  results: {
    title: (q) => `${quoted(q, '「', '」')}的檢索結果`,
    summary: (exact, all) => {
      if (all === 0) return `${grouped(exact)} 個條款含有原詞句`;
      if (exact === 0) return `沒有原詞句，${grouped(all)} 個條款詞語齊全`;
      return `${grouped(exact)} 個條款含有原詞句，另有 ${grouped(all)} 個詞語齊全`;
    },
    complete: (clauses, documents) =>
      `共 ${grouped(clauses)} 個條款，見於 ${grouped(documents)} 份文件，已全部列出`,
    exact: (q) => `含有${quoted(q, '「', '」')}`,
    all: '詞語齊全，但不相連',
    any: '僅含部分詞語',
    count: (clauses) => `${grouped(clauses)} 個條款`,
    showAny: (clauses) => `另有 ${grouped(clauses)} 個條款僅含部分詞語，展開檢視`,
    hideAny: '收合僅含部分詞語的條款',
    onlyAny: '沒有條款含有全部詞語。以下條款僅含其中一部分。',
  },
  syntax: syntaxHant,
  scope: { legend: '詞語位於', sentence: '同句', clause: '同條', document: '同篇' },
  scopeHint: {
    sentence: '所有詞語都在同一句',
    clause: '所有詞語都在同一條款',
    document: '所有詞語都在同一份文件',
  },
  match: { legend: '比對', auto: '全部', exact: '僅限原詞句', all: '詞語齊全' },
  sort: { legend: '排序', relevance: '相關程度', newest: '由新到舊', oldest: '由舊到新' },
  script: { legend: '文字', source: '原文', hans: '轉為簡體', hant: '轉為繁體' },
  scriptShort: { source: '原文', hans: '簡', hant: '繁' },
  scriptName: { Hans: '簡體', Hant: '繁體' },
  convertedFrom: { Hans: '由簡體轉換', Hant: '由繁體轉換' },
  convertedNote: '（以上文字經簡繁轉換，並非來源原文）',
  filters: {
    heading: '篩選',
    open: (active) => (active > 0 ? `篩選（已選 ${active}）` : '篩選'),
    active: '已選條件',
    clear: '全部清除',
    remove: (name) => `移除條件：${name}`,
    year: '年份',
    from: '自',
    to: '至',
    anyYear: '不限',
    years: (from, to) => yearRange(from, to, '年以後', '年以前', '年'),
    more: (hidden) => `再顯示 ${hidden} 項`,
    fewer: '收合',
    issuer: '發文機關',
    region: '地區',
    type: '文件類別',
    document: '文件',
  },
  hit: {
    read: '在文中閱讀',
    cite: '引用',
    copyLink: '複製連結',
    linkCopied: '已複製連結',
    whole: '顯示整條',
    snippet: '收合',
    inDocument: (clauses) => `本文件 ${grouped(clauses)} 個`,
  },
  paging: {
    label: '分頁',
    previous: '上一頁',
    next: '下一頁',
    at: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  },
  zero: {
    title: (q) => `沒有條款含有${quoted(q, '「', '」')}`,
    searched: '已用簡體與繁體兩種寫法，查遍所有符合條件的文件。',
    tryThis: '不妨試試',
    fewerWords: '減少詞語，或換個較短的說法',
    quotation: '拿掉引號，讓詞語分開比對',
    removeFilters: '清除篩選條件',
    widerScope: '改在同篇中尋找',
    anyWords: '取消「僅限原詞句」',
    examples: '看看範例：',
    beyond: '這一頁沒有結果',
    firstPage: '回到第一頁',
  },

  documents: {
    title: '文件',
    none: '尚未收錄文件',
    noneAdvice: '請將文件放入 corpus 資料夾，重建索引後再試。',
    undated: '未註明年份',
  },
  reader: {
    about: '文件資訊',
    outline: '目錄',
    issuer: '發文機關',
    number: '文號',
    adopted: '通過',
    issued: '印發',
    published: '發布',
    region: '地區',
    type: '文件類別',
    script: '文字',
    source: '來源',
    size: '篇幅',
    sizeOf: (clauses) => `${grouped(clauses)} 個條款`,
    suppliedNote: '原文沒有標題，方括號內的標題為整理時所擬。',
    findLabel: '在本文件中尋找',
    findSubmit: '尋找',
    findClear: '清除標記',
    findCount: (clauses) => `${grouped(clauses)} 個條款`,
    findAt: (at, clauses) => `第 ${at} 個，共 ${clauses} 個條款`,
    findNone: '本文件中沒有',
    previousHit: '上一處',
    nextHit: '下一處',
    clauseMissing: (locator) => `本文件中沒有「${locator}」這個條款，連結可能有誤。以下為全文。`,
    permalink: (pinpoint) => `${pinpoint}的永久連結`,
    cite: (pinpoint) => `引用${pinpoint}`,
    citeShort: '引用',
    pinpointColumn: '位置',
  },
  cite: citeHant,
  basket: basketHant,
  basketFile: basketFileHant,
  references: referencesHant,
  compare: compareHant,
  quotes: quotesHant,
  timeline: timelineHant,
  relatives: relativesHant,
  grid: gridHant,
  ambiguous: ambiguousHant,
  finder: finderHant,
  documentList: documentListHant,
  record: recordHant,
  failure: {
    retry: '重試',
    retrying: '就緒後會自動繼續。',
    home: '回到檢索',
    detail: '伺服器的說明',
  },
  failures: {
    offline: { title: '無法連上伺服器', advice: '請檢查網路，或確認服務仍在執行，然後重試。' },
    'not-ready': { title: '正在載入索引', advice: '服務剛啟動，通常只需幾秒鐘。' },
    'query-empty': { title: '沒有可檢索的文字', advice: '檢索內容只有標點或空白，請輸入詞語。' },
    'query-too-long': { title: '檢索內容太長', advice: '請縮短到一兩句話以內再試。' },
    'parameter-invalid': {
      title: '檢索條件有誤',
      advice: '網址中的某個條件超出允許範圍，請清除篩選條件後再試。',
    },
    'request-malformed': { title: '無法辨識的要求', advice: '網址可能不完整，請重新檢索。' },
    'request-too-large': { title: '要求太大', advice: '請縮短檢索內容或減少篩選條件。' },
    'document-unknown': { title: '沒有這份文件', advice: '連結可能有誤，或文件已不在收錄之列。' },
    'clause-unknown': { title: '沒有這個條款', advice: '連結可能有誤，或條款編號已有變動。' },
    'style-unknown': { title: '沒有這種引用格式', advice: '請改用其他格式。' },
    'route-unknown': { title: '沒有這個頁面', advice: '網址可能有誤。' },
    internal: { title: '伺服器發生錯誤', advice: '請稍後重試；若一再發生，請附上說明告知維護者。' },
  },
  date: chineseDate,
};
