/** What the page says of a citation that was pasted into the search field, in each language. */
import type { WireFind } from '../../wire/types.ts';
import { grouped, many } from './format.ts';

type Why = WireFind['candidates'][number]['why'];

export interface FinderMessages {
  title: string;
  /** For screen readers, before what was found: how many places the text names. */
  said: (places: number) => string;
  /** By what a document or clause was recognised. */
  why: Record<Why, string>;
  /** The text names a document and no clause of it. */
  document: string;
  /** The text is too long to be searched for as well. */
  onlyFound: string;
  more: (hidden: number) => string;
}

export const finderHans: FinderMessages = {
  title: '直达原文',
  said: (places) => `已识别所贴引文，对应 ${grouped(places)} 处。`,
  why: {
    id: '据条款标识',
    permalink: '据固定链接',
    key: '据引用键',
    number: '据文号',
    url: '据来源网址',
    title: '据标题',
    pinyin: '据标题拼音',
    'part-of-title': '据部分标题',
    quote: '据所引原文',
    pinpoint: '据条款位置',
  },
  document: '全文',
  onlyFound: '所贴文字太长，不再按词句检索。',
  more: (hidden) => `再显示 ${grouped(hidden)} 处`,
};

export const finderHant: FinderMessages = {
  title: '直達原文',
  said: (places) => `已辨識貼上的引文，對應 ${grouped(places)} 處。`,
  why: {
    id: '依條款識別碼',
    permalink: '依永久連結',
    key: '依引用鍵',
    number: '依文號',
    url: '依來源網址',
    title: '依標題',
    pinyin: '依標題拼音',
    'part-of-title': '依部分標題',
    quote: '依引述文字',
    pinpoint: '依條款位置',
  },
  document: '全文',
  onlyFound: '貼上的文字過長，不再依字句檢索。',
  more: (hidden) => `再顯示 ${grouped(hidden)} 處`,
};

export const finderEn: FinderMessages = {
  title: 'Go to the source',
  said: (places) => `Recognised as a citation of ${many(places, 'place', 'places')}.`,
  why: {
    id: 'by clause id',
    permalink: 'by permalink',
    key: 'by citation key',
    number: 'by document number',
    url: 'by source address',
    title: 'by title',
    pinyin: 'by title in pinyin',
    'part-of-title': 'by part of the title',
    quote: 'by the words quoted',
    pinpoint: 'by pinpoint',
  },
  document: 'whole document',
  onlyFound: 'The text is too long to be searched for as words as well.',
  more: (hidden) => `${grouped(hidden)} more`,
};
