/** What does a page state of its document beside the text: in a header, in labels? */
import { officialNumber } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import { endsSentence } from '../markers.ts';
import { authoritiesIn } from './authority.ts';

/** What a text file states above its text. */
export interface Header {
  readonly title: string;
  readonly issuer: string;
  readonly number: string | null;
  readonly url: string;
  readonly lines: readonly Line[];
}

/** No title: breadcrumbs and names of rubrics. */
const NAVIGATION = /[>»›|]|首页|首頁|当前位置|當前位置/u;

/**
 * A header of a line each: title, issuer, 文号 (which may be missing) and the
 * page's address. Its lines are not part of the text, so every one must be what it seems.
 */
export function statedHeader(all: readonly Line[]): Header | null {
  const at = all.slice(0, 4).findIndex((line) => /^https?:\/\/\S+$/u.test(line.text));
  const [title, issuer, third] = all;
  const url = all[at];
  if (at < 2 || title === undefined || issuer === undefined || url === undefined) return null;
  if (url.number > 5 || authoritiesIn(issuer.text) === null) return null;
  if (endsSentence(title.text) || NAVIGATION.test(title.text)) return null;
  const number = at === 3 && third !== undefined ? officialNumber(third.text) : null;
  if (number !== null && !/^\S{1,30}\d\S{0,5}[号號]$/u.test(number)) return null;
  const lines = all.slice(0, at + 1);
  return { title: title.text, issuer: issuer.text, number, url: url.text, lines };
}

/** The value of the first label of the page that matches, e.g. 发布部门. */
export function labelled(all: readonly Line[], names: RegExp): string | null {
  for (const { text } of all.slice(0, 30)) {
    const [name = '', ...rest] = text.split(/[:：]/u);
    if (rest.length > 0 && names.test(name.replace(/\s/gu, '')))
      return rest.join(':').trim() || null;
  }
  return null;
}
