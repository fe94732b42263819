import type { Copy, CSL_TYPES, STYLE_GROUPS, Style, TYPE_CODES } from '../cite/citing.ts';

/** What the citation dialog says, in one language. */
export interface CiteMessages {
  title: string;
  /** The button that cites a document as a whole. */
  whole: string;
  /** Instead of a pinpoint, in the dialog for a whole document. */
  wholeShort: string;
  /** What the key C does, said on the button that it stands for. */
  key: string;
  styles: string;
  groups: Record<keyof typeof STYLE_GROUPS, string>;
  style: Record<Style, string>;
  inText: string;
  /** Of the number before a pinpoint. */
  numberNote: string;
  /** Over the words of the clause: as the source prints them, or converted. */
  quote: string;
  convertedQuote: string;
  copy: Record<Copy['kind'], string>;
  copyRecord: string;
  copyCitation: string;
  copied: string;
  download: (extension: string) => string;
  byHand: string;
  options: string;
  withPinpoint: string;
  noPinpoint: string;
  withUrl: string;
  withUrlAndDay: string;
  noUrl: string;
  accessed: string;
  typeCode: string;
  typeCodes: Record<(typeof TYPE_CODES)[number], string>;
  cslType: string;
  cslTypes: Record<(typeof CSL_TYPES)[number], string>;
  quoteScript: string;
}

export const citeHans: CiteMessages = {
  title: '引用',
  whole: '引用本文件',
  wholeShort: '全文',
  key: '快捷键 C',
  styles: '格式',
  groups: {
    national: '国家标准',
    law: '法学',
    running: '正文',
    apa: 'APA',
    chicago: 'Chicago',
    exchange: '数据交换',
  },
  style: {
    'gbt7714-2025': 'GB/T 7714—2025',
    'gbt7714-2015': 'GB/T 7714—2015',
    footnote: '法学引注手册',
    bluebook: 'Bluebook',
    inline: '行文中引用',
    'apa-zh': 'APA 7（中文）',
    apa: 'APA 7（拼音）',
    'chicago-note': 'Chicago 17（注释）',
    'chicago-bibliography': 'Chicago 17（参考书目）',
    ris: 'RIS',
    biblatex: 'BibLaTeX',
    'csl-json': 'CSL-JSON',
  },
  inText: '文内标注',
  numberNote: '序号请按您文中的顺序修改',
  quote: '来源原文',
  convertedQuote: '引文',
  copy: { both: '复制原文和出处', citation: '复制出处', inText: '复制文内标注' },
  copyRecord: '复制记录',
  copyCitation: '复制出处',
  copied: '已复制',
  download: (extension) => `下载 .${extension}`,
  byHand: '浏览器不允许自动复制。文字已选中，请按 Ctrl+C（Mac 按 ⌘C）复制。',
  options: '选项',
  withPinpoint: '注明条款位置',
  noPinpoint: '不注位置',
  withUrl: '网址',
  withUrlAndDay: '网址和引用日期',
  noUrl: '不含网址',
  accessed: '引用日期',
  typeCode: '文献类型标识',
  typeCodes: { 'EB/OL': 'EB/OL 电子公告', 'R/OL': 'R/OL 报告', A: 'A 档案' },
  cslType: 'CSL-JSON 类型',
  cslTypes: { regulation: '法规（regulation）', report: '报告（report）' },
  quoteScript: '原文字形',
};

export const citeHant: CiteMessages = {
  title: '引用',
  whole: '引用本文件',
  wholeShort: '全文',
  key: '快速鍵 C',
  styles: '格式',
  groups: {
    national: '大陸國家標準',
    law: '法學',
    running: '正文',
    apa: 'APA',
    chicago: 'Chicago',
    exchange: '資料交換',
  },
  style: {
    'gbt7714-2025': 'GB/T 7714—2025',
    'gbt7714-2015': 'GB/T 7714—2015',
    footnote: '法學引註手冊（大陸）',
    bluebook: 'Bluebook',
    inline: '行文中引用',
    'apa-zh': 'APA 7（中文）',
    apa: 'APA 7（拼音）',
    'chicago-note': 'Chicago 17（註釋）',
    'chicago-bibliography': 'Chicago 17（參考書目）',
    ris: 'RIS',
    biblatex: 'BibLaTeX',
    'csl-json': 'CSL-JSON',
  },
  inText: '文內註記',
  numberNote: '編號請依您文中的順序修改',
  quote: '來源原文',
  convertedQuote: '引文',
  copy: { both: '複製原文與出處', citation: '複製出處', inText: '複製文內註記' },
  copyRecord: '複製書目資料',
  copyCitation: '複製出處',
  copied: '已複製',
  download: (extension) => `下載 .${extension}`,
  byHand: '瀏覽器不允許自動複製。文字已選取，請按 Ctrl+C（Mac 按 ⌘C）複製。',
  options: '選項',
  withPinpoint: '註明條款位置',
  noPinpoint: '不註位置',
  withUrl: '網址',
  withUrlAndDay: '網址與引用日期',
  noUrl: '不含網址',
  accessed: '引用日期',
  typeCode: '文獻類型標識',
  typeCodes: { 'EB/OL': 'EB/OL 電子公告', 'R/OL': 'R/OL 報告', A: 'A 檔案' },
  cslType: 'CSL-JSON 類型',
  cslTypes: { regulation: '法規（regulation）', report: '報告（report）' },
  quoteScript: '原文字形',
};

export const citeEn: CiteMessages = {
  title: 'Cite',
  whole: 'Cite this document',
  wholeShort: 'whole document',
  key: 'Shortcut: C',
  styles: 'Style',
  groups: {
    national: 'Chinese national standard',
    law: 'Law',
    running: 'Running text',
    apa: 'APA',
    chicago: 'Chicago',
    exchange: 'For software',
  },
  style: {
    'gbt7714-2025': 'GB/T 7714—2025',
    'gbt7714-2015': 'GB/T 7714—2015',
    footnote: 'Legal footnote (法学引注手册)',
    bluebook: 'Bluebook',
    inline: 'In running text',
    'apa-zh': 'APA 7, Chinese script',
    apa: 'APA 7, pinyin',
    'chicago-note': 'Chicago 17, notes',
    'chicago-bibliography': 'Chicago 17, bibliography',
    ris: 'RIS',
    biblatex: 'BibLaTeX',
    'csl-json': 'CSL-JSON',
  },
  inText: 'In the text',
  numberNote: 'renumber to match your text',
  quote: 'Source text',
  convertedQuote: 'Quote',
  copy: {
    both: 'Copy quote and citation',
    citation: 'Copy citation',
    inText: 'Copy in-text citation',
  },
  copyRecord: 'Copy record',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  download: (extension) => `Download .${extension}`,
  byHand: 'The browser does not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac).',
  options: 'Options',
  withPinpoint: 'With pinpoint',
  noPinpoint: 'no pinpoint',
  withUrl: 'URL',
  withUrlAndDay: 'URL and day of access',
  noUrl: 'no URL',
  accessed: 'Accessed',
  typeCode: 'GB/T type code',
  typeCodes: { 'EB/OL': 'EB/OL (online notice)', 'R/OL': 'R/OL (report)', A: 'A (archive)' },
  cslType: 'CSL-JSON type',
  cslTypes: { regulation: 'regulation', report: 'report' },
  quoteScript: 'Script of the quote',
};
