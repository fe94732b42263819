import { grouped, many } from './format.ts';

/** What is said of the list of references that the basket becomes. */
export interface ReferenceMessages {
  title: string;
  style: string;
  options: string;
  lang: string;
  quotes: string;
  quotesHint: string;
  script: string;
  inOutput: (clauses: number) => string;
  leftOut: (clauses: number) => string;
  leftOutQuotes: (clauses: number) => string;
  changedCount: (clauses: number) => string;
  nothing: string;
  copy: string;
  download: string;
  formats: Record<'docx' | 'markdown' | 'text' | 'ris' | 'biblatex' | 'csl-json', string>;
  noWord: string;
  downloaded: (format: string) => string;
  failed: (format: string, reason: string) => string;
}

export const referencesHans: ReferenceMessages = {
  title: '参考文献',
  style: '引用格式',
  options: '选项',
  lang: 'Word 文件的标题语言',
  quotes: '列出引文和批注',
  quotesHint: 'Word 文件总是列出引文和批注，每条引文一个脚注。',
  script: '引文字形',
  inOutput: (n) => `列入 ${grouped(n)} 条`,
  leftOut: (n) => `${grouped(n)} 条本库没有，未列入`,
  leftOutQuotes: (n) => `${grouped(n)} 条所选文字已不在原文中，未列入`,
  changedCount: (n) => `${grouped(n)} 条原文在收入后有改动，按现在的原文输出`,
  nothing: '没有可以列入的条款。',
  copy: '复制',
  download: '导出为',
  formats: {
    docx: 'Word（脚注）',
    markdown: 'Markdown',
    text: '纯文本',
    ris: 'RIS',
    biblatex: 'BibLaTeX',
    'csl-json': 'CSL-JSON',
  },
  noWord: '所选格式供软件读取，没有 Word 形式。要导出 Word，请选其他格式。',
  downloaded: (format) => `${format} 文件已交给浏览器下载`,
  failed: (format, reason) => `${format} 文件没有导出：${reason}。`,
};

export const referencesHant: ReferenceMessages = {
  title: '參考文獻',
  style: '引用格式',
  options: '選項',
  lang: 'Word 檔的標題語言',
  quotes: '列出引文和註記',
  quotesHint: 'Word 檔一律列出引文和註記，每則引文一個註腳。',
  script: '引文字形',
  inOutput: (n) => `列入 ${grouped(n)} 條`,
  leftOut: (n) => `${grouped(n)} 條不在本資料庫，未列入`,
  leftOutQuotes: (n) => `${grouped(n)} 條選取的文字已不在原文中，未列入`,
  changedCount: (n) => `${grouped(n)} 條原文在收入後有更動，依現在的原文輸出`,
  nothing: '沒有可以列入的條款。',
  copy: '複製',
  download: '匯出為',
  formats: {
    docx: 'Word（註腳）',
    markdown: 'Markdown',
    text: '純文字',
    ris: 'RIS',
    biblatex: 'BibLaTeX',
    'csl-json': 'CSL-JSON',
  },
  noWord: '所選格式供軟體讀取，沒有 Word 形式。要匯出 Word，請改選其他格式。',
  downloaded: (format) => `${format} 檔已交由瀏覽器下載`,
  failed: (format, reason) => `${format} 檔未能匯出：${reason}。`,
};

export const referencesEn: ReferenceMessages = {
  title: 'References',
  style: 'Style',
  options: 'Options',
  lang: 'Headings in Word',
  quotes: 'With quotes and notes',
  quotesHint: 'A Word file always has quotes and notes, each quote with its footnote.',
  script: 'Script of quotes',
  inOutput: (n) => many(n, 'clause', 'clauses'),
  leftOut: (n) => `${grouped(n)} left out: not in this collection`,
  leftOutQuotes: (n) => `${grouped(n)} left out: the quoted words are no longer in the source`,
  changedCount: (n) => `${grouped(n)} changed since they were collected: the current text is used`,
  nothing: 'There is no clause to list.',
  copy: 'Copy',
  download: 'Export as',
  formats: {
    docx: 'Word, footnotes',
    markdown: 'Markdown',
    text: 'Plain text',
    ris: 'RIS',
    biblatex: 'BibLaTeX',
    'csl-json': 'CSL-JSON',
  },
  noWord: 'This style is for software and has no Word form. Choose another one for Word.',
  downloaded: (format) => `${format}: handed to the browser as a download`,
  failed: (format, reason) => `${format}: not downloaded. ${reason}.`,
};
