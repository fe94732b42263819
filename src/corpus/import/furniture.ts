/**
 * What did the web site put around the document? Only what is surely the
 * site's is dropped, and every dropped line is reported: a line too many is a
 * blemish, a line too few is a clause that nobody will find.
 */
import type { Line } from '../lines.ts';

export interface DroppedLine extends Line {
  readonly reason: string;
}

interface Sieve {
  readonly kept: Line[];
  readonly dropped: DroppedLine[];
}

/** How many lines at the head of a page may be navigation or labels. */
const HEAD = 15;

const BREADCRUMB = /(?:首页|首頁|当前位置|當前位置|您的位置).{0,12}(?:>|»|›|：|:)|>>/u;
const NAVIGATION =
  /^(?:站内搜索|站內搜尋|友情链接|友情連結|网站首页|網站首頁|首页|首頁|设为首页|加入收藏|字体[:：].*|打印本页|【字体.*】|分享到.*|繁體|简体|English)$/u;
/** A time stamp of the page: 2019-08-21 15:11:44 浏览次数:2601; 时间:2016/7/20. */
const PAGE_DATE =
  /^(?:(?:时间|時間|发布时间|發布時間|發佈時間|发布日期|發布日期)[:：]?\s*)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:浏览次数|瀏覽次數|点击|點擊|来源|來源|作者|字号|阅读)[:：]?.*)?$/u;
const HEADLINE_WITH_DATE = /\S\s*(?:发布时间|發布時間|發佈時間)[:：]\s*\d{4}-\d{1,2}-\d{1,2}/u;
const LABELLED =
  /^(?:发布部门|發布部門|发文机关|發文機關|发布机构|制定机关|发布单位|发布文号|發布文號|发文字号|發文字號|文\s*号|成文日期|发布日期|索\s*引\s*号|信息来源|来\s*源|主题分类|标\s*题)\s*[:：]\s*\S/u;
const NEWS_LEAD = /^\S{2,8}(?:网讯|網訊|讯|訊)[:：]/u;
const FULL_TEXT_LABEL = /^(?:《.+》\s*全文|全文如下|附全文)\s*[:：]?$/u;
const ADDRESS = /^https?:\/\/\S+$/u;

/** What shows that a page's footer has begun. */
const FOOTER =
  /版权所有|版權所有|ICP备|^(?:©\s*)?Copyright|All Rights Reserved|^(?:扫码关注|扫一扫|掃一掃|用户评论|发表留言|暂时没有评论|相关阅读|上一篇|下一篇|网站地图|打印本页|关闭窗口)|^[（(【]?责任编辑[:：]|(?:會員|会员)[（(].*[¥￥元售]/iu;
/** What may stand below a footer's first line: no running text of a document. */
const FOOTER_LINE_LENGTH = 80;

/**
 * Sorts lines into the document's and the site's.
 *
 * @returns both, in order; together they are `lines`.
 */
export function siftFurniture(lines: readonly Line[]): Sieve {
  const footer = footerStart(lines);
  const crumbs = breadcrumbParts(lines.slice(0, HEAD));
  const labels = lines.slice(0, HEAD).filter(({ text }) => LABELLED.test(text));
  const known = new Set(labels.map(({ text }) => text));
  const kept: Line[] = [];
  const dropped: DroppedLine[] = [];
  for (const [i, line] of lines.entries()) {
    const reason = i >= footer ? 'page footer' : reasonToDrop(line.text, i, crumbs, known);
    if (reason === null) kept.push(line);
    else dropped.push({ ...line, reason });
  }
  return { kept, dropped };
}

function reasonToDrop(
  text: string,
  at: number,
  crumbs: ReadonlySet<string>,
  labels: ReadonlySet<string>,
): string | null {
  // A page that prints its document twice prints its labels twice.
  if (labels.has(text)) return 'label of the page';
  if (at >= HEAD) return null;
  if (NAVIGATION.test(text) || crumbs.has(text)) return 'navigation';
  if (text.length <= FOOTER_LINE_LENGTH && BREADCRUMB.test(text)) return 'navigation';
  if (PAGE_DATE.test(text) && !/^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text)) return 'date of the page';
  if (HEADLINE_WITH_DATE.test(text)) return 'headline of the page';
  if (NEWS_LEAD.test(text)) return 'lead of the news site';
  if (FULL_TEXT_LABEL.test(text)) return 'label of the page';
  if (ADDRESS.test(text)) return 'address of the page';
  return null;
}

/** The names in the breadcrumb, which some pages print once more as a heading. */
function breadcrumbParts(head: readonly Line[]): ReadonlySet<string> {
  const crumbs = head.find((line) => BREADCRUMB.test(line.text));
  const parts = crumbs?.text.split(/>+|»|›|[:：]/u).map((part) => part.trim()) ?? [];
  return new Set(parts.filter((part) => part.length >= 2 && part.length <= 10));
}

/** The index of the first footer line: from there on nothing is text of a document. */
function footerStart(lines: readonly Line[]): number {
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (text.length > FOOTER_LINE_LENGTH) break;
    if (FOOTER.test(text)) start = i;
    else if (/[。；]$/u.test(text)) break;
  }
  return start;
}
