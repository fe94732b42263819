import type { Trouble } from '../basket/store.ts';
import { grouped, many } from './format.ts';

/** What the basket says, in one language. */
export interface BasketMessages {
  title: string;
  /** In the header: how many there are, for the ear. */
  open: (clauses: number) => string;
  /** The button of a clause. */
  collect: { short: string; long: string };
  isCollected: { short: string; long: string };
  collectOne: (pinpoint: string, collected: boolean) => string;
  collectHint: string;
  collected: (clauses: number) => string;
  collectedWords: (clauses: number) => string;
  /** What was selected is not what the source prints. */
  collectedWhole: string;
  requoted: string;
  notCollected: (reason: string) => string;
  noRoom: (most: number) => string;
  removed: (clauses: number) => string;
  restored: (clauses: number) => string;
  undo: string;
  dismiss: string;
  trouble: Record<Trouble, string>;
  saveUnread: string;
  startAnew: string;

  count: (clauses: number) => string;
  empty: { title: string; steps: readonly string[]; search: string; documents: string };
  list: string;
  toOutput: string;
  up: (place: number) => string;
  down: (place: number) => string;
  drag: string;
  moved: (place: number, clauses: number) => string;
  remove: (place: number) => string;
  note: (place: number) => string;
  notePlaceholder: string;
  whole: string;
  less: string;
  words: string;
  quoteWhole: string;
  added: (date: string) => string;
  checking: string;
  unknown: string;
  changed: string;
  quoteLost: string;
  before: string;
  now: string;
  renew: string;

  print: string;
  clear: string;
}

export const basketHans: BasketMessages = {
  title: '引文夹',
  open: (n) => `引文夹，${grouped(n)} 条`,
  collect: { short: '收入', long: '收入引文夹' },
  isCollected: { short: '已收', long: '已收' },
  collectOne: (pinpoint, collected) => `${collected ? '已收入引文夹' : '收入引文夹'}：${pinpoint}`,
  collectHint: '先选中其中的文字，便只摘引所选部分（快捷键 B）',
  collected: (n) => `已收入引文夹，共 ${grouped(n)} 条`,
  collectedWords: (n) => `所选文字已收入引文夹，共 ${grouped(n)} 条`,
  collectedWhole: '所选的不是这一条的原文（可能经过简繁转换），已改收全条',
  requoted: '已改为摘引所选文字',
  notCollected: (reason) => `未能收入引文夹：${reason}`,
  noRoom: (most) => `引文夹最多收 ${grouped(most)} 条。请先导出，或移出一些。`,
  removed: (n) => (n === 1 ? '已移出引文夹' : `已移出 ${grouped(n)} 条`),
  restored: (n) => (n === 1 ? '已放回原处' : `已放回 ${grouped(n)} 条`),
  undo: '撤销',
  dismiss: '关闭提示',
  trouble: {
    refused: '浏览器不允许本页存储数据，引文夹只在本页打开期间有效。离开之前请导出。',
    full: '浏览器的存储空间已满，最近的改动没有存下。请立即导出，再移出一些条款。',
    newer:
      '本浏览器里存有由较新版本写下的引文夹，为免损坏，未作改动。现在收入的条款只在本页打开期间有效。',
    unreadable: '本浏览器里存下的引文夹无法读出，未作改动。现在收入的条款只在本页打开期间有效。',
  },
  saveUnread: '另存其内容',
  startAnew: '舍弃并重新开始',

  count: (n) => `${grouped(n)} 条`,
  empty: {
    title: '引文夹还是空的',
    steps: [
      '检索、阅读或对照文件时，点条款旁的“收入引文夹”。先选中几个字，便只摘引这几个字。',
      '回到这里排好次序，写上批注。',
      '选定引用格式，复制参考文献，或导出带脚注的 Word 文件。',
    ],
    search: '去检索',
    documents: '去看文件',
  },
  list: '已收的条款',
  toOutput: '查看参考文献',
  up: (n) => `第 ${n} 条上移`,
  down: (n) => `第 ${n} 条下移`,
  drag: '拖动排序',
  moved: (n, all) => `已移到第 ${n} 条，共 ${grouped(all)} 条`,
  remove: (n) => `移出第 ${n} 条`,
  note: (n) => `第 ${n} 条的批注`,
  notePlaceholder: '批注',
  whole: '显示全条',
  less: '收起',
  words: '只摘引所选文字',
  quoteWhole: '改为摘引全条',
  added: (date) => `${date}收入`,
  checking: '正在核对原文…',
  unknown: '本库没有这一条，不列入参考文献；条目仍保留在此。',
  changed: '收入之后，库中的原文有改动。',
  quoteLost: '收入之后，库中的原文有改动，其中已没有所选的文字；输出带引文时不列入这一条。',
  before: '收入时',
  now: '现在',
  renew: '改用现在的原文',

  print: '打印',
  clear: '清空',
};

export const basketHant: BasketMessages = {
  title: '引文夾',
  open: (n) => `引文夾，${grouped(n)} 條`,
  collect: { short: '收入', long: '收入引文夾' },
  isCollected: { short: '已收', long: '已收' },
  collectOne: (pinpoint, collected) => `${collected ? '已收入引文夾' : '收入引文夾'}：${pinpoint}`,
  collectHint: '先選取其中的文字，就只摘引選取的部分（快速鍵 B）',
  collected: (n) => `已收入引文夾，共 ${grouped(n)} 條`,
  collectedWords: (n) => `選取的文字已收入引文夾，共 ${grouped(n)} 條`,
  collectedWhole: '選取的並非這一條的原文（可能經過簡繁轉換），已改收全條',
  requoted: '已改為摘引選取的文字',
  notCollected: (reason) => `無法收入引文夾：${reason}`,
  noRoom: (most) => `引文夾最多收 ${grouped(most)} 條。請先匯出，或移出一些。`,
  removed: (n) => (n === 1 ? '已移出引文夾' : `已移出 ${grouped(n)} 條`),
  restored: (n) => (n === 1 ? '已放回原處' : `已放回 ${grouped(n)} 條`),
  undo: '復原',
  dismiss: '關閉提示',
  trouble: {
    refused: '瀏覽器不允許本頁儲存資料，引文夾只在本頁開啟期間有效。離開之前請匯出。',
    full: '瀏覽器的儲存空間已滿，最近的變更沒有存下。請立即匯出，再移出一些條款。',
    newer:
      '本瀏覽器中存有由較新版本寫入的引文夾，為免損壞，未予更動。現在收入的條款只在本頁開啟期間有效。',
    unreadable: '本瀏覽器中儲存的引文夾無法讀取，未予更動。現在收入的條款只在本頁開啟期間有效。',
  },
  saveUnread: '另存其內容',
  startAnew: '捨棄並重新開始',

  count: (n) => `${grouped(n)} 條`,
  empty: {
    title: '引文夾還沒有內容',
    steps: [
      '檢索、閱讀或對照文件時，按條款旁的「收入引文夾」。先選取幾個字，就只摘引這幾個字。',
      '回到這裡排好次序，寫下註記。',
      '選定引用格式，複製參考文獻，或匯出含註腳的 Word 檔。',
    ],
    search: '前往檢索',
    documents: '瀏覽文件',
  },
  list: '已收的條款',
  toOutput: '查看參考文獻',
  up: (n) => `第 ${n} 條上移`,
  down: (n) => `第 ${n} 條下移`,
  drag: '拖曳排序',
  moved: (n, all) => `已移到第 ${n} 條，共 ${grouped(all)} 條`,
  remove: (n) => `移出第 ${n} 條`,
  note: (n) => `第 ${n} 條的註記`,
  notePlaceholder: '註記',
  whole: '顯示全條',
  less: '收合',
  words: '只摘引選取的文字',
  quoteWhole: '改為摘引全條',
  added: (date) => `${date}收入`,
  checking: '正在核對原文…',
  unknown: '本資料庫沒有這一條，不列入參考文獻；項目仍保留在此。',
  changed: '收入之後，庫中的原文有更動。',
  quoteLost: '收入之後，庫中的原文有更動，其中已沒有選取的文字；輸出附引文時不列入這一條。',
  before: '收入時',
  now: '現在',
  renew: '改用現在的原文',

  print: '列印',
  clear: '清空',
};

export const basketEn: BasketMessages = {
  title: 'Basket',
  open: (n) => `Basket, ${many(n, 'clause', 'clauses')}`,
  collect: { short: 'Collect', long: 'Collect' },
  isCollected: { short: 'Collected', long: 'Collected' },
  collectOne: (pinpoint, collected) => `${collected ? 'Collected' : 'Collect'}: ${pinpoint}`,
  collectHint: 'Select words of the clause first to quote only those (key B)',
  collected: (n) => `Collected; ${many(n, 'clause', 'clauses')} in the basket`,
  collectedWords: (n) => `Selected words collected; ${many(n, 'clause', 'clauses')} in the basket`,
  collectedWhole:
    'What you selected is not the source text (it may have been converted): the whole clause was collected',
  requoted: 'Now quotes the selected words',
  notCollected: (reason) => `Not collected: ${reason}`,
  noRoom: (most) => `The basket holds ${grouped(most)} clauses. Export it, or remove some first.`,
  removed: (n) => (n === 1 ? 'Removed from the basket' : `${grouped(n)} clauses removed`),
  restored: (n) => (n === 1 ? 'Put back' : `${grouped(n)} clauses put back`),
  undo: 'Undo',
  dismiss: 'Dismiss',
  trouble: {
    refused:
      'The browser does not let this page keep anything: the basket lasts only while the page is open. Export it before you leave.',
    full: 'The browser has no room left, and the last change was not kept. Export the basket now, then remove some clauses.',
    newer:
      'This browser holds a basket written by a later version, which was left as it is. What you collect now lasts only while this page is open.',
    unreadable:
      'The basket in this browser cannot be read and was left as it is. What you collect now lasts only while this page is open.',
  },
  saveUnread: 'Save its content',
  startAnew: 'Discard it and start over',

  count: (n) => many(n, 'clause', 'clauses'),
  empty: {
    title: 'The basket is empty',
    steps: [
      'While searching, reading or comparing, press “Collect” beside a clause. Select some of its words first to quote only those.',
      'Come back here to put the clauses in order and annotate them.',
      'Choose a style, then copy the references or download a Word file with footnotes.',
    ],
    search: 'Search',
    documents: 'See the documents',
  },
  list: 'Collected clauses',
  toOutput: 'Go to the references',
  up: (n) => `Move ${n} up`,
  down: (n) => `Move ${n} down`,
  drag: 'Drag to reorder',
  moved: (n, all) => `Moved to ${n} of ${grouped(all)}`,
  remove: (n) => `Remove ${n}`,
  note: (n) => `Note on ${n}`,
  notePlaceholder: 'Note',
  whole: 'Show whole clause',
  less: 'Show less',
  words: 'Quotes the selected words',
  quoteWhole: 'Quote the whole clause',
  added: (date) => `collected ${date}`,
  checking: 'Checking against the source…',
  unknown: 'Not in this collection: kept here, but left out of the references.',
  changed: 'The source has changed since this was collected.',
  quoteLost:
    'The source has changed and no longer has the words you selected. It is left out wherever quotes are included.',
  before: 'When collected',
  now: 'Now',
  renew: 'Use the current text',

  print: 'Print',
  clear: 'Clear',
};
