/** What is copied, as it arrives where it is pasted: bare words in a text field, set text in a document. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { STYLES, type StyleName } from '../../src/cite/index.ts';
import type { WireCitation, WireCitations } from '../../src/wire/types.ts';
import { policyFile } from '../support/policy-file.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { focusOf, getJson, realBrowser, rendered, todayOf } from './browser.ts';

const CLAUSE = 'hangzhou-2016-internationalization#p6.n4';
const ROW = 'hangzhou-2011-yangtze-delta-cooperation#x.r14';
const LINES = 'hangzhou-2011-yangtze-delta-cooperation#x';
const TRADITIONAL = 'hangzhou-2020-fourteenth-five-year-plan#p1.n1';
const IMAGE = '<img src="/nothing" onerror="window.broken = true">';
const HOSTILE_CLAUSE = 'hostile#n1';
const HOSTILE = policyFile(
  {
    id: 'hostile',
    title: `'关于${IMAGE}&amp;<i>斜体</i>的通知'`,
    issuer: "'<b>某局</b>'",
    type: '通知',
    issued: '2020-01-01',
  },
  `1.恶意${IMAGE}条款，有  两个空格。\n`,
);

const server = realServer();
const folder = temporaryFolderForFile();
const hostile = realServer(() => {
  writeFileSync(join(folder(), 'hostile.md'), HOSTILE);
  return folder();
});
const open = realBrowser();

const NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
const REFUSED = `
  navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  navigator.clipboard.writeText = navigator.clipboard.write;
`;

/** Two places to paste into, on a page of their own, beside nothing that could act on the keys. */
const TARGETS = `
  document.body.innerHTML = '<textarea></textarea><div contenteditable="true"></div>';
`;

interface Pasted {
  /** In a text field. */
  readonly plain: string;
  /** The HTML that a program with type is handed. */
  readonly offered: string;
  /** The elements and the text in a document that is edited. */
  readonly tags: readonly string[];
  readonly italics: string;
  readonly raised: string;
  readonly words: string;
}

/** Pastes with the keyboard into a text field and into a document. */
async function paste(page: Page): Promise<Pasted> {
  const there = await page.context().newPage();
  await there.goto(`${server.url()}/icons/favicon.svg`);
  await there.goto('about:blank');
  await there.evaluate(TARGETS);
  await there.evaluate(`
    window.offered = '';
    document.addEventListener('paste', (event) => {
      window.offered = event.clipboardData.getData('text/html');
    });
  `);
  await there.locator('textarea').focus();
  await there.keyboard.press('ControlOrMeta+V');
  await there.locator('div').focus();
  await there.keyboard.press('ControlOrMeta+V');
  const pasted = await there.evaluate<Pasted>(`(() => {
    const area = document.querySelector('div');
    const all = (selector) => [...area.querySelectorAll(selector)];
    const textOf = (selector) => all(selector).map((element) => element.textContent).join('');
    return {
      plain: document.querySelector('textarea').value,
      offered: window.offered,
      tags: [...new Set(all('*').map((element) => element.localName))],
      italics: textOf('i, em'),
      raised: textOf('sup'),
      words: area.innerText,
    };
  })()`);
  await there.close();
  await page.bringToFront();
  return pasted;
}

/** The pieces of HTML of the API that stand in an element. */
function within(html: string, tag: string): string {
  return [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gsu'))]
    .map(([, inner = '']) => unescaped(inner))
    .join('');
}

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

async function citedAs(
  page: Page,
  id: string,
  style: string,
  more: Record<string, string> = {},
  base = server.url(),
): Promise<WireCitation> {
  const accessed = await todayOf(page);
  const parameters = new URLSearchParams({ ids: id, style, accessed, ...more });
  const { citations } = await getJson<WireCitations>(`${base}/api/v1/citations?${parameters}`);
  const [citation] = citations;
  if (citation === undefined) throw new Error(`${id} was not cited`);
  return citation;
}

/** Opens the reader at a clause and its citation with the key C. */
async function openCitation(page: Page, id: string, style: string, base = server.url()) {
  const [document = '', locator = ''] = id.split('#');
  await page.addInitScript(`localStorage.setItem('tiaowen.citation-style', '${style}')`);
  await page.goto(`${base}/documents/${document}/${locator}`);
  await page.locator('.sheet [aria-current=location]').waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.locator('.dialog-actions button').first().waitFor();
  return dialog;
}

async function said(page: Page): Promise<string | null> {
  return page.getByRole('dialog').getByRole('status').textContent();
}

/** What each button is to copy, in their order. */
function expectedCopies(style: string, citation: WireCitation): { text: string; html: string }[] {
  const one = { text: citation.citation, html: citation.html };
  const mark = { text: citation.inText ?? '', html: citation.inTextHtml ?? '' };
  const marks = citation.inText === null ? [] : [mark];
  if (['inline', 'ris', 'biblatex', 'csl-json'].includes(style)) return [one, ...marks];
  const behind = style.startsWith('apa') ? ` ${mark.text}` : '';
  const both = {
    text: `“${citation.quote}”${behind}\n${citation.citation}`,
    html: `“${citation.quote}”${behind}${citation.html}`,
  };
  return [both, one, ...marks];
}

/** One of each kind: raised marks, italics with a mark behind the quote, one button, for programs. */
const KINDS: readonly StyleName[] = ['gbt7714-2025', 'apa', 'inline', 'ris'];

describe.each([
  { way: 'the clipboard of the browser', script: '', styles: STYLES },
  {
    way: 'the command of older browsers and of plain HTTP',
    script: NO_CLIPBOARD,
    styles: KINDS,
  },
  { way: 'the same where writing is refused', script: REFUSED, styles: KINDS },
])('through $way', ({ script, styles }) => {
  test.each(styles)('%s arrives plain and set', async (style) => {
    const { page, complaints } = await open();
    if (script !== '') await page.addInitScript(script);
    const dialog = await openCitation(page, CLAUSE, style);
    const citation = await citedAs(page, CLAUSE, style);
    const buttons = dialog.locator('.dialog-actions button');
    const expected = expectedCopies(style, citation);
    expect(await buttons.count()).toBe(expected.length);
    for (const [i, { text, html }] of expected.entries()) {
      await buttons.nth(i).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => said(page)).toBe('已复制');
      const pasted = await paste(page);
      expect(pasted.plain).toBe(text);
      expect(bare(pasted.words)).toBe(bare(text));
      if (['ris', 'biblatex', 'csl-json'].includes(style)) {
        expect(pasted.offered).toBe('');
      } else {
        expect(bare(pasted.italics)).toBe(bare(within(html, 'i')));
        expect(bare(pasted.raised)).toBe(bare(within(html, 'sup')));
      }
      expect(await focusOf(page)).toContain('copy');
    }
    expect(complaints).toEqual([]);
  });
});

it('hands a word processor italics and raised marks, and nothing but how text is set', async () => {
  const { page } = await open();
  await page.addInitScript(NO_CLIPBOARD); // so that no browser adds anything of its own
  const dialog = await openCitation(page, CLAUSE, 'gbt7714-2025');
  await dialog.locator('.dialog-actions button').nth(2).click();
  expect((await paste(page)).offered).toContain('<sup>[1]第六部分第4点</sup>');
  await dialog.locator('.cite-style select').selectOption('chicago-note');
  await dialog.locator('.citation i').waitFor();
  await dialog.locator('.dialog-actions button').first().click();
  const { offered } = await paste(page);
  expect(offered).toMatch(/<i>Zhonggong Hangzhou shiwei guanyu [^<]+<\/i>/u);
  expect(new Set(offered.match(/<[^>]*>/gu))).toEqual(new Set(['<p>', '</p>', '<i>', '</i>']));
});

it.each(['gbt7714-2025', 'inline'])('keeps the lines of a quote, cited as %s', async (style) => {
  const { page } = await open();
  const dialog = await openCitation(page, LINES, style);
  const { quote } = await citedAs(page, LINES, style);
  expect(quote?.split('\n').length).toBe(3);
  await dialog.locator('.button-first').click();
  await expect.poll(() => said(page)).toBe('已复制');
  const pasted = await paste(page);
  expect(pasted.plain).toContain(`“${quote}”`);
  expect(pasted.words).toContain(`“${quote}”`);
});

describe('a title full of markup', () => {
  it.each(['gbt7714-2025', 'footnote', 'apa-zh', 'chicago-note', 'inline'])(
    'is text where %s is pasted, and the quote keeps its spaces',
    async (style) => {
      const { page, complaints } = await open();
      const dialog = await openCitation(page, HOSTILE_CLAUSE, style, hostile.url());
      const citation = await citedAs(page, HOSTILE_CLAUSE, style, {}, hostile.url());
      expect(citation.citation).toContain(IMAGE);
      expect(citation.quote).toContain('有  两个空格');
      await dialog.locator('.button-first').click();
      await expect.poll(() => said(page)).toBe('已复制');
      const pasted = await paste(page);
      expect(pasted.words).toContain(IMAGE);
      expect(pasted.words).toContain('&amp;<i>斜体</i>');
      expect(pasted.tags).not.toContain('img');
      expect(pasted.tags).not.toContain('b');
      expect(pasted.offered).not.toMatch(/<(?:img|b|script)\b/u);
      expect(pasted.plain).toContain('有  两个空格。');
      expect(pasted.words.replaceAll('\u00a0', ' ')).toContain('有  两个空格。');
      expect(await page.locator('dialog img').count()).toBe(0);
      expect(await page.evaluate("'broken' in window")).toBe(false);
      expect(complaints).toEqual([]);
    },
  );
});

describe('the keyboard', () => {
  it('cites with C and copies with Enter, and the focus returns', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/?q=${encodeURIComponent('数字经济')}`);
    const link = page.locator('.hit .pinpoint').nth(1);
    await link.focus();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.locator('.citation').waitFor();
    await expect.poll(() => focusOf(page)).toContain('button-first');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('已复制');
    expect(await dialog.locator('.button-first').innerText()).toContain('已复制');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element.matches(':focus'))).toBe(true);
    const hit = await link.getAttribute('href');
    const path = new URL(hit ?? '', server.url()).pathname.split('/');
    const id = `${path[2]}#${decodeURIComponent(path[3] ?? '')}`;
    const { quote, citation } = await citedAs(page, id, 'gbt7714-2025');
    expect((await paste(page)).plain).toBe(`“${quote}”\n${citation}`);
  });

  it('leaves C alone in fields, in a dialog, with other keys, and where no clause is meant', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/${CLAUSE.replace('#', '/')}`);
    await page.locator('.sheet [aria-current=location]').waitFor();
    await page.locator('.find input').focus();
    await page.keyboard.type('c');
    expect(await page.locator('.find input').inputValue()).toBe('c');
    await page.locator('.sheet [aria-current=location]').focus();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Alt+c');
    await rendered(page);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.goto(`${server.url()}/?q=${encodeURIComponent('数字经济')}`);
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('c');
    await rendered(page);
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

it('cites a document as a whole', async () => {
  const { page, complaints } = await open();
  const [id = ''] = ROW.split('#');
  await page.goto(`${server.url()}/documents/${id}`);
  await page.locator('.cite-whole').click();
  const dialog = page.getByRole('dialog');
  const { citation } = await citedAs(page, id, 'gbt7714-2025');
  await expect.poll(() => dialog.locator('.citation').textContent()).toBe(citation);
  expect(await dialog.locator('.quote').count()).toBe(0);
  await dialog.locator('.button-first').click();
  await expect.poll(() => said(page)).toBe('已复制');
  expect((await paste(page)).plain).toBe(citation);
  await page.keyboard.press('Escape');
  expect(await focusOf(page)).toContain('cite-whole');
  expect(complaints).toEqual([]);
});

describe('options', () => {
  it('change what is copied, are seen when folded, and do not follow to another clause', async () => {
    const { page } = await open();
    const dialog = await openCitation(page, TRADITIONAL, 'footnote');
    await dialog.locator('summary').click();
    await dialog.locator('.cite-check input').first().uncheck();
    await dialog.locator('input[value=hans]').check({ force: true });
    const asked = { pinpoint: '0', script: 'hans' };
    const { quote, citation } = await citedAs(page, TRADITIONAL, 'footnote', asked);
    await expect.poll(() => dialog.locator('.citation').textContent()).toBe(citation);
    expect(citation).toContain('（引文由繁体转换）');
    expect(await dialog.locator('.quote').textContent()).toBe(quote);
    expect(await dialog.locator('.cite-quote .converted').count()).toBe(1);
    expect(await dialog.locator('summary').textContent()).toContain('不注位置 · 转为简体');
    await dialog.locator('.button-first').click();
    await expect.poll(() => said(page)).toBe('已复制');
    expect((await paste(page)).plain).toBe(`“${quote}”\n${citation}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    const usual = await citedAs(page, TRADITIONAL, 'footnote');
    await expect.poll(() => dialog.locator('.citation').textContent()).toBe(usual.citation);
    await expect.poll(() => dialog.locator('.quote').textContent()).toBe(usual.quote);
  });

  it('has the day of access, the type code, and no address', async () => {
    const { page } = await open();
    const dialog = await openCitation(page, TRADITIONAL, 'gbt7714-2015');
    await dialog.locator('summary').click();
    await dialog.locator('input[type=date]').fill('2026-01-02');
    await dialog.locator('.cite-field select').selectOption('R/OL');
    const dated = { accessed: '2026-01-02', typeCode: 'R/OL' };
    const first = await citedAs(page, TRADITIONAL, 'gbt7714-2015', dated);
    expect(first.citation).toContain('[R/OL]');
    await expect.poll(() => dialog.locator('.citation').textContent()).toBe(first.citation);
    await dialog.locator('.cite-check input').nth(1).uncheck();
    const second = await citedAs(page, TRADITIONAL, 'gbt7714-2015', { ...dated, url: '0' });
    expect(second.citation).not.toContain('2026-01-02');
    await expect.poll(() => dialog.locator('.citation').textContent()).toBe(second.citation);
  });
});

it.each(['ris', 'biblatex', 'csl-json'])('gives %s as a file', async (style) => {
  const { page } = await open();
  const dialog = await openCitation(page, CLAUSE, style);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.locator('.dialog-actions a').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^citation\.(?:ris|bib|json)$/u);
  const stream = await download.createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  const { citation } = await citedAs(page, CLAUSE, style);
  if (style === 'csl-json') expect(JSON.parse(text)).toEqual([JSON.parse(citation)]);
  else expect(text.startsWith(`${citation}\n`)).toBe(true);
});
