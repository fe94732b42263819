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
  comparison: '条文对照表',
  lineage: '条文源流表',
  grid: '历年条文对照表',
  relation: '变化',
  relations: { same: '相同', reworded: '改写', moved: '移位', added: '新增', removed: '删去' },
  similarity: '相同字数占比',
  score: '相似度',
  year: '年份',
  document: '文件',
  earlier: '左文',
  later: '右文',
  difference: '逐词差异',
  clause: '条文',
  citation: '出处',
  found: '命中条数',
  none: '（未载）',
  left: (title) => `左：${title}`,
  right: (title) => `右：${title}`,
  counts: (n) =>
    `相同 ${n.same} 条，改写 ${n.reworded} 条，移位 ${n.moved} 条，新增 ${n.added} 条，删去 ${n.removed} 条。`,
  byLikeness: (least) =>
    `各条依文字相似度检出（不低于 ${percent(least)}），不表示其间确有承袭关系，须自行核对。`,
  incomplete: '本条用语过于常见，未能逐一比对全部候选条文，可能有遗漏。',
  shown: (shown, all) => `列出 ${shown} 份文件，共有 ${all} 份。`,
  answered: (clauses, documents) => `共 ${documents} 份文件 ${clauses} 条。`,
  asked: '所查条文',
  fromAsked: '逐词差异：以所查条文为左文，本行条文为右文。',
  fromPrevious:
    '逐词差异：以时间上的前一条为左文，本行条文为右文；最早一条及年份未载者无从比较，留空。',
  yearOf: (year, searched) => `${year}（${searched} 份）`,
  without: (years) => `以下年份收有文件而未见相关条文：${years.join('、')}。`,
  marks: '删除线为左文独有，下划线为右文独有；繁简、全半角、引号、空格之别不计。',
  corpus: (digest, documents, date) => `语料 ${documents} 份文件，摘要 ${digest}，${date} 制表。`,
};

const HANT: TableWords = {
  comparison: '條文對照表',
  lineage: '條文源流表',
  grid: '歷年條文對照表',
  relation: '異動',
  relations: { same: '相同', reworded: '改寫', moved: '移位', added: '新增', removed: '刪除' },
  similarity: '相同字數占比',
  score: '相似度',
  year: '年份',
  document: '文件',
  earlier: '左文',
  later: '右文',
  difference: '逐詞差異',
  clause: '條文',
  citation: '出處',
  found: '符合條數',
  none: '（未載明）',
  left: (title) => `左：${title}`,
  right: (title) => `右：${title}`,
  counts: (n) =>
    `相同 ${n.same} 條，改寫 ${n.reworded} 條，移位 ${n.moved} 條，新增 ${n.added} 條，刪除 ${n.removed} 條。`,
  byLikeness: (least) =>
    `各條係依文字相似度檢出（不低於 ${percent(least)}），不表示其間確有承襲關係，請自行核對。`,
  incomplete: '本條用語過於常見，未能逐一比對所有候選條文，可能有所遺漏。',
  shown: (shown, all) => `列出 ${shown} 份文件，共有 ${all} 份。`,
  answered: (clauses, documents) => `共 ${documents} 份文件 ${clauses} 條。`,
  asked: '所查條文',
  fromAsked: '逐詞差異：以所查條文為左文，本列條文為右文。',
  fromPrevious:
    '逐詞差異：以時間在前之一條為左文，本列條文為右文；最早一條及年份未載者無從比較，從缺。',
  yearOf: (year, searched) => `${year}（${searched} 份）`,
  without: (years) => `以下年份收有文件而未見相關條文：${years.join('、')}。`,
  marks: '刪除線為左文獨有，底線為右文獨有；繁簡、全形半形、引號、空格之別不計。',
  corpus: (digest, documents, date) => `語料 ${documents} 份文件，摘要 ${digest}，${date} 製表。`,
};

const EN: TableWords = {
  comparison: 'Comparison of clauses',
  lineage: 'Lineage of a clause',
  grid: 'Clauses by year',
  relation: 'Change',
  relations: {
    same: 'same',
    reworded: 'reworded',
    moved: 'moved',
    added: 'added',
    removed: 'removed',
  },
  similarity: 'Equal characters',
  score: 'Likeness',
  year: 'Year',
  document: 'Document',
  earlier: 'Left',
  later: 'Right',
  difference: 'Differences',
  clause: 'Clause',
  citation: 'Citation',
  found: 'Clauses found',
  none: '(not stated)',
  left: (title) => `Left: ${title}`,
  right: (title) => `Right: ${title}`,
  counts: (n) =>
    `${n.same} same, ${n.reworded} reworded, ${n.moved} moved, ${n.added} added, ${n.removed} removed.`,
  byLikeness: (least) =>
    `Found by likeness of wording (at least ${percent(least)}); whether one was taken from the other is for the reader to check.`,
  incomplete:
    'The wording is so common that not every candidate could be examined; some may be missing.',
  shown: (shown, all) => `${shown} of ${all} documents are listed.`,
  answered: (clauses, documents) => `Clauses: ${clauses}; documents: ${documents}.`,
  asked: '(asked for)',
  fromAsked: 'Differences: from the clause asked for (left) to that of the row (right).',
  fromPrevious:
    'Differences: from the clause before in time (left) to that of the row (right); none for the oldest, nor where the year is not stated.',
  yearOf: (year, searched) => `${year} (${searched})`,
  without: (years) =>
    `Years with documents (how many) in which nothing was found: ${years.join(', ')}.`,
  marks:
    'Struck through: on the left only. Underlined: on the right only. Script, width, quotation marks and spaces do not count.',
  corpus: (digest, documents, date) =>
    `Corpus of ${documents} documents, digest ${digest}; ${date}.`,
};

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  'zh-Hans': HANS,
  'zh-Hant': HANT,
  en: EN,
};
