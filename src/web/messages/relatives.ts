import { grouped, many } from './format.ts';

/** What the page of a clause and its relatives says, in one language. */
export interface RelativesMessages {
  title: string;
  /** The way here from a clause, and where there is little room. */
  action: string;
  short: string;
  label: (pinpoint: string) => string;
  asked: string;
  /** How many of the other documents have one. */
  found: (documents: number, searched: number) => string;
  none: (searched: number) => string;
  shown: (shown: number) => string;
  /** What it means to be listed here. */
  note: (least: string) => string;
  incomplete: string;
  against: { legend: string; asked: string; previous: string };
  text: { legend: string; all: string; changes: string };
  legend: Record<'asked' | 'previous', string>;
  list: string;
  score: (score: string) => string;
  scoreHint: string;
  same: string;
  /** What the differences are from. */
  from: (year: number | '', pinpoint: string) => string;
  /** Where so little is equal that what is equal is marked. */
  mostlyOther: string;
  oldest: string;
  undated: string;
  undatedNote: string;
  /** Years between two entries: without documents, or with some of which none is listed. */
  gap: (from: number, to: number, documents: number, all: boolean) => string;
  sideBySide: string;
  /** For the ear: what was left out or put in follows. */
  deleted: string;
  inserted: string;
  changeEnd: string;
}

const years = (from: number, to: number, dash: string): string =>
  from === to ? String(from) : `${from}${dash}${to}`;

export const relativesHans: RelativesMessages = {
  title: '相近条款',
  action: '相近条款',
  short: '相近',
  label: (pinpoint) => `${pinpoint}的相近条款`,
  asked: '所查条款',
  found: (documents, searched) =>
    `其余 ${grouped(searched)} 份文件中，${grouped(documents)} 份有文字相近的条款`,
  none: (searched) => `其余 ${grouped(searched)} 份文件中，没有文字相近的条款`,
  shown: (shown) => `只列最相近的 ${grouped(shown)} 份`,
  note: (least) =>
    `按字面相似度检出，不分简繁，每份文件取最接近的一条；相似度最高为 1，低于 ${least} 的不列。文字相近不等于前后沿用，是否承袭请自行判断。`,
  incomplete: '所查条款用语过于常见，未能与所有条款逐一比对，可能有遗漏。',
  against: { legend: '比较对象', asked: '与所查条款比', previous: '与前一份比' },
  text: { legend: '显示', all: '全文', changes: '只看差异' },
  legend: {
    asked: '加删除线的文字只见于所查条款，加下划线的文字只见于该条。',
    previous: '加删除线的文字只见于前一份，加下划线的文字只见于该条。',
  },
  list: '按年份排列',
  score: (score) => `相似度 ${score}`,
  scoreHint: '检出所依据的字面相似度，越罕见的字词权重越大',
  same: '文字相同',
  from: (year, pinpoint) => `与上一条（${year} 年，${pinpoint}）相比`,
  mostlyOther: '差异过多，改标相同之处',
  oldest: '年份最早，无前一份可比',
  undated: '未注明年份',
  undatedNote: '未注明年份的文件，先后不明，不与前一份相比。',
  gap: (from, to, documents, all) => {
    const span = `${years(from, to, '—')} 年`;
    if (documents === 0) return `${span}：未收录文件`;
    return `${span}：收录 ${grouped(documents)} 份文件，${all ? '未检出' : '未列出'}相近条款`;
  },
  sideBySide: '两份文件对照',
  deleted: '删：',
  inserted: '增：',
  changeEnd: '。',
};

export const relativesHant: RelativesMessages = {
  title: '相近條款',
  action: '相近條款',
  short: '相近',
  label: (pinpoint) => `${pinpoint}的相近條款`,
  asked: '所查條款',
  found: (documents, searched) =>
    `其餘 ${grouped(searched)} 份文件中，有 ${grouped(documents)} 份載有文字相近的條款`,
  none: (searched) => `其餘 ${grouped(searched)} 份文件中，沒有文字相近的條款`,
  shown: (shown) => `僅列最相近的 ${grouped(shown)} 份`,
  note: (least) =>
    `依字面相似度檢出，不分繁簡，每份文件取最接近的一條；相似度最高為 1，低於 ${least} 者不列。文字相近不代表前後沿襲，是否有承襲關係請自行判斷。`,
  incomplete: '所查條款用語過於常見，無法與所有條款逐一比對，可能有所遺漏。',
  against: { legend: '比較對象', asked: '與所查條款比', previous: '與前一份比' },
  text: { legend: '顯示', all: '全文', changes: '只看差異' },
  legend: {
    asked: '加刪除線的文字只見於所查條款，加底線的文字只見於該條。',
    previous: '加刪除線的文字只見於前一份，加底線的文字只見於該條。',
  },
  list: '依年份排列',
  score: (score) => `相似度 ${score}`,
  scoreHint: '檢出所依據的字面相似度，字詞越罕見，權重越高',
  same: '文字相同',
  from: (year, pinpoint) => `與上一條（${year} 年，${pinpoint}）相比`,
  mostlyOther: '差異過多，改標相同之處',
  oldest: '年份最早，沒有前一份可比',
  undated: '未註明年份',
  undatedNote: '未註明年份的文件先後不明，不與前一份相比。',
  gap: (from, to, documents, all) => {
    const span = `${years(from, to, '—')} 年`;
    if (documents === 0) return `${span}：未收錄文件`;
    return `${span}：收錄 ${grouped(documents)} 份文件，${all ? '未檢出' : '未列出'}相近條款`;
  },
  sideBySide: '兩份文件對照',
  deleted: '刪：',
  inserted: '增：',
  changeEnd: '。',
};

export const relativesEn: RelativesMessages = {
  title: 'Similar clauses',
  action: 'Similar clauses',
  short: 'Similar',
  label: (pinpoint) => `Clauses similar to ${pinpoint}`,
  asked: 'The clause you chose',
  found: (documents, searched) =>
    `${grouped(documents)} of the ${many(searched, 'other document has', 'other documents have')} a clause worded like it`,
  none: (searched) =>
    `None of the ${many(searched, 'other document has', 'other documents have')} a clause worded like it`,
  shown: (shown) => `The ${grouped(shown)} nearest are listed`,
  note: (least) =>
    `Found by likeness of wording in either script, the nearest clause of each document; 1 is the same wording, less than ${least} is not listed. Likeness is no proof that one text was taken from the other: that is for you to judge.`,
  incomplete:
    'The wording is so common that it could not be held against every clause; some may be missing.',
  against: { legend: 'Compare with', asked: 'The clause you chose', previous: 'The one before' },
  text: { legend: 'Show', all: 'Whole text', changes: 'Differences only' },
  legend: {
    asked: 'Struck through: only in the clause you chose. Underlined: only in this one.',
    previous: 'Struck through: only in the one before. Underlined: only in this one.',
  },
  list: 'By year',
  score: (score) => `likeness ${score}`,
  scoreHint: 'The likeness by which it was found; rare wording weighs more',
  same: 'Same wording',
  from: (year, pinpoint) => `Compared with the one before (${year}, ${pinpoint})`,
  mostlyOther: 'Mostly different: the shared wording is marked instead',
  oldest: 'The earliest: nothing before it to compare with',
  undated: 'No year stated',
  undatedNote:
    'Documents that state no year cannot be put in order and are not compared with the one before.',
  gap: (from, to, documents, all) => {
    const span = years(from, to, '–');
    if (documents === 0) return `${span}: no documents`;
    return `${span}: ${many(documents, 'document', 'documents')}, ${all ? 'nothing found' : 'nothing listed'}`;
  },
  sideBySide: 'The two documents side by side',
  deleted: 'removed: ',
  inserted: 'added: ',
  changeEnd: '. ',
};
