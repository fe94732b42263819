import type { Language } from '../model/index.ts';
import type { Relation } from './compare.ts';

/** The words of the tables, written by hand in each language; what they quote is never touched. */
export interface TableWords {
  readonly comparison: string;
  readonly lineage: string;
  readonly grid: string;
  readonly relation: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly similarity: string;
  readonly score: string;
  readonly year: string;
  readonly document: string;
  readonly earlier: string;
  readonly later: string;
  readonly difference: string;
  readonly clause: string;
  readonly citation: string;
  readonly found: string;
  readonly match: string;
  /** Whether a clause has the topic as it stands, or its words apart. */
  readonly matches: Readonly<Record<'exact' | 'all', string>>;
  readonly none: string;
  readonly left: (title: string) => string;
  readonly right: (title: string) => string;
  readonly counts: (counts: Readonly<Record<Relation, number>>) => string;
  readonly byLikeness: (least: number) => string;
  readonly incomplete: string;
  readonly shown: (shown: number, all: number) => string;
  readonly answered: (clauses: number, documents: number) => string;
  /** In place of a score, for the clause that was asked for. */
  readonly asked: string;
  readonly fromAsked: string;
  readonly fromPrevious: string;
  readonly yearOf: (year: string, searched: number) => string;
  /** The years in which nothing was found. */
  readonly without: (years: readonly string[]) => string;
  readonly marks: string;
  readonly corpus: (digest: string, documents: number, date: string) => string;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const HANS: TableWords = {
  comparison: '两份文件对照表',
  lineage: '相近条款表',
  grid: '逐年对照表',
  relation: '变化',
  relations: { same: '相同', reworded: '改写', moved: '移位', added: '新增', removed: '删去' },
  similarity: '相同字数占比',
  score: '相似度',
  year: '年份',
  document: '文件',
  earlier: '左',
  later: '右',
  difference: '逐词差异',
  clause: '条款',
  citation: '出处',
  found: '该文件命中条款数',
  match: '匹配',
  matches: { exact: '含有原词句', all: '词语齐全，不相连' },
  none: '（未注明）',
  left: (title) => `左：${title}`,
  right: (title) => `右：${title}`,
  counts: (n) =>
    `相同 ${n.same} 条，改写 ${n.reworded} 条，移位 ${n.moved} 条，新增 ${n.added} 条，删去 ${n.removed} 条。`,
  byLikeness: (least) =>
    `各条款按字面相似度检出（不低于 ${percent(least)}）。文字相近不等于前后沿用，是否承袭请自行判断。`,
  incomplete: '所查条款用语过于常见，未能与所有条款逐一比对，可能有遗漏。',
  shown: (shown, all) => `共 ${all} 份文件，表中列出 ${shown} 份。`,
  answered: (clauses, documents) => `共 ${documents} 份文件 ${clauses} 条。`,
  asked: '所查条款',
  fromAsked: '逐词差异：左为所查条款，右为本行条款。',
  fromPrevious:
    '逐词差异：左为时间上的前一条，右为本行条款；最早一条和未注明年份的文件无从比较，留空。',
  yearOf: (year, searched) => `${year}（${searched} 份）`,
  without: (years) => `以下年份收录文件而未见相关条款：${years.join('、')}。`,
  marks:
    '加删除线的文字只见于左，加下划线的文字只见于右；简繁、全角半角、汉字数字与阿拉伯数字、引号、空格之别不计。',
  corpus: (digest, documents, date) =>
    `${date} 制表，语料库收录 ${documents} 份文件，校验值（SHA-256）：${digest}。`,
};

const HANT: TableWords = {
  comparison: '兩份文件對照表',
  lineage: '相近條款表',
  grid: '逐年對照表',
  relation: '異動',
  relations: { same: '相同', reworded: '改寫', moved: '移位', added: '新增', removed: '刪除' },
  similarity: '相同字數占比',
  score: '相似度',
  year: '年份',
  document: '文件',
  earlier: '左',
  later: '右',
  difference: '逐詞差異',
  clause: '條款',
  citation: '出處',
  found: '該文件符合的條款數',
  match: '比對',
  matches: { exact: '含有原詞句', all: '詞語齊全，但不相連' },
  none: '（未註明）',
  left: (title) => `左：${title}`,
  right: (title) => `右：${title}`,
  counts: (n) =>
    `相同 ${n.same} 條，改寫 ${n.reworded} 條，移位 ${n.moved} 條，新增 ${n.added} 條，刪除 ${n.removed} 條。`,
  byLikeness: (least) =>
    `各條款依字面相似度檢出（不低於 ${percent(least)}）。文字相近不代表前後沿襲，是否有承襲關係請自行判斷。`,
  incomplete: '所查條款用語過於常見，無法與所有條款逐一比對，可能有所遺漏。',
  shown: (shown, all) => `共 ${all} 份文件，表中列出 ${shown} 份。`,
  answered: (clauses, documents) => `共 ${documents} 份文件 ${clauses} 條。`,
  asked: '所查條款',
  fromAsked: '逐詞差異：左為所查條款，右為本列條款。',
  fromPrevious:
    '逐詞差異：左為時間上的前一條，右為本列條款；最早一條與未註明年份的文件無從比較，留空。',
  yearOf: (year, searched) => `${year}（${searched} 份）`,
  without: (years) => `以下年份收錄文件而未見相關條款：${years.join('、')}。`,
  marks:
    '加刪除線的文字只見於左，加底線的文字只見於右；繁簡、全形半形、中文數字與阿拉伯數字、引號、空格之別不計。',
  corpus: (digest, documents, date) =>
    `${date} 製表，語料庫收錄 ${documents} 份文件，雜湊值（SHA-256）：${digest}。`,
};

const EN: TableWords = {
  comparison: 'Comparison of clauses',
  lineage: 'Similar clauses',
  grid: 'Table by year',
  relation: 'Change',
  relations: {
    same: 'same',
    reworded: 'reworded',
    moved: 'moved',
    added: 'added',
    removed: 'removed',
  },
  similarity: 'Share of equal characters',
  score: 'Likeness',
  year: 'Year',
  document: 'Document',
  earlier: 'Left',
  later: 'Right',
  difference: 'Differences',
  clause: 'Clause',
  citation: 'Citation',
  found: 'Clauses of the document',
  match: 'Match',
  matches: { exact: 'exact words', all: 'all the words, apart' },
  none: '(not stated)',
  left: (title) => `Left: ${title}`,
  right: (title) => `Right: ${title}`,
  counts: (n) =>
    `${n.same} same, ${n.reworded} reworded, ${n.moved} moved, ${n.added} added, ${n.removed} removed.`,
  byLikeness: (least) =>
    `Found by likeness of wording (at least ${percent(least)}); likeness is no proof that one was taken from the other: that is for the reader to judge.`,
  incomplete:
    'The wording is so common that not every candidate could be examined; some may be missing.',
  shown: (shown, all) => `${shown} of ${all} documents are listed.`,
  answered: (clauses, documents) => `Clauses: ${clauses}; documents: ${documents}.`,
  asked: '(the clause chosen)',
  fromAsked: 'Differences: from the clause chosen (left) to that of the row (right).',
  fromPrevious:
    'Differences: from the clause before in time (left) to that of the row (right); none for the oldest, nor where the year is not stated.',
  yearOf: (year, searched) => `${year} (${searched})`,
  without: (years) =>
    `Years that have documents (how many) but no matching clause: ${years.join(', ')}.`,
  marks:
    'Struck through: on the left only. Underlined: on the right only. Script, width, the form of numerals, quotation marks and spaces do not count.',
  corpus: (digest, documents, date) =>
    `Corpus of ${documents} documents on ${date}; digest (SHA-256): ${digest}.`,
};

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  'zh-Hans': HANS,
  'zh-Hant': HANT,
  en: EN,
};
