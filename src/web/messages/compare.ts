import type { Relation } from '../../wire/types.ts';

/** What the page of two documents side by side says. */
export interface CompareMessages {
  title: string;
  intro: string;
  left: string;
  right: string;
  choose: string;
  swap: string;
  /** The names of the kinds of change. */
  relation: Record<Relation, string>;
  filter: string;
  all: string;
  onlyChanges: string;
  count: (clauses: number) => string;
  /** What the map shows, for those who do not see it. */
  map: (left: number, right: number) => string;
  previous: string;
  next: string;
  keys: string;
  similarity: (percent: number) => string;
  /** Read out instead of an empty cell. */
  missing: string;
  none: string;
  sameDocument: string;
  /** One document is chosen, the other not yet. */
  half: string;
  unknown: (id: string) => string;
  /** The way here from a document. */
  withThis: string;
  /** Choosing two documents from the list. */
  pick: (title: string) => string;
  pickShort: string;
  picked: (documents: number) => string;
  compareTwo: string;
  unpick: string;
  download: string;
  formats: Record<'docx' | 'csv' | 'md', string>;
  legend: string;
  list: string;
}

export const compareHans: CompareMessages = {
  title: '两份文件对照',
  intro:
    '选两份文件，逐条并列，只标出真正的改动：简体与繁体、全角与半角、汉字数字与阿拉伯数字（二与 2）、引号与空格之别，都不算改动。',
  left: '左',
  right: '右',
  choose: '请选择文件',
  swap: '左右互换',
  relation: { same: '相同', reworded: '改写', moved: '移位', added: '新增', removed: '删去' },
  filter: '改动种类',
  all: '全部显示',
  onlyChanges: '只看改动',
  count: (clauses) => `${clauses} 条`,
  map: (left, right) => `对应关系略图：左 ${left} 条，右 ${right} 条`,
  previous: '上一处改动',
  next: '下一处改动',
  keys: '键盘：J 下一处，K 上一处',
  similarity: (percent) => `${percent}% 的字相同`,
  missing: '此侧没有对应的条款',
  none: '没有符合所选种类的条款。',
  sameDocument: '左右是同一份文件。',
  half: '再选一份文件，即可逐条对照。',
  unknown: (id) => `没有标识为“${id}”的文件，请另选。`,
  withThis: '与另一份文件对照',
  pick: (title) => `把${title}选入对照`,
  pickShort: '选入对照',
  picked: (documents) => (documents === 1 ? '已选 1 份，再选一份即可对照' : '已选 2 份'),
  compareTwo: '对照这两份文件',
  unpick: '取消选择',
  download: '导出',
  formats: { docx: 'Word', csv: 'Excel（CSV）', md: 'Markdown' },
  legend: '左侧加删除线的文字右侧没有；右侧加下划线的文字左侧没有。',
  list: '逐条对照',
};

export const compareHant: CompareMessages = {
  title: '兩份文件對照',
  intro:
    '選兩份文件，逐條並列，只標出真正的異動：繁體與簡體、全形與半形、中文數字與阿拉伯數字（二與 2）、引號與空格的差別，都不算異動。',
  left: '左',
  right: '右',
  choose: '請選擇文件',
  swap: '左右對調',
  relation: { same: '相同', reworded: '改寫', moved: '移位', added: '新增', removed: '刪除' },
  filter: '異動種類',
  all: '全部顯示',
  onlyChanges: '只看異動',
  count: (clauses) => `${clauses} 條`,
  map: (left, right) => `對應關係略圖：左 ${left} 條，右 ${right} 條`,
  previous: '上一處異動',
  next: '下一處異動',
  keys: '鍵盤：J 下一處，K 上一處',
  similarity: (percent) => `${percent}% 的字相同`,
  missing: '這一側沒有對應的條款',
  none: '沒有符合所選種類的條款。',
  sameDocument: '左右是同一份文件。',
  half: '再選一份文件，即可逐條對照。',
  unknown: (id) => `沒有識別碼為「${id}」的文件，請另選。`,
  withThis: '與另一份文件對照',
  pick: (title) => `把${title}選入對照`,
  pickShort: '選入對照',
  picked: (documents) => (documents === 1 ? '已選 1 份，再選一份即可對照' : '已選 2 份'),
  compareTwo: '對照這兩份文件',
  unpick: '取消選取',
  download: '匯出',
  formats: { docx: 'Word', csv: 'Excel（CSV）', md: 'Markdown' },
  legend: '左側加刪除線的文字右側沒有；右側加底線的文字左側沒有。',
  list: '逐條對照',
};

export const compareEn: CompareMessages = {
  title: 'Two documents side by side',
  intro:
    'Choose two documents. Clauses stand side by side and only real changes are marked: script, width, the form of numerals (二 or 2), quotation marks and spaces do not count.',
  left: 'Left',
  right: 'Right',
  choose: 'Choose a document',
  swap: 'Swap sides',
  relation: {
    same: 'Same',
    reworded: 'Reworded',
    moved: 'Moved',
    added: 'Added',
    removed: 'Removed',
  },
  filter: 'Kinds of change',
  all: 'Show all',
  onlyChanges: 'Changes only',
  count: (clauses) => `${clauses} ${clauses === 1 ? 'clause' : 'clauses'}`,
  map: (left, right) => `Map of the alignment: ${left} clauses on the left, ${right} on the right`,
  previous: 'Previous change',
  next: 'Next change',
  keys: 'Keys: J next, K previous',
  similarity: (percent) => `${percent}% of the characters are the same`,
  missing: 'No counterpart on this side',
  none: 'No clause is of the kinds you chose.',
  sameDocument: 'Both sides are the same document.',
  half: 'Choose another document to see the two side by side.',
  unknown: (id) => `There is no document “${id}”. Choose another.`,
  withThis: 'Compare with another document',
  pick: (title) => `Choose ${title} for comparison`,
  pickShort: 'Compare',
  picked: (documents) => (documents === 1 ? 'One chosen; choose another to compare' : 'Two chosen'),
  compareTwo: 'Compare the two',
  unpick: 'Cancel',
  download: 'Export',
  formats: { docx: 'Word', csv: 'Excel (CSV)', md: 'Markdown' },
  legend: 'Struck through on the left: not on the right. Underlined on the right: not on the left.',
  list: 'Clause by clause',
};
