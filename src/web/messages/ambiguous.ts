import { grouped, many } from './format.ts';

/** A character of a converted text that may be another. */
export interface Doubt {
  /** The character of the source. */
  source: string;
  /** What is shown. */
  shown: string;
  /** What else it may be. */
  others: readonly string[];
}

/** What the page says of characters that conversion may have got wrong, in one language. */
export interface AmbiguousMessages {
  /** What the marks are, for the group of controls. */
  legend: string;
  /** Whether they are to be marked. */
  mark: string;
  count: (characters: number) => string;
  at: (at: number, characters: number) => string;
  previous: string;
  next: string;
  /** Of one character. */
  doubt: (doubt: Doubt) => string;
  /** The same where room is short, beside a clause. */
  short: (doubt: Doubt) => string;
  /** Before the list of those of one clause. */
  inClause: string;
  /** Above the list under a quote. */
  inQuote: string;
}

export const ambiguousHans: AmbiguousMessages = {
  legend: '转换后有歧义的字',
  mark: '标出歧义字',
  count: (characters) => `${grouped(characters)} 处`,
  at: (at, characters) => `第 ${grouped(at)} 处，共 ${grouped(characters)} 处`,
  previous: '上一处歧义字',
  next: '下一处歧义字',
  doubt: ({ source, shown, others }) => {
    const now = source === shown ? '转换后未变' : `此处转为“${shown}”`;
    return `原文作“${source}”，${now}，也可能是“${others.join('”“')}”`;
  },
  short: ({ source, shown, others }) => `${shown}（原文${source}，或作${others.join('、')}）`,
  inClause: '歧义字：',
  inQuote: '以下各字由程序转换，上下文不足以确定写法，引用前请核对原文：',
};

export const ambiguousHant: AmbiguousMessages = {
  legend: '轉換後有歧義的字',
  mark: '標出歧義字',
  count: (characters) => `${grouped(characters)} 處`,
  at: (at, characters) => `第 ${grouped(at)} 處，共 ${grouped(characters)} 處`,
  previous: '上一處歧義字',
  next: '下一處歧義字',
  doubt: ({ source, shown, others }) => {
    const now = source === shown ? '轉換後未變' : `此處轉為「${shown}」`;
    return `原文作「${source}」，${now}，也可能是「${others.join('」「')}」`;
  },
  short: ({ source, shown, others }) => `${shown}（原文${source}，或作${others.join('、')}）`,
  inClause: '歧義字：',
  inQuote: '以下各字由程式轉換，前後文不足以判定寫法，引用前請核對原文：',
};

export const ambiguousEn: AmbiguousMessages = {
  legend: 'Characters of doubtful conversion',
  mark: 'Mark doubtful characters',
  count: (characters) => many(characters, 'place', 'places'),
  at: (at, characters) => `${grouped(at)} of ${grouped(characters)}`,
  previous: 'Previous doubtful character',
  next: 'Next doubtful character',
  doubt: ({ source, shown, others }) => {
    const now = source === shown ? 'left as it is' : `shown as ${shown}`;
    return `${source} in the source, ${now}; could also be ${others.join(' or ')}`;
  },
  short: ({ source, shown, others }) => `${shown} (source ${source}; or ${others.join(', ')})`,
  inClause: 'Doubtful: ',
  inQuote:
    'These characters were converted without anything to go by. Check them against the source before you quote:',
};
