import type { QuoteNoteCode, QuoteVerdict, WireQuotes } from '../../wire/types.ts';
import { grouped, many } from './format.ts';

/** What the page that checks quotes says, in one language. */
export interface QuoteMessages {
  title: string;
  label: string;
  placeholder: string;
  hint: string;
  submit: string;
  checking: string;
  /** How the passages were told from the rest, and how many there are. */
  by: Record<WireQuotes['by'], (passages: number) => string>;
  searched: (documents: number, clauses: number) => string;
  none: string;
  annotated: string;
  results: string;
  filter: string;
  all: string;
  verdict: Record<QuoteVerdict, string>;
  /** To be heard before what only the source, or only the quote, has. */
  deleted: string;
  inserted: string;
  changeEnd: string;
  goTo: (result: number, verdict: string) => string;
  similarity: (percent: number) => string;
  converted: string;
  note: Record<QuoteNoteCode, (expected: readonly string[]) => string>;
  source: string;
  pieceOf: (piece: number) => string;
  also: (clauses: number) => string;
  alsoNear: string;
  absence: string;
  copyAbsence: string;
}

export const quotesHans: QuoteMessages = {
  title: '核对引文',
  label: '待核对的文字',
  placeholder: '粘贴一段报告，简体、繁体均可',
  hint: '引号“”‘’「」『』和以 > 开头的行视为引文；没有引号时逐句核对。按 Ctrl+Enter（Mac 按 ⌘Enter）即可核对。',
  submit: '核对',
  checking: '正在核对…',
  by: {
    quotations: (n) => `共 ${grouped(n)} 处引文`,
    sentences: (n) => `文中没有引号，已逐句核对，共 ${grouped(n)} 句`,
    paragraphs: (n) => `文中没有引号，句子过多，已逐段核对，共 ${grouped(n)} 段`,
  },
  searched: (documents, clauses) =>
    `对照 ${grouped(documents)} 份文件、${grouped(clauses)} 个条款，简繁一并核对`,
  none: '文中没有可以核对的文字。',
  annotated: '标注后的文字',
  results: '核对结果',
  filter: '只看',
  all: '全部',
  verdict: { verbatim: '与原文一致', altered: '与原文有出入', 'not-found': '未找到' },
  deleted: '原文作：',
  inserted: '引文作：',
  changeEnd: '。',
  goTo: (n, verdict) => `查看第 ${n} 处：${verdict}`,
  similarity: (percent) => `相似度 ${percent}%`,
  converted: '字形与原文不同（简繁）',
  note: {
    omission: () => '有省略；各部分出自同一条款，次序与原文相同',
    reordered: () => '各部分出自同一条款，但次序与原文不同',
    stitched: () => '由同一文件的不同条款拼接而成',
    documents: () => '由不同文件的文字拼接而成',
    'piece-missing': () => '其中有一部分未找到',
    unmarked: () => '各句分别找到，但原文中间另有文字，引文没有标明省略',
    clauses: () => '跨越相邻的条款',
    'script-damage': (expected) =>
      `简繁转换有误，应作${[...new Set(expected)].map((c) => `“${c}”`).join('')}`,
    numerals: () => '数字的写法与原文不同',
    case: () => '字母大小写与原文不同',
    punctuation: () => '仅标点不同',
    negated: ([word = '']) => `原文前面还有“${word}”，引文未引，意思可能相反`,
    unclosed: () => '引号没有闭合，核对到行末为止',
    divided: () => '原来的段落太长，已分开核对',
  },
  source: '出处',
  pieceOf: (n) => `第 ${n} 部分`,
  also: (n) => `另有 ${grouped(n)} 个条款含有同样的文字`,
  alsoNear: '相似度相同的还有',
  absence: '可写入报告的说明',
  copyAbsence: '复制说明',
};

export const quotesHant: QuoteMessages = {
  title: '核對引文',
  label: '要核對的文字',
  placeholder: '貼上一段報告，簡體、繁體皆可',
  hint: '引號「」『』“”‘’以及以 > 開頭的行視為引文；沒有引號時逐句核對。按 Ctrl+Enter（Mac 按 ⌘Enter）即可核對。',
  submit: '核對',
  checking: '核對中…',
  by: {
    quotations: (n) => `共 ${grouped(n)} 處引文`,
    sentences: (n) => `文中沒有引號，已逐句核對，共 ${grouped(n)} 句`,
    paragraphs: (n) => `文中沒有引號，且句數過多，已逐段核對，共 ${grouped(n)} 段`,
  },
  searched: (documents, clauses) =>
    `比對 ${grouped(documents)} 份文件、${grouped(clauses)} 個條款，簡繁一併核對`,
  none: '文中沒有可供核對的文字。',
  annotated: '標示後的文字',
  results: '核對結果',
  filter: '只看',
  all: '全部',
  verdict: { verbatim: '與原文一致', altered: '與原文有出入', 'not-found': '未找到' },
  deleted: '原文作：',
  inserted: '引文作：',
  changeEnd: '。',
  goTo: (n, verdict) => `查看第 ${n} 處：${verdict}`,
  similarity: (percent) => `相似度 ${percent}%`,
  converted: '字形與原文不同（簡繁）',
  note: {
    omission: () => '有刪節；各部分出自同一條款，次序與原文相同',
    reordered: () => '各部分出自同一條款，但次序與原文不同',
    stitched: () => '由同一文件的不同條款拼接而成',
    documents: () => '由不同文件的文字拼接而成',
    'piece-missing': () => '其中有一部分未找到',
    unmarked: () => '各句分別找到，但原文中間另有文字，引文並未標明刪節',
    clauses: () => '跨越相鄰的條款',
    'script-damage': (expected) =>
      `簡繁轉換有誤，應作${[...new Set(expected)].map((c) => `「${c}」`).join('')}`,
    numerals: () => '數字的寫法與原文不同',
    case: () => '字母大小寫與原文不同',
    punctuation: () => '僅標點不同',
    negated: ([word = '']) => `原文前面還有「${word}」，引文未引，意思可能相反`,
    unclosed: () => '引號沒有成對，核對到行末為止',
    divided: () => '原段落過長，已分開核對',
  },
  source: '出處',
  pieceOf: (n) => `第 ${n} 部分`,
  also: (n) => `另有 ${grouped(n)} 個條款含有相同文字`,
  alsoNear: '相似度相同的還有',
  absence: '可寫入報告的說明',
  copyAbsence: '複製說明',
};

export const quotesEn: QuoteMessages = {
  title: 'Check quotes',
  label: 'Text to check',
  placeholder: 'Paste a paragraph of a report, in either script',
  hint: 'Passages in “” ‘’ 「」 『』 and lines that start with > are quotes; without any, each sentence is checked. Ctrl+Enter (⌘Enter on a Mac) checks.',
  submit: 'Check',
  checking: 'Checking…',
  by: {
    quotations: (n) => many(n, 'quote', 'quotes'),
    sentences: (n) => `No quotation marks: ${many(n, 'sentence', 'sentences')} checked one by one`,
    paragraphs: (n) =>
      `No quotation marks and many sentences: ${many(n, 'paragraph', 'paragraphs')} checked instead`,
  },
  searched: (documents, clauses) =>
    `Against ${many(documents, 'document', 'documents')}, ${many(clauses, 'clause', 'clauses')}, in both scripts`,
  none: 'There is nothing to check in this text.',
  annotated: 'The text, annotated',
  results: 'Results',
  filter: 'Show',
  all: 'All',
  verdict: { verbatim: 'Verbatim', altered: 'Altered', 'not-found': 'Not found' },
  deleted: 'the source has: ',
  inserted: 'the quote has: ',
  changeEnd: '. ',
  goTo: (n, verdict) => `Go to result ${n}: ${verdict}`,
  similarity: (percent) => `${percent}% alike`,
  converted: 'Not in the script of the source',
  note: {
    omission: () => 'Words left out; the pieces are from one clause, in its order',
    reordered: () => 'The pieces are from one clause, but not in its order',
    stitched: () => 'Put together from different clauses of one document',
    documents: () => 'Put together from different documents',
    'piece-missing': () => 'Part of it was not found',
    unmarked: () =>
      'The sentences were found apart; the quote does not show that text between them was left out',
    clauses: () => 'Reaches from one clause into the next',
    'script-damage': (expected) =>
      `Damaged by script conversion; it should be ${[...new Set(expected)].map((c) => `“${c}”`).join(', ')}`,
    numerals: () => 'A number is written differently',
    case: () => 'Capital letters differ',
    punctuation: () => 'Only punctuation differs',
    negated: ([word = '']) =>
      `In the source, “${word}” stands right before it; without it the meaning may be the opposite`,
    unclosed: () => 'The quotation mark is not closed; checked to the end of the line',
    divided: () => 'Part of a passage too long to check at once',
  },
  source: 'Source',
  pieceOf: (n) => `Part ${n}`,
  also: (n) => `${many(n, 'more clause has', 'more clauses have')} the same words`,
  alsoNear: 'Equally close',
  absence: 'A statement for your report',
  copyAbsence: 'Copy statement',
};
