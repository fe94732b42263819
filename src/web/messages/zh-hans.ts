import { ambiguousHans } from './ambiguous.ts';
import { basketHans } from './basket.ts';
import { basketFileHans } from './basket-file.ts';
import { citeHans } from './cite.ts';
import { compareHans } from './compare.ts';
import { documentListHans } from './documents.ts';
import { finderHans } from './finder.ts';
import { chineseDate, grouped, quoted, yearRange } from './format.ts';
import { gridHans } from './grid.ts';
import { quotesHans } from './quotes.ts';
import { recordHans } from './record.ts';
import { referencesHans } from './references.ts';
import { relativesHans } from './relatives.ts';
import { syntaxHans } from './syntax.ts';
import { timelineHans } from './timeline.ts';
import type { Messages } from './types.ts';

/** The interface in Simplified Chinese, as written on the mainland. */
export const zhHans: Messages = {
  language: 'zh-Hans',
  languageName: '简体中文',
  brand: '条文',
  tagline: '逐条检索中国政策文件：简体、繁体一并查到，每一处都能核对原文、直接引用。',
  skip: '跳到正文',
  languageLabel: '界面语言',
  nav: {
    label: '主导航',
    search: '检索',
    documents: '文件',
    compare: '对照',
    quotes: '核对引文',
  },
  footer: '显示与引用均以来源文本为准。',
  loading: '正在载入…',
  close: '关闭',

  search: {
    label: '检索政策条款',
    placeholder: '输入词语或一句原文',
    submit: '检索',
  },
  suggest: {
    label: '输入提示',
    term: '词语',
    title: '文件',
    number: '文号',
    count: (suggestions) => `有 ${suggestions} 条提示，可用上下方向键选择`,
  },
  home: {
    title: '检索',
    examples: '例如',
    corpus: (documents, clauses) => `收录 ${grouped(documents)} 份文件，${grouped(clauses)} 个条款`,
  },

  results: {
    title: (q) => `${quoted(q, '“', '”')}的检索结果`,
    summary: (exact, all) => {
      if (all === 0) return `${grouped(exact)} 个条款含有原词句`;
      if (exact === 0) return `没有原词句，${grouped(all)} 个条款词语齐全`;
      return `${grouped(exact)} 个条款含有原词句，另有 ${grouped(all)} 个词语齐全`;
    },
    complete: (clauses, documents) =>
      `共 ${grouped(clauses)} 个条款，见于 ${grouped(documents)} 份文件，已全部列出`,
    exact: (q) => `含有${quoted(q, '“', '”')}`,
    all: '词语齐全，不相连',
    any: '只含部分词语',
    count: (clauses) => `${grouped(clauses)} 个条款`,
    showAny: (clauses) => `另有 ${grouped(clauses)} 个条款只含部分词语，展开查看`,
    hideAny: '收起只含部分词语的条款',
    onlyAny: '没有条款含有全部词语。以下条款只含其中一部分。',
  },
  syntax: syntaxHans,
  scope: { legend: '词语位于', sentence: '同句', clause: '同条', document: '同篇' },
  scopeHint: {
    sentence: '所有词语在同一句中',
    clause: '所有词语在同一条款中',
    document: '所有词语在同一份文件中',
  },
  match: { legend: '匹配', auto: '全部', exact: '仅原词句', all: '词语齐全' },
  sort: { legend: '排序', relevance: '相关度', newest: '由新到旧', oldest: '由旧到新' },
  script: { legend: '文字', source: '原文', hans: '转为简体', hant: '转为繁体' },
  scriptShort: { source: '原文', hans: '简', hant: '繁' },
  scriptName: { Hans: '简体', Hant: '繁体' },
  convertedFrom: { Hans: '由简体转换', Hant: '由繁体转换' },
  convertedNote: '（以上文字经简繁转换，非来源原文）',
  filters: {
    heading: '筛选',
    open: (active) => (active > 0 ? `筛选（已选 ${active}）` : '筛选'),
    active: '已选条件',
    clear: '全部清除',
    remove: (name) => `移除条件：${name}`,
    year: '年份',
    from: '自',
    to: '至',
    anyYear: '不限',
    years: (from, to) => yearRange(from, to, '年及以后', '年及以前', '年'),
    more: (hidden) => `再显示 ${hidden} 项`,
    fewer: '收起',
    issuer: '发文机关',
    region: '地区',
    type: '文种',
    document: '文件',
  },
  hit: {
    read: '在文中阅读',
    cite: '引用',
    copyLink: '复制链接',
    linkCopied: '已复制链接',
    whole: '显示整条',
    snippet: '收起',
    inDocument: (clauses) => `本文件 ${grouped(clauses)} 个`,
  },
  paging: {
    label: '分页',
    previous: '上一页',
    next: '下一页',
    at: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  zero: {
    title: (q) => `没有条款含有${quoted(q, '“', '”')}`,
    searched: '已按简体和繁体两种写法查遍全部符合条件的文件。',
    tryThis: '可以试试',
    fewerWords: '少用几个词，或换一个更短的说法',
    quotation: '去掉引号，让词语分开匹配',
    removeFilters: '清除筛选条件',
    widerScope: '改为在同篇中查找',
    anyWords: '取消“仅原词句”',
    examples: '查看例句：',
    beyond: '这一页没有结果',
    firstPage: '回到第一页',
  },

  documents: {
    title: '文件',
    none: '还没有收录文件',
    noneAdvice: '请把文件放进 corpus 文件夹，重建索引后再试。',
    undated: '未注明年份',
  },
  reader: {
    about: '文件信息',
    outline: '目录',
    issuer: '发文机关',
    number: '文号',
    adopted: '通过',
    issued: '印发',
    published: '发布',
    region: '地区',
    type: '文种',
    script: '文字',
    source: '来源',
    size: '篇幅',
    sizeOf: (clauses) => `${grouped(clauses)} 个条款`,
    suppliedNote: '原文没有标题，方括号内的标题为整理时所拟。',
    findLabel: '在本文件中查找',
    findSubmit: '查找',
    findClear: '清除标记',
    findCount: (clauses) => `${grouped(clauses)} 个条款`,
    findAt: (at, clauses) => `第 ${at} 个，共 ${clauses} 个条款`,
    findNone: '本文件中没有',
    previousHit: '上一处',
    nextHit: '下一处',
    clauseMissing: (locator) => `本文件中没有“${locator}”这一条款，链接可能有误。以下是全文。`,
    permalink: (pinpoint) => `${pinpoint}的固定链接`,
    cite: (pinpoint) => `引用${pinpoint}`,
    citeShort: '引用',
    pinpointColumn: '位置',
  },
  cite: citeHans,
  basket: basketHans,
  basketFile: basketFileHans,
  references: referencesHans,
  compare: compareHans,
  quotes: quotesHans,
  timeline: timelineHans,
  relatives: relativesHans,
  grid: gridHans,
  ambiguous: ambiguousHans,
  finder: finderHans,
  documentList: documentListHans,
  record: recordHans,
  failure: {
    retry: '重试',
    retrying: '就绪后会自动继续。',
    home: '回到检索',
    detail: '服务器的说明',
  },
  failures: {
    offline: { title: '连接不上服务器', advice: '请检查网络，或确认服务仍在运行，然后重试。' },
    'not-ready': { title: '索引正在载入', advice: '服务刚刚启动，通常几秒钟就好。' },
    'query-empty': { title: '没有要查的文字', advice: '检索式里只有标点或空白，请输入词语。' },
    'query-too-long': { title: '检索内容太长', advice: '请缩短到一两句话以内再查。' },
    'parameter-invalid': {
      title: '检索条件有误',
      advice: '网址中的某个条件超出了允许的范围，请清除筛选条件后重试。',
    },
    'request-malformed': { title: '请求无法识别', advice: '网址可能不完整，请重新检索。' },
    'request-too-large': { title: '请求太大', advice: '请缩短检索内容或减少筛选条件。' },
    'document-unknown': { title: '没有这份文件', advice: '链接可能有误，或文件已不在收录之列。' },
    'clause-unknown': { title: '没有这个条款', advice: '链接可能有误，或条款的编号已经改变。' },
    'style-unknown': { title: '没有这种引用格式', advice: '请换一种格式。' },
    'route-unknown': { title: '没有这个页面', advice: '网址可能有误。' },
    internal: { title: '服务器出错', advice: '请稍后重试；若反复出现，请附上说明告知维护者。' },
  },
  date: chineseDate,
};
